using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.EndToEnd.Fixtures;
using Tour.Analysis;

namespace RedisAnalyzers.EndToEnd.Package;

/// <summary>The presets of the package give each packed rule the severity that the mode promises, and say no more than that.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "Package")]
public sealed class PresetTests(Lab lab)
{
    /// <summary>Rules that report in settings and deployment files only, or about options.</summary>
    private static readonly string[] OutsideSource =
        ["Redis2007", "Redis3002", "Redis7001", "Redis7004", "Redis7005", "Redis7007", "Redis7008", "Redis7009", "Redis9001"];

    public static TheoryData<string> Modes => ["None", "Recommended", "Strict", "All"];

    [Theory, MemberData(nameof(Modes))]
    public void Every_rule_has_its_severity(string mode)
    {
        var set = Read(mode);
        Assert.All(Rules(), rule => Assert.Equal((rule.Id, Promised(rule, mode)), (rule.Id, Given(rule, set))));
    }

    /// <summary>The severity of an ID wins over one that the user gives to the category, so none is written for a rule that the category reaches.</summary>
    [Theory, MemberData(nameof(Modes))]
    public void Only_what_differs_from_the_default_is_in_it(string mode)
    {
        foreach (var (key, severity) in Read(mode))
        {
            var rules = Rules().Where(rule => key == IdKey(rule) || key == CategoryKey(rule)).ToList();
            Assert.Contains(rules, rule => Default(rule) != severity);
            Assert.DoesNotContain(rules, rule => key == IdKey(rule) && FollowsItsCategory(rule));
        }
    }

    [Fact]
    public void Recommended_is_empty() => Assert.Empty(Read("Recommended"));

    private Dictionary<string, string> Read(string mode)
    {
        var text = File.ReadAllText(Path.Combine(lab.UnpackedPackage, "build", "presets", $"redisanalyzers.{mode.ToLowerInvariant()}.globalconfig"));
        Assert.Contains("is_global = true\nglobal_level = -1\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        return Regex.Matches(text, @"^(dotnet_\S+) = (\w+)", RegexOptions.Multiline).ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value);
    }

    private IEnumerable<DiagnosticDescriptor> Rules() =>
        PackedAssemblies.Load(lab.UnpackedPackage).Single(assembly => assembly.GetName().Name == "RedisAnalyzers").GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>As the compiler applies a set: the ID first, then the category, where it reaches.</summary>
    private static string Given(DiagnosticDescriptor rule, Dictionary<string, string> set) =>
        set.TryGetValue(IdKey(rule), out var severity) || (FollowsItsCategory(rule) && set.TryGetValue(CategoryKey(rule), out severity))
            ? severity
            : Default(rule);

    /// <summary>Bulk severities do not reach rules that are off by default, nor what has no place in source.</summary>
    private static bool FollowsItsCategory(DiagnosticDescriptor rule) => rule.IsEnabledByDefault && !OutsideSource.Contains(rule.Id);

    private static string IdKey(DiagnosticDescriptor rule) => $"dotnet_diagnostic.{rule.Id}.severity";

    private static string CategoryKey(DiagnosticDescriptor rule) => $"dotnet_analyzer_diagnostic.category-{rule.Category}.severity";

    private static string Default(DiagnosticDescriptor rule) => (rule.IsEnabledByDefault, rule.DefaultSeverity) switch
    {
        (false, _) => "none",
        (_, DiagnosticSeverity.Error) => "error",
        (_, DiagnosticSeverity.Warning) => "warning",
        _ => "suggestion",
    };

    private static string Promised(DiagnosticDescriptor rule, string mode) => (mode, Default(rule)) switch
    {
        ("None", _) => "none",
        ("All", _) or ("Strict", "suggestion") => "warning",
        (_, var severity) => severity,
    };
}
