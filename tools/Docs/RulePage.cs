using System.Text.RegularExpressions;

namespace RedisAnalyzers.Docs;

/// <summary>The generated parts of a rule's page: title, facts, options, how to suppress, where to complain.</summary>
internal static class RulePage
{
    // The versions that the tests run each rule on, oldest and newest major.
    private const string LibraryVersions = "StackExchange.Redis 2.1 to 3.x";

    internal static string Fill(string text, Rule rule)
    {
        text = Regex.Replace(text, @"\A# .*", $"# {rule.Id}: {rule.Title}");
        text = Region.Fill(text, "facts", Facts(rule), rule.Page);
        text = Region.Fill(text, "options", OptionTable.Write(rule), rule.Page);
        text = Region.Fill(text, "suppress", Suppress(rule), rule.Page);
        return Region.Fill(text, "false positive", FalsePositive(rule), rule.Page);
    }

    private static string Facts(Rule rule) =>
        $"""
         | | |
         |---|---|
         | Name | `{rule.Name}` |
         | Category | `{rule.Descriptor.Category}` |
         | Default severity | {rule.Severity} |
         | Promise | {rule.Promise} |
         | Code fix | {(rule.HasFix ? rule.HasFixAll ? "yes, also for a whole document, project or solution" : "yes, one at a time" : "no")} |
         | Since | {rule.Since} |
         | Library | {(rule.IsAboutConfiguration ? "any" : LibraryVersions)} |
         """;

    private static string Suppress(Rule rule) => rule.IsAboutConfiguration
        ? $"""
           ## Suppress

           The rule reports on no line of source, so a `#pragma` cannot reach it. Use a global config file (`.globalconfig`) or the project's `NoWarn`:

           ```ini
           is_global = true
           dotnet_diagnostic.{rule.Id}.severity = none
           ```

           More in [Suppression](../suppression.md).
           """
        : string.Join("\n\n", ["## Suppress", .. rule.ReportsInCode ? [SuppressInCode(rule)] : Array.Empty<string>(),
            .. rule.ReportsInFiles ? [SuppressInFile(rule)] : Array.Empty<string>(), "More in [Suppression](../suppression.md)."]);

    private static string SuppressInCode(Rule rule) =>
        $"""
         One place, with the reason:

         ```csharp
         #pragma warning disable {rule.Id} // why it is right here
         #pragma warning restore {rule.Id}
         ```

         A folder or the whole project, in an `.editorconfig`:

         ```ini
         [*.cs]
         dotnet_diagnostic.{rule.Id}.severity = none
         ```
         """;

    private static string SuppressInFile(Rule rule)
    {
        var file = rule.IsAboutDeployment ? "deployment file" : "settings file";
        return $"""
         One {file}, in an `.editorconfig` (a `#pragma` and `dotnet_diagnostic` do not reach these files):

         ```ini
         [{FileToSuppressIn(rule)}]
         redis_analyzers.severity.{rule.Id} = none
         ```

         All {file}s{(rule.ReportsInCode ? ", and the code," : "")} in a global config file (`.globalconfig`):

         ```ini
         is_global = true
         dotnet_diagnostic.{rule.Id}.severity = none
         ```
         """;
    }

    private static string FileToSuppressIn(Rule rule) => !rule.IsAboutDeployment ? "appsettings.Staging.json"
        : rule.Title.Contains("redis.conf", StringComparison.Ordinal) ? "redis.conf"
        : "docker-compose.yml";

    private static string FalsePositive(Rule rule) =>
        $"""
         ## A false positive is a bug

         If {rule.Id} is wrong about your code, [please tell us]({Repository.Address}issues/new?title={rule.Id}%3A%20false%20positive&labels=false-positive)
         with the smallest code that shows it and your version of StackExchange.Redis. The code becomes a test.
         """;
}
