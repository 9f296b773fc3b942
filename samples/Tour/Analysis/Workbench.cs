using System.Reflection;

namespace Tour.Analysis;

/// <summary>The temporary folder in which everything happens; gone when the Tour ends.</summary>
internal sealed class Workbench : IDisposable
{
    private Workbench(string root)
    {
        Root = root;
        Targets = Path.Combine(root, "Tour.targets");
        using var targets = Assembly.GetExecutingAssembly().GetManifestResourceStream("Tour.targets")!;
        using var file = File.Create(Targets);
        targets.CopyTo(file);
    }

    internal string Root { get; }

    /// <summary>What is imported into each project that is built here.</summary>
    internal string Targets { get; }

    internal static Workbench Create()
    {
        var root = Path.Combine(Path.GetTempPath(), $"redis-analyzers-tour-{Guid.NewGuid():N}");
        Directory.CreateDirectory(root);

        // Windows and macOS may name the temporary folder through a link; the compiler reports the real name.
        return new Workbench(Directory.ResolveLinkTarget(root, returnFinalTarget: true)?.FullName ?? root);
    }

    internal string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    public void Dispose()
    {
        for (var attempt = 0; Directory.Exists(Root) && attempt < 10; attempt++)
        {
            try
            {
                Directory.Delete(Root, recursive: true);
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(200); // a process that is just ending still holds a file
            }
        }
    }
}
