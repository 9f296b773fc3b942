using Xunit;
using Xunit.Abstractions;

// The processor time that counts is that of the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace RedisAnalyzers.Benchmarks;

/// <summary>
/// Holds the product to its promises on a machine that may be busy. What misses is measured again, and the best of some attempts counts: two, and two more
/// where it misses by much. What is allocated is held to the letter; CPU time is too long on a busy machine now and then, and may exceed the promise by half
/// here.
/// </summary>
internal static class Promises
{
    private const int Attempts = 4;

    internal static void Keep(ITestOutputHelper output, Func<IEnumerable<Target>> measure)
    {
        var best = measure().ToList();
        for (var attempt = 1; attempt < Attempts && best.Exists(attempt == 1 ? target => !target.IsMet : IsMissed); attempt++)
        {
            best = [.. best.Zip(measure(), (one, other) => one.IsMet || one.Measured <= other.Measured ? one : other)];
        }

        foreach (var target in best)
        {
            output.WriteLine($"measured: speed: {target}");
        }

        Assert.DoesNotContain(best, IsMissed);
    }

    private static bool IsMissed(Target target) => target.Measured > target.Limit * (target.IsAboutTime ? 1.5 : 1);
}
