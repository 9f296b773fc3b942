using Microsoft.CodeAnalysis;

namespace RedisAnalyzers;

internal static partial class RuleCatalog
{
    /// <summary>Redis9001: one of our own editorconfig keys is misspelt or has an invalid value.</summary>
    internal static readonly DiagnosticDescriptor InvalidAnalyzerOption = Rule(
        "Redis9001", "Configuration", "Invalid RedisAnalyzers option",
        "'{0}' {1}: {2}",
        DiagnosticSeverity.Warning,
        "A misspelt option silently has no effect. The page docs/configuration.md lists every key and its values.");
}
