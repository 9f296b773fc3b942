using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Options;

/// <summary>
/// <c>redis_analyzers.severity.Redis3002 = none</c> below <c>[appsettings.Staging.json]</c>: the compiler does not apply the severities of an .editorconfig
/// to files that are not C#.
/// </summary>
internal static class SeverityKey
{
    /// <summary>The key without the rule's ID.</summary>
    internal const string Prefix = OptionKey.Prefix + "severity.";

    /// <summary>The values, for messages.</summary>
    internal const string Expected = "use none, suggestion, warning or error";

    /// <summary>The severity that a value means; null for any other text.</summary>
    internal static ReportDiagnostic? Read(string value) => value.Trim().ToUpperInvariant() switch
    {
        "NONE" => ReportDiagnostic.Suppress,
        "SUGGESTION" => ReportDiagnostic.Info,
        "WARNING" => ReportDiagnostic.Warn,
        "ERROR" => ReportDiagnostic.Error,
        _ => null,
    };

    /// <summary>The severity of a diagnostic.</summary>
    internal static DiagnosticSeverity ToSeverity(this ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
