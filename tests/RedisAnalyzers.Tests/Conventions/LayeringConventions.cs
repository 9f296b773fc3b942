using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>Which floor may know which, checked on the symbols that the source binds to. (Within a floor: <see cref="FolderConventions"/>.)</summary>
public sealed class LayeringConventions
{
    internal const string Root = "RedisAnalyzers";

    /// <summary>A floor and what it may know; the second name of a namespace stands for the floor, the empty name for the catalog and the polyfills.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Knowledge"] = ["Knowledge"],
        ["Configuration"] = ["Knowledge", "Configuration"],
        ["Options"] = ["Configuration", "Options"],
        ["Model"] = ["Knowledge", "Configuration", "Options", "Model"],
        ["Rules"] = ["Knowledge", "Configuration", "Options", "Model", "Rules", ""],
        ["CodeFixes"] = ["Knowledge", "Configuration", "Options", "Model", "CodeFixes", ""],
        [""] = [""],
    };

    private static readonly string[] Outside =
    [
        "System.IO.File", "System.IO.Directory", "System.Environment", "System.Console", "System.Diagnostics.Process", "System.Net.Dns",
        "System.Net.Sockets.Socket", "System.Net.Sockets.TcpClient", "System.Net.Http.HttpClient",
    ];

    [Fact]
    public void Arrows_point_down() => Assert.Empty(
        from use in TypeUse.All
        where IsOurs(use.To) && !MayKnow[FloorOf(use.From)].Contains(FloorOf(use.To))
        select use.ToString());

    [Fact]
    public void A_rule_never_knows_a_rule_and_a_fix_never_a_fix() => Assert.Empty(
        from use in TypeUse.All
        where !use.Known.IsAbstract && IsUnit(use.Known) && !use.File.EndsWith($"/{use.Known.Name}.cs", StringComparison.Ordinal)
        select use.ToString());

    [Fact]
    public void Knowledge_and_configuration_need_no_Roslyn() => Assert.Empty(
        from use in TypeUse.All
        let floor = FloorOf(use.From)
        where floor is "Knowledge" or "Configuration" && use.Known.ContainingAssembly.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        where !(floor == "Configuration" && use.Known.Name == "TextSpan")
        select use.ToString());

    [Fact]
    public void Only_fixes_need_workspaces() => Assert.Empty(
        from use in TypeUse.All
        where FloorOf(use.From) != "CodeFixes" && use.Known.ContainingAssembly.Name.EndsWith("Workspaces", StringComparison.Ordinal)
        select use.ToString());

    [Fact]
    public void Nothing_looks_outside() => Assert.Empty(
        from use in TypeUse.All where Outside.Contains(use.Known.ToDisplayString()) select use.ToString());

    [Fact]
    public void There_is_something_to_check()
    {
        Assert.Contains(TypeUse.All, use => FloorOf(use.From) == "Rules" && use.Known.Name == "ConnectionSite");
        Assert.True(TypeUse.All.Count > 20_000, $"Only {TypeUse.All.Count} uses of types are found in the source.");
        Assert.Contains(TypeUse.All, use => use.Known.ContainingAssembly.Name.EndsWith("Workspaces", StringComparison.Ordinal));
    }

    internal static bool IsOurs(string space) => space == Root || space.StartsWith(Root + ".", StringComparison.Ordinal);

    /// <summary>The floor that a namespace of the product belongs to; what is outside belongs to the catalog.</summary>
    internal static string FloorOf(string space) => IsOurs(space) && space != Root ? space.Split('.')[1] : "";

    private static bool IsUnit(INamedTypeSymbol type)
    {
        for (var known = type.BaseType; known is not null; known = known.BaseType)
        {
            if (known.Name is "DiagnosticAnalyzer" or "CodeFixProvider")
            {
                return type.Name.StartsWith("Redis", StringComparison.Ordinal) && char.IsDigit(type.Name["Redis".Length]);
            }
        }

        return false;
    }
}
