using Tour.Analysis;
using Tour.Ui;

namespace Tour.Steps;

/// <summary>samples/ShopRepaired is what the fixes make of samples/Shop; this writes it, and a test compares it.</summary>
internal sealed class Twin(Screen screen, Repository repository, Workbench workbench)
{
    internal async Task WriteAsync(CancellationToken cancellation)
    {
        var tour = new ShopTour(screen, repository, workbench);
        foreach (var step in new IStep[] { new PackAnalyzers(), new FindMistakes(), new ApplyFixes(), new EditSettings(), new Rebuild() })
        {
            await step.RunAsync(tour, cancellation);
        }

        foreach (var (name, text) in Files(repository, tour.Copy))
        {
            var path = Path.Combine(Directory.CreateDirectory(repository.ShopRepaired).FullName, name);
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                File.WriteAllText(path, text);
                screen.Good($"samples/ShopRepaired/{name} written");
            }
        }
    }

    /// <summary>
    /// The repaired sources from the copy, the settings and deployment files with the edits by hand, the project file and the rest as they are in the shop.
    /// </summary>
    internal static IEnumerable<(string Name, string Text)> Files(Repository repository, SourceCopy repaired) =>
        from path in Directory.EnumerateFiles(repository.Shop)
        let name = Path.GetFileName(path)
        let source = name.EndsWith(".cs", StringComparison.Ordinal) ? Path.Combine(repaired.Root, name) : path
        select (name == ShopCopy.ProjectName ? "ShopRepaired.csproj" : name, SettingsEdits.Apply(name, File.ReadAllText(source)));
}
