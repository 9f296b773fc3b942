using System.Collections.Immutable;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>Compares our reading of a connection string with the real library's.</summary>
internal static class Agreement
{
    /// <summary>How they differ; null when they agree.</summary>
    public static string? Difference(string text, string version, bool ignoreUnknown = false)
    {
        var real = RealLibrary.Get(version).Parse(text, ignoreUnknown);
        return Difference(text, version, ignoreUnknown, real.Exception, real.ParamName, real.Endpoints, real.Changed);
    }

    public static string? Difference(
        string text,
        string version,
        bool ignoreUnknown,
        string? exception,
        string? paramName,
        ImmutableArray<string> endpoints,
        IReadOnlyDictionary<string, string?> changed)
    {
        var ours = ConnectionString.Parse(text).Evaluate(Version.Parse(version), ignoreUnknown);
        var expected = Print(exception, ParameterName(paramName), endpoints, changed, hasCommands: ours.Changed.ContainsKey("CommandMap"));
        var actual = Print(ours.Failure?.Exception, ours.Failure?.ParamName, ours.Endpoints, ours.Changed, hasCommands: true);
        return expected == actual ? null : $"{version} {Quote(text)}\n  real: {expected}\n  ours: {actual}";
    }

    public static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string Print(
        string? exception,
        string? paramName,
        ImmutableArray<string> endpoints,
        IReadOnlyDictionary<string, string?> changed,
        bool hasCommands)
    {
        if (exception is not null)
        {
            return $"{exception}({Quote(paramName ?? "")})";
        }

        // A proxy disables commands of its own; we say what the text says.
        var byProxy = !hasCommands && changed.GetValueOrDefault("Proxy") is "Twemproxy" or "Envoyproxy";
        var options = changed.Where(pair => !(byProxy && pair.Key == "CommandMap")).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        return string.Join(" ", endpoints.Concat(options.Select(pair => $"{pair.Key}={(pair.Value is null ? "null" : Quote(pair.Value))}")));
    }

    /// <summary>Old versions put a sentence where the name belongs.</summary>
    private static string? ParameterName(string? name) =>
        name is not null && (name.StartsWith("Keyword '", StringComparison.Ordinal) || name.StartsWith("Command '", StringComparison.Ordinal)) ? null : name;
}
