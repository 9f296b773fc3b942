using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>Nothing throws, hangs or differs between two runs, whatever the source.</summary>
[Collection(Quiet.Name)]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int BatchSize = 40;
    private const int EnoughFailures = 20;

    // What a batch of small files takes is some milliseconds each; who waits this long waits for ever.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Every_rule_and_every_fix_bears_every_source()
    {
        var (watch, busy) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var kinds = new ConcurrentDictionary<string, int>();
        var (failures, unbearable) = (new ConcurrentQueue<string>(), new ConcurrentQueue<Batch>());
        var (reports, asked, applied, longest) = (0, 0, 0, 0L);
        await Parallel.ForEachAsync(FuzzInputs.Batches(BatchSize), async (batch, _) =>
        {
            if (failures.Count >= EnoughFailures)
            {
                return;
            }

            var took = Stopwatch.StartNew();
            if (await Try(batch) is { } failure && await Narrow(batch, failure, unbearable) is { } blame)
            {
                failures.Enqueue(blame);
            }

            foreach (var input in batch.Inputs)
            {
                kinds.AddOrUpdate(input.Kind, 1, (_, known) => known + 1);
            }

            Interlocked.Add(ref reports, batch.Reports);
            Interlocked.Add(ref asked, batch.Asked);
            Interlocked.Add(ref applied, batch.Applied);
            longest = Math.Max(longest, took.ElapsedMilliseconds);
        });
        var byKind = string.Join(", ", kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Value} {kind.Key}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"measured: fuzz: {kinds.Values.Sum()} inputs ({byKind}); {reports} reports, {asked} asked for fixes, {applied} actions carried out; "
            + $"{failures.Count} failures, {unbearable.Count} that the compiler itself fails at; seed {FuzzPlan.Seed}, {watch.Elapsed.TotalSeconds:0} s, "
            + $"{(Environment.CpuUsage.TotalTime - busy).TotalSeconds:0} s of CPU, slowest batch of {BatchSize} {longest} ms"));
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    private static async Task<Exception?> Try(Batch batch)
    {
        using var stop = new CancellationTokenSource();
        var run = Task.Run(() => batch.Run(stop.Token));
        try
        {
            await run.WaitAsync(Hang);
            return null;
        }
        catch (Exception failure)
        {
            await stop.CancelAsync();
            return failure;
        }
    }

    /// <summary>
    /// The input that is to blame, or the whole batch when they are only too much together. Null for a machine that was busy with something else, and for
    /// sources that the compiler does not bear either: nobody can ask it about them.
    /// </summary>
    private static async Task<string?> Narrow(Batch batch, Exception first, ConcurrentQueue<Batch> unbearable)
    {
        var isCompilers = false;
        foreach (var one in batch.OneByOne())
        {
            if (await Try(one) is not { } failure)
            {
                continue;
            }

            if (!await one.FailsInCompiler())
            {
                return $"{failure}\n{one}";
            }

            isCompilers = true;
            unbearable.Enqueue(one);
        }

        return isCompilers || (first is TimeoutException && await Try(batch) is null) ? null : $"{first}\nTogether only:\n{batch}";
    }
}
