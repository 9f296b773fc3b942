using System.Text.RegularExpressions;

namespace RedisAnalyzers.NewRule;

/// <summary>The files of a rule that finds nothing yet.</summary>
internal static class Templates
{
    internal static IEnumerable<(string Path, string Text)> For(NewRule rule, House house)
    {
        yield return Catalog(rule, house);
        yield return (House.Unshipped, house.Read(House.Unshipped).TrimEnd('\n') + $"\n{rule.Id} | Redis.{rule.Subject} | Warning | {rule.Name}\n");
        yield return ($"docs/rules/{rule.Id}.md", Page(rule));
        yield return Changelog(rule, house);
    }

    // A new entry goes last in the subject's file, before the brace that closes the class.
    private static (string Path, string Text) Catalog(NewRule rule, House house)
    {
        var path = $"src/RedisAnalyzers/RuleCatalog.{rule.Subject}.cs";
        var text = house.Has(path)
            ? house.Read(path)
            : $$"""
               using Microsoft.CodeAnalysis;

               namespace RedisAnalyzers;

               internal static partial class RuleCatalog
               {
                   private const string {{rule.Subject}} = "{{rule.Subject}}";
               }

               """;
        var entry =
            $"""

                 /// <summary>{rule.Id}: TODO what is found, in one line.</summary>
                 internal static readonly DiagnosticDescriptor {rule.Name} = Rule(
                     "{rule.Id}", {rule.Subject}, "{rule.Title}",
                     "TODO what is wrong here and what to do about it",
                     DiagnosticSeverity.Warning,
                     "TODO why it matters, in two sentences at most.");

             """;
        return (path, Regex.Replace(text.TrimEnd('\n'), @"\}\z", _ => entry + "}\n"));
    }

    private static (string Path, string Text) Changelog(NewRule rule, House house)
    {
        const string Heading = "## Unreleased\n\n### New rules\n";
        var text = house.Read("CHANGELOG.md");
        return ("CHANGELOG.md", text.Contains(Heading, StringComparison.Ordinal)
            ? Regex.Replace(text, Regex.Escape(Heading) + "\n(?:- .*\n)*", found => $"{found.Value}- {rule.Id} `{rule.Name}`: TODO (warning)\n")
            : text);
    }

    private static string Page(NewRule rule) =>
        $$"""
        # {{rule.Id}}: {{rule.Title}}

        <!-- generated: facts -->
        <!-- /generated -->

        ## What it finds

        TODO

        ## Why it matters

        TODO with a link, or a measurement that names the version.

        ## Flagged

        ```csharp flagged
        TODO
        ```

        ```csharp fixed
        TODO or delete this block
        ```

        ## How to fix

        TODO also by hand

        ## What it deliberately does not flag

        ```csharp quiet
        TODO
        ```

        ```csharp quiet
        TODO there are more of these than of the flagged ones
        ```

        ## Options

        None.

        <!-- generated: suppress -->
        <!-- /generated -->

        ## See also

        - TODO

        <!-- generated: false positive -->
        <!-- /generated -->

        """;
}
