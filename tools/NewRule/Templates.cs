using System.Text.RegularExpressions;

namespace RedisAnalyzers.NewRule;

/// <summary>The files of a rule that finds nothing yet.</summary>
internal static class Templates
{
    internal static IEnumerable<(string Path, string Text)> For(NewRule rule, RepositoryFiles files)
    {
        yield return Catalog(rule, files);
        var release = files.Read(RepositoryFiles.Unshipped);
        yield return (RepositoryFiles.Unshipped, WithLine(release, rule.Id, $"{rule.Id} | Redis.{rule.Subject} | Warning | {rule.Name}"));
        yield return ("CHANGELOG.md", WithLine(files.Read("CHANGELOG.md"), $"- {rule.Id}", $"- {rule.Id} `{rule.Name}`: TODO (warning)"));
        yield return ($"src/RedisAnalyzers/Rules/{rule.Subject}/{rule.Stem}.cs", CodeTemplates.Rule(rule));
        yield return ($"src/RedisAnalyzers.CodeFixes/{rule.Subject}/{rule.Stem}Fix.cs", CodeTemplates.Fix(rule));
        yield return ($"tests/RedisAnalyzers.Tests/Rules/{rule.Subject}/{rule.Id}Tests.cs", Tests(rule));
        yield return ($"docs/rules/{rule.Id}.md", Page(rule));
    }

    // Puts a line among its like, in the order of the IDs: before the first that sorts after it, or behind the last.
    private static string WithLine(string text, string key, string line)
    {
        var lines = text.TrimEnd('\n').Split('\n').ToList();
        var like = lines.FindAll(other => Regex.IsMatch(other, $"^{key[..^4]}\\d{{4}} "));
        var next = like.Find(other => string.CompareOrdinal(other, key) > 0);
        lines.Insert(next is null ? like.Count == 0 ? lines.Count : lines.IndexOf(like[^1]) + 1 : lines.IndexOf(next), line);
        return string.Join('\n', lines) + "\n";
    }

    // A new entry goes last in the subject's file, before the brace that closes the class.
    private static (string Path, string Text) Catalog(NewRule rule, RepositoryFiles files)
    {
        var path = $"src/RedisAnalyzers/RuleCatalog.{rule.Subject}.cs";
        var text = files.Has(path)
            ? files.Read(path)
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

    private static string Tests(NewRule rule) =>
        $$""""
        using RedisAnalyzers.CodeFixes.{{rule.Subject}};
        using RedisAnalyzers.Rules.{{rule.Subject}};
        using RedisAnalyzers.Tests.Harness;

        namespace RedisAnalyzers.Tests.Rules.{{rule.Subject}};

        public sealed class {{rule.Id}}Tests : RuleTest<{{rule.Stem}}, {{rule.Stem}}Fix>
        {
            [Fact]
            public void What_is_found_is_flagged() => Flags("""ConnectionMultiplexer.Connect([|"TODO"|])""");

            [Fact]
            public void What_is_right_is_not() => Silent("""ConnectionMultiplexer.Connect(args[0])""");

            [Fact]
            public void What_is_found_is_fixed() => Fixes("""ConnectionMultiplexer.Connect([|"TODO"|])""", """ConnectionMultiplexer.Connect("done")""");
        }

        """";

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

        <!-- generated: options -->
        <!-- /generated -->

        <!-- generated: suppress -->
        <!-- /generated -->

        ## See also

        - TODO

        <!-- generated: false positive -->
        <!-- /generated -->

        """;
}
