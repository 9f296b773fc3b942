using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>The folders of a floor are namespaces and stand in an order: each may know those before it, and none knows a later one.</summary>
public sealed class FolderConventions(ITestOutputHelper output)
{
    /// <summary>
    /// The order. Folders of one line stand beside each other: none of them knows another. What stands in the floor itself, <c>Model/</c>, puts its folders
    /// together, and none of them knows it.
    /// </summary>
    private static readonly Dictionary<string, string[][]> Order = new()
    {
        ["Knowledge"] = [["Library", "Apis", "Hosting", "Platform"]],
        ["Configuration"] = [["Values"], ["Syntax"], ["Hosts"], ["Problems"], ["Files"]],
        ["Model"] =
        [
            ["Compilation"], ["Settings"], ["Deployment"], ["Flow"], ["Values"], ["Commands"], ["Sites"], ["Facts"], ["Registrations"], ["Connections"],
            ["Frequency"], ["Secrets"],
        ],
    };

    public static TheoryData<string> Floors => [.. Order.Keys];

    [Theory, MemberData(nameof(Floors))]
    public void A_folder_knows_only_those_before_it(string floor)
    {
        var uses = Uses(floor).ToList();
        foreach (var arrow in uses.GroupBy(use => use.Arrow).OrderBy(arrow => arrow.Key, StringComparer.Ordinal))
        {
            var files = arrow.Select(use => use.Use.File).Distinct().Count();
            output.WriteLine($"measured: layers: {floor}: {arrow.Key}: {arrow.Count()} uses in {files} "
                + $"files{(IsDown(floor, arrow.First()) ? "" : ", the wrong way")}");
        }

        KnownDebts.Check(
            from use in uses where !IsDown(floor, use) select ($"{floor}: {use.Arrow}", use.Use.ToString()),
            KnownDebts.Arrows.Where(arrow => arrow.StartsWith(floor + ":", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Floors))]
    public void A_file_stands_in_the_folder_of_its_namespace(string floor)
    {
        var files = SourceCode.Trees.Select(tree => tree.FilePath).Where(file => file.StartsWith($"src/RedisAnalyzers/{floor}/", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var folder = Path.GetDirectoryName(file)!["src/".Length..].Replace('\\', '/').Replace('/', '.');
            Assert.Contains($"namespace {folder};", Product.Repository.Read(file), StringComparison.Ordinal);
            Assert.Contains(FolderOf(folder, floor), Order[floor].SelectMany(line => line).Append(""));
        });
    }

    private static IEnumerable<FolderUse> Uses(string floor) =>
        from use in TypeUse.All
        where LayeringConventions.FloorOf(use.From) == floor && LayeringConventions.FloorOf(use.To) == floor && use.From != use.To
        select new FolderUse(FolderOf(use.From, floor), FolderOf(use.To, floor), use);

    private static bool IsDown(string floor, FolderUse use) => use.From == "" || (use.To != "" && Rank(floor, use.To) < Rank(floor, use.From));

    private static int Rank(string floor, string folder) => Array.FindIndex(Order[floor], line => line.Contains(folder));

    private static string FolderOf(string space, string floor) =>
        space.Length > $"{LayeringConventions.Root}.{floor}.".Length ? space[$"{LayeringConventions.Root}.{floor}.".Length..] : "";

    private sealed record FolderUse(string From, string To, TypeUse Use)
    {
        public string Arrow => $"{(From == "" ? "." : From)} → {(To == "" ? Use.Known.Name : To)}";
    }
}
