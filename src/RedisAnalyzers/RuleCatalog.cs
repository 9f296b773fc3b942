using Microsoft.CodeAnalysis;

namespace RedisAnalyzers;

/// <summary>
/// Every rule's identity: ID, name, title, message, default severity, category and help link, one property per rule. The rules themselves are in
/// <c>Rules/</c>, one file each; the files of this partial class are per subject.
/// </summary>
/// <remarks>
/// The severity is a promise, one per ID: error = cannot work; warning = a risk in production without known false positives;
/// info = worth a look (SARIF only); none = opt-in.
/// </remarks>
internal static partial class RuleCatalog
{
    /// <summary>The URL of the pages; <see cref="HelpLink"/> adds the ID.</summary>
    private const string DocumentationRoot = "https://github.com/redis-analyzers/RedisAnalyzers/blob/main/docs/rules/";

    /// <summary>The URL of a rule's page, the file in <c>docs/rules/</c>.</summary>
    internal static string HelpLink(string id) => DocumentationRoot + id + ".md";

    private static DiagnosticDescriptor Rule(
        string id, string subject, string title, string message, DiagnosticSeverity severity, string description) =>
        new(id, title, message, "Redis." + subject, severity, isEnabledByDefault: true, description, HelpLink(id));
}
