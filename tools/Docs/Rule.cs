using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.Rules;

namespace RedisAnalyzers.Docs;

/// <summary>What the texts say about a rule, read from the code that keeps it.</summary>
internal sealed record Rule(string Name, DiagnosticDescriptor Descriptor, bool HasFix, bool HasFixAll, string Since)
{
    internal string Id => Descriptor.Id;

    /// <summary>The rule leaves test projects alone, unless it is told not to.</summary>
    internal bool IsAboutProduction { get; init; }

    /// <summary>The rule reports in C#.</summary>
    internal bool ReportsInCode { get; init; }

    /// <summary>The rule reports in settings files.</summary>
    internal bool ReportsInFiles { get; init; }

    internal string Title => Descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal string Page => $"docs/rules/{Id}.md";

    /// <summary>The severity as an editorconfig file spells it.</summary>
    internal string Severity => (Descriptor.IsEnabledByDefault, Descriptor.DefaultSeverity) switch
    {
        (false, _) => "none",
        (_, DiagnosticSeverity.Error) => "error",
        (_, DiagnosticSeverity.Warning) => "warning",
        _ => "suggestion",
    };

    /// <summary>What the severity promises; the same words for every rule of that severity.</summary>
    internal string Promise => IsAboutConfiguration ? "a setting without effect" : Severity switch
    {
        "none" => "opt-in: a matter of preference",
        "error" => "cannot work",
        "warning" => "a risk in production, no known false positives",
        _ => "worth a look",
    };

    /// <summary>The rule is about our own configuration, not about a place in the source.</summary>
    internal bool IsAboutConfiguration => Descriptor.Category == "Redis.Configuration";

    /// <summary>The rule is about what containers, servers and programs are told when they are deployed.</summary>
    internal bool IsAboutDeployment => Descriptor.Category == "Redis.Deployment";

    /// <summary>
    /// The compiler applies the severity of a category to rules that are on by default, and only to what they report in source.
    /// </summary>
    internal bool FollowsItsCategory => Descriptor.IsEnabledByDefault && ReportsInCode;

    /// <summary>Every rule of the catalog, by ID.</summary>
    internal static ImmutableArray<Rule> All(Repository repository)
    {
        var fixes = Instances<CodeFixProvider>(Assembly.Load("RedisAnalyzers.CodeFixes"));
        var rules = RedisAnalyzer.AllRules.ToDictionary(rule => rule.Descriptor.Id);
        return
        [
            .. from field in typeof(RuleCatalog).GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
               where field.FieldType == typeof(DiagnosticDescriptor)
               let descriptor = (DiagnosticDescriptor)field.GetValue(null)!
               let rule = rules.GetValueOrDefault(descriptor.Id)
               let own = fixes.Where(fix => fix.FixableDiagnosticIds.Contains(descriptor.Id)).ToList()
               orderby descriptor.Id
               select new Rule(
                   field.Name, descriptor, own.Count > 0, own.Any(fix => fix.GetFixAllProvider() is not null), SinceWhen(repository, descriptor.Id))
               {
                   IsAboutProduction = rule is { IsAboutProduction: true },
                   ReportsInCode = rule is { ReportsInCode: true },
                   ReportsInFiles = rule is { ReportsInFiles: true },
               },
        ];
    }

    private static List<T> Instances<T>(Assembly assembly) =>
    [
        .. from type in assembly.GetTypes()
           where !type.IsAbstract && typeof(T).IsAssignableFrom(type)
           select (T)Activator.CreateInstance(type, nonPublic: true)!,
    ];

    // "## Release 0.1.0" heads the rows of a release in the shipped file; what is not there yet comes with the next version.
    private static string SinceWhen(Repository repository, string id)
    {
        var release = "";
        foreach (var line in repository.Read("src/RedisAnalyzers/AnalyzerReleases.Shipped.md").Split('\n'))
        {
            if (Regex.Match(line, @"^## Release (\S+)") is { Success: true } heading)
            {
                release = heading.Groups[1].Value;
            }
            else if (line.StartsWith(id + " |", StringComparison.Ordinal))
            {
                return release;
            }
        }

        return repository.Version;
    }
}
