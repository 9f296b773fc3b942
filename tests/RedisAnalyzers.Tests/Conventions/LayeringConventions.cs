using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>Who may know whom, checked on the symbols that the source binds to.</summary>
public sealed class LayeringConventions
{
    private const string Root = "RedisAnalyzers";

    /// <summary>A floor and what it may know; the last name of a namespace stands for the floor, the empty name for the catalog and the polyfills.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Knowledge"] = ["Knowledge"],
        ["Configuration"] = ["Knowledge", "Configuration"],
        ["Options"] = ["Options"],
        ["Model"] = ["Knowledge", "Configuration", "Options", "Model"],
        ["Rules"] = ["Knowledge", "Configuration", "Options", "Model", "Rules", ""],
        ["CodeFixes"] = ["Knowledge", "Configuration", "Options", "Model", "CodeFixes", ""],
        [""] = [""],
    };

    private static readonly string[] Outside = ["System.IO.File", "System.IO.Directory", "System.Environment", "System.Console", "System.Diagnostics.Process", "System.Net.Dns", "System.Net.Sockets.Socket", "System.Net.Sockets.TcpClient", "System.Net.Http.HttpClient"];

    private static readonly Lazy<IReadOnlyList<Use>> All = new(() => [.. Uses()]);

    [Fact]
    public void Arrows_point_down() => Assert.Empty(
        from use in All.Value
        let space = use.Known.ContainingNamespace.ToDisplayString()
        where space == Root || space.StartsWith(Root + ".", StringComparison.Ordinal)
        where !MayKnow[use.Floor].Contains(FloorOf(space))
        select use.ToString());

    [Fact]
    public void A_rule_never_knows_a_rule_and_a_fix_never_a_fix() => Assert.Empty(
        from use in All.Value
        where !use.Known.IsAbstract && IsUnit(use.Known) && !use.File.EndsWith($"/{use.Known.Name}.cs", StringComparison.Ordinal)
        select use.ToString());

    [Fact]
    public void Knowledge_and_configuration_need_no_Roslyn() => Assert.Empty(
        from use in All.Value
        where use.Floor is "Knowledge" or "Configuration" && use.Known.ContainingAssembly.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        where !(use.Floor == "Configuration" && use.Known.Name == "TextSpan")
        select use.ToString());

    [Fact]
    public void Nothing_looks_outside() => Assert.Empty(
        from use in All.Value where Outside.Contains(use.Known.ToDisplayString()) select use.ToString());

    [Fact]
    public void There_is_something_to_check() => Assert.Contains(All.Value, use => use.Floor == "Rules" && use.Known.Name == "ConnectionSite");

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

    private static string FloorOf(string space) => space == Root ? "" : space.Split('.')[1];

    private static IEnumerable<Use> Uses()
    {
        var trees = Product.Files("src").ToDictionary(file => file, file => SourceCode.Parse(file));
        var compilation = SourceCode.Compile(trees.Values);
        foreach (var (file, tree) in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            var root = tree.GetCompilationUnitRoot();
            var floor = root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() is { } space && space.StartsWith(Root, StringComparison.Ordinal) ? FloorOf(space) : "";
            foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null))
            {
                var symbol = model.GetSymbolInfo(name).Symbol;
                if ((symbol as INamedTypeSymbol ?? symbol?.ContainingType) is { ContainingNamespace: not null, ContainingAssembly: not null } type)
                {
                    yield return new Use(file, floor, name.GetLocation().GetLineSpan().StartLinePosition.Line + 1, type.OriginalDefinition);
                }
            }
        }
    }

    private sealed record Use(string File, string Floor, int Line, INamedTypeSymbol Known)
    {
        public override string ToString() => $"{File}({Line}): {Floor} knows {Known.ToDisplayString()}";
    }
}
