using System.Diagnostics;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Tests.Conventions;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>What the model keeps of a compilation is whole or not there, whoever asks, and whoever stops asking.</summary>
[Collection(Quiet.Name)]
public sealed class SharedModelTests(ITestOutputHelper output)
{
    private const int FilesAtOnce = 10;

    /// <summary>A long run of the fuzz is a long run here.</summary>
    private static readonly int Rounds = Math.Max(5, FuzzPlan.Inputs / 1500);

    private readonly Random _random = new(FuzzPlan.Seed);
    private readonly List<Input> _samples = [.. Samples.All];

    [Fact]
    public async Task A_cancelled_analysis_leaves_nothing_half_made()
    {
        var cancelled = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var compilation = await Mixed();
            var watch = Stopwatch.StartNew();
            var expected = OneThread.Run(compilation.Clone());
            for (var again = 0; again < 4; again++)
            {
                using var stop = new CancellationTokenSource(watch.Elapsed * _random.NextDouble() / 4);
                cancelled += Cancelled(() => OneThread.Run(compilation, stop.Token)) ? 1 : 0;
            }

            Analysis.Same(expected, OneThread.Run(compilation));
            using var soon = new CancellationTokenSource(watch.Elapsed * _random.NextDouble() / 4);
            cancelled += await CancelledInTheCompiler(compilation, soon.Token) ? 1 : 0;
        }

        output.WriteLine($"measured: fuzz: {cancelled} of {Rounds * 5} analyses cancelled part-way, {Rounds} compared with a fresh one, seed {FuzzPlan.Seed}");
        Assert.True(cancelled > 0, "No analysis was cancelled in time.");
    }

    [Fact]
    public async Task Threads_that_share_a_model_report_the_same()
    {
        const int Threads = 4;
        for (var round = 0; round < Rounds; round++)
        {
            var compilation = await Mixed();
            var expected = OneThread.Run(compilation.Clone());
            var runs = Enumerable.Range(0, Threads).Select(thread => Task.Run(() => OneThread.Run(compilation, reverse: thread % 2 == 0)));
            foreach (var reports in await Task.WhenAll(runs))
            {
                Analysis.Same(expected, reports);
            }

            var driven = Enumerable.Range(0, Threads).Select(_ => Task.Run(() => Analysis.Run(compilation, [.. Product.Analyzers], concurrent: true)));
            foreach (var reports in await Task.WhenAll(driven))
            {
                Analysis.Same(expected, reports);
            }
        }

        output.WriteLine($"measured: fuzz: {Rounds} compilations analysed by {Threads} threads at once, by hand and by the compiler, seed {FuzzPlan.Seed}");
    }

    /// <summary>Some samples, in one world, as one compilation.</summary>
    private async Task<Compilation> Mixed()
    {
        var world = World.Web[_random.Next(World.Web.Length)];
        var texts = Enumerable.Range(0, FilesAtOnce).Select(at => (At: at, Input: _samples[_random.Next(_samples.Count)]))
            .Where(file => !file.Input.IsProgram).Select(file => $"namespace N{file.At};\n{file.Input.Text}");
        return (await world.With(texts).GetCompilationAsync())!;
    }

    private static bool Cancelled(Action run)
    {
        try
        {
            run();
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private static async Task<bool> CancelledInTheCompiler(Compilation compilation, CancellationToken cancellation)
    {
        try
        {
            await Analysis.Run(compilation, [.. Product.Analyzers], cancellation, concurrent: true);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
