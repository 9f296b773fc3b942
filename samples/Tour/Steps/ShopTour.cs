using Tour.Analysis;
using Tour.Ui;

namespace Tour.Steps;

/// <summary>The main job from beginning to end, on a copy of the sample shop.</summary>
internal sealed class ShopTour(Screen screen, Repository repository, Workbench workbench)
{
    /// <summary>Where both shops look for Redis while nobody is there; written into the risky one.</summary>
    internal const int HardCodedPort = 6390;

    private static readonly IStep[] Steps =
        [new PackAnalyzers(), new FindMistakes(), new ApplyFixes(), new EditSettings(), new Rebuild(), new RunWithoutServer()];

    internal Screen Screen => screen;

    internal Repository Repository => repository;

    internal Workbench Workbench => workbench;

    internal PackageFeed Feed { get; set; } = null!;

    internal IReadOnlySet<string> Fixable { get; set; } = null!;

    internal SourceCopy Copy { get; set; } = null!;

    internal Finding[] Findings { get; set; } = [];

    /// <summary>The built programs, before and after.</summary>
    internal string RiskyProgram => Path.Combine(RiskyOutput, "Shop.dll");

    internal string RepairedProgram => Path.Combine(RepairedOutput, "Shop.dll");

    internal string RiskyOutput => Path.Combine(workbench.Root, "risky");

    internal string RepairedOutput => Path.Combine(workbench.Root, "repaired");

    internal async Task RunAsync(CancellationToken cancellation)
    {
        screen.Title("RedisAnalyzers: a tour with a small shop that trusts its Redis too much");
        for (var i = 0; i < Steps.Length; i++)
        {
            screen.Line();
            screen.Title($"{i + 1}/{Steps.Length}  {Steps[i].Title}");
            await Steps[i].RunAsync(this, cancellation);
        }

        screen.Line();
        screen.Good($"That was the whole tour, in {screen.Elapsed.TotalSeconds:0} s. Your own code:");
        screen.Line("    dotnet run --project samples/Tour -- path/to/App.csproj");
    }
}
