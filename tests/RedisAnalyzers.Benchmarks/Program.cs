using RedisAnalyzers.Benchmarks;
using RedisAnalyzers.Benchmarks.Workloads;
using RedisAnalyzers.Docs;

// Without arguments: everything, into docs/performance.md (about half an hour). With --quick: a tenth of it, to the console only.
var quick = args.Contains("--quick");
var lines = quick ? 6_000 : 60_000;
var rounds = 5;
var heavyLoad = Workload.Heavy(lines);

Say("code that uses Redis everywhere");
var heavy = Contest.Hold(heavyLoad, rounds, Contestant.Floor, Contestant.Ours, Contestant.Library, Contestant.Meziantou, Contestant.Sonar);
Say("rule by rule");
var shares = Shares.Measure(heavyLoad, rounds);
Say("no reference");
var idle = Idle.Measure(Workload.Without(lines), rounds);
Say("referenced, not used");
var unused = Contest.Hold(Workload.Unused(lines), rounds, Contestant.Floor, Contestant.Ours, Contestant.Library);
Say("growth");
var growth = (quick ? new[] { (6_000, 3), (24_000, 3) } : [(10_000, 5), (100_000, 3), (1_000_000, 1)]).Select(size => Growth.Measure(size.Item1, size.Item2)).ToList();
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
Console.WriteLine(report);
if (!quick)
{
    const string Page = "docs/performance.md";
    var repository = Repository.Find(Environment.CurrentDirectory);
    File.WriteAllText(repository.Path(Page), Region.Fill(repository.Read(Page), "performance", report, Page));
    Say($"wrote {Page}");
}

static void Say(string what) => Console.Error.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {what}");
