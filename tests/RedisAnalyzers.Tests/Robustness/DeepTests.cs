using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>Sources that are deeper, longer or more circular than anybody writes: no overflow of the stack, and time that grows with the source.</summary>
[Collection(Quiet.Name)]
public sealed class DeepTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);

    /// <summary>What the rules may cost beside what the compiler costs: both grow with the source.</summary>
    private const double TimesTheCompiler = 4;
    private static readonly TimeSpan Beside = TimeSpan.FromSeconds(15);

    public static TheoryData<string> Shapes => [.. DeepSources.All.Select(shape => shape.Name)];

    [Theory, MemberData(nameof(Shapes))]
    public async Task Deep_and_long_code_is_borne(string name)
    {
        var shape = DeepSources.All.Single(shape => shape.Name == name);
        // The three that the promise names are whole; of the others an ordinary run takes half.
        var size = name is "concatenation" or "literal" or "lambdas" || FuzzPlan.Inputs > 100_000 ? shape.Size : shape.Size / 2;
        var compilation = await OnOwnThread(() => World.Plain[^1].Compile(shape.Make(size))).WaitAsync(Hang);
        // Too complex: the parser would have given up before the depth that is meant.
        Assert.DoesNotContain(compilation.SyntaxTrees.Single().GetDiagnostics(), report => report.Id == "CS8078");
        var alone = await Busy(() => compilation.Clone().GetDiagnostics());
        var ours = await Busy(() => OneThread.Run(compilation));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}, {size}: the compiler {alone.TotalMilliseconds:0} ms, the rules {ours.TotalMilliseconds:0} ms"));
        Assert.True(
            ours < Beside + (alone * TimesTheCompiler),
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{name}' of {size} takes {ours.TotalSeconds:0.0} s, and {alone.TotalSeconds:0.0} s in the compiler."));
    }

    [Fact]
    public async Task Circles_are_borne()
    {
        var inputs = DeepSources.Circles.Select(source => new Input("circle", source));
        foreach (var world in World.Plain)
        {
            await new Batch(world, [.. inputs], FuzzPlan.Seed) { ApplyOneOf = 1, AgainOneOf = 1, CompileOneOf = 1 }.Run(CancellationToken.None).WaitAsync(Hang);
        }

        foreach (var input in inputs)
        {
            var batch = new Batch(World.Plain[^1], [input], FuzzPlan.Seed) { ApplyOneOf = 1, AgainOneOf = 1, CompileOneOf = 1 };
            await batch.Run(CancellationToken.None).WaitAsync(Hang);
        }
    }

    /// <summary>Rules run on threads with the stack that they have in Visual Studio; the project file says so.</summary>
    [Fact]
    public async Task The_stack_of_these_tests_is_small() => Assert.InRange(await Task.Run(() => Deep(0)), 100, 2_000);

    // Kilobytes, roughly.
    private static int Deep(int kilobytes)
    {
        Span<byte> used = stackalloc byte[1024];
        used[kilobytes % used.Length] = 1;
        return RuntimeHelpers.TryEnsureSufficientExecutionStack() ? Deep(kilobytes + used[kilobytes % used.Length]) : kilobytes;
    }

    /// <summary>Processor time of some work; nothing else runs meanwhile.</summary>
    private static async Task<TimeSpan> Busy<T>(Func<T> work)
    {
        var start = Environment.CpuUsage.TotalTime;
        await OnOwnThread(work).WaitAsync(Hang);
        return Environment.CpuUsage.TotalTime - start;
    }

    /// <summary>As much stack as the compiler needs for itself: how large its frames are depends on what the runtime has optimised by then.</summary>
    private static Task<T> OnOwnThread<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>();
        new Thread(
            () =>
            {
                try
                {
                    done.SetResult(work());
                }
                catch (Exception failure)
                {
                    done.SetException(failure);
                }
            },
            64 * 1024 * 1024) { IsBackground = true }.Start();
        return done.Task;
    }
}
