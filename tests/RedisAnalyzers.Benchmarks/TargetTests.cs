using RedisAnalyzers.Benchmarks.Workloads;
using Xunit;
using Xunit.Abstractions;

namespace RedisAnalyzers.Benchmarks;

/// <summary>The promises of docs/performance.md on a small part of the code, whenever the tests run.</summary>
public sealed class TargetTests(ITestOutputHelper output)
{
    private const int Lines = 3_300;

    private static readonly Lazy<Workload> Heavy = new(() => Workload.Heavy(..Lines));

    [Fact]
    public void Code_that_uses_Redis_everywhere() =>
        Keeps(() => Target.Heavy(
            Contest.Hold([Heavy.Value], 5, Contestant.Floor, Contestant.Ours, Contestant.Library, Contestant.Meziantou),
            Shares.Measure(Heavy.Value, 5)));

    [Fact]
    public void A_project_without_the_library() => Keeps(() => Target.Without(Idle.Measure(Workload.Without(..Lines), 5)));

    [Fact]
    public void A_reference_that_is_not_used() => Keeps(() => Target.Unused(Contest.Hold([Workload.Unused(..Lines)], 7, Contestant.Floor, Contestant.Ours)));

    [Fact]
    public void Settings_files() => Keeps(() => Target.Building(Scanning.OfBuild(Workload.Heavy(..600), 9)));

    [Fact]
    public void A_compose_file() => Keeps(() => Target.Deploying(Scanning.OfCompose(Workload.Heavy(..600), 9)));

    [Fact]
    public void Growth_with_the_size() => Keeps(() => Target.Growing([Growth.Measure(Lines / 2, 3), Growth.Measure(4 * Lines, 3)]));

    [Fact]
    public async Task Code_actions()
    {
        var actions = await Readiness.Measure(Heavy.Value, 5);
        Assert.True(actions.Count >= 10, $"Only {actions.Count} fixes were asked.");
        Keeps(() => Target.CodeActions(actions));
    }

    private void Keeps(Func<IEnumerable<Target>> measure) => Promises.Keep(output, measure);
}
