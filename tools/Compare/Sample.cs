using RedisAnalyzers.Docs;

namespace RedisAnalyzers.Compare;

/// <summary>One file of samples/Compare: its name says whether it is a mistake, its first line what it is.</summary>
internal sealed record Sample(string Name, string Title, bool IsMistake)
{
    internal static IReadOnlyList<Sample> All(Repository repository) =>
    [
        .. from path in Directory.EnumerateFiles(repository.Path("samples/Compare"), "*.cs")
           let name = Path.GetFileNameWithoutExtension(path)
           orderby name
           select new Sample(name, File.ReadLines(path).First().TrimStart('/', ' '), name.StartsWith("Mistake", StringComparison.Ordinal)),
    ];
}
