using System.Globalization;
using RedisAnalyzers.Benchmarks;
using RedisAnalyzers.Benchmarks.Workloads;
using RedisAnalyzers.Docs;

// Measures everything and writes it into docs/performance.md. --lines 6000 takes a tenth of the code, and of the time.
const string Page = "docs/performance.md";
var repository = Repository.Find(Environment.CurrentDirectory);
var lines = args is ["--lines", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 60_000;
const int rounds = 5;
var heavyLoad = Workload.Heavy(..lines);

Say("code that uses Redis everywhere");
var heavy = Contest.Hold(
    Workload.InParts(lines, Workload.Heavy),
    rounds,
    Contestant.Floor,
    Contestant.Ours,
    Contestant.Library,
    Contestant.Meziantou,
    Contestant.Sonar);
Say("rule by rule");
var shares = Shares.Measure(heavyLoad, rounds);
Say("no reference");
var idle = Idle.Measure(Workload.Without(..lines), rounds);
Say("referenced, not used");
var unused = Contest.Hold(Workload.InParts(lines, Workload.Unused), rounds, Contestant.Floor, Contestant.Ours, Contestant.Library);
Say("growth");
var growth = new[] { (lines / 6, 5), (lines * 10 / 6, 3), (lines * 100 / 6, 1) }.Select(size => Growth.Measure(size.Item1, size.Item2)).ToList();
Say("code actions");
var actions = await Readiness.Measure(heavyLoad, 9);

var report = new Report()
    .Add([
        ("uses Redis everywhere", Target.Heavy(heavy, shares)),
        ("no reference", Target.Without(idle)),
        ("referenced, not used", Target.Unused(unused)),
        ("growth", Target.Growing(growth)),
        ("editor", Target.Editing(actions))])
    .Add(heavy).Add(unused).Add(shares).Add(growth).Add(actions).ToString();
File.WriteAllText(repository.Path(Page), Region.Fill(repository.Read(Page), "performance", report, Page));
Say($"wrote {Page}");

static void Say(string what) => Console.Error.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {what}");
