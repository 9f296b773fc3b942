using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Benchmarks.Workloads;

namespace RedisAnalyzers.Benchmarks;

/// <summary>What our rules take of a project that does not reference StackExchange.Redis.</summary>
/// <param name="Milliseconds">In the callbacks of all rules.</param>
/// <param name="Bytes">Allocated beyond what one analyzer takes that does nothing.</param>
internal sealed record Idle(double Milliseconds, double Bytes)
{
    /// <summary>Measures; the least of some runs. Nothing else is compiled meanwhile, so that small figures show.</summary>
    internal static Idle Measure(Workload workload, int rounds)
    {
        // The compiler reads all declarations before it does anything, whoever asks first.
        CSharpCompilation Declared()
        {
            var compilation = workload.Fresh();
            _ = compilation.GetTypeByMetadataName("Nobody");
            return compilation;
        }

        double Bytes(Contestant contestant) => Enumerable.Range(0, rounds + 1).Select(_ => Meter.Once(Declared, contestant.RunAlone).Bytes).Skip(1).Min();
        var times = Enumerable.Range(0, rounds + 1).Select(_ => Contestant.Ours.Times(Declared()).Values.Sum()).Skip(1);
        return new(times.Min(), Bytes(Contestant.Ours) - Bytes(Contestant.Driver));
    }
}
