using System.Globalization;
using RedisAnalyzers.Benchmarks;
using RedisAnalyzers.Docs;

// Measures and writes into docs/performance.md. --lines 6000 takes a tenth of the code, and of the time; --runs 3 measures three times;
// --edits 10 takes fewer edits than 50; --part editing (or building) leaves the other part as it is.
var options = args.Chunk(2).ToDictionary(option => option[0], option => option[1]);
int Number(string name, int usual) => options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
var repository = Repository.Find(Environment.CurrentDirectory);
var (part, runs) = (options.GetValueOrDefault("--part"), Number("--runs", 1));
if (part is null or "building")
{
    await Measurement.Building(repository, Number("--lines", 60_000), runs);
}

if (part is null or "editing")
{
    Measurement.Editing(repository, Number("--edits", 50), runs);
}
