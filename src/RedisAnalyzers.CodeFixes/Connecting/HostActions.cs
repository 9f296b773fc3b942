using System.Collections.Generic;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>
/// The actions of the rules about hosts: the whole recommended pattern first, then host and port only, then the same from <c>IConfiguration</c>.
/// </summary>
internal static class HostActions
{
    /// <summary>The actions of a rule. Where the pattern cannot be applied, its key stands for host and port, so that fix-all reaches those too.</summary>
    internal static IReadOnlyList<FixAction> For(string id) =>
        new[]
        {
            Pattern(id), PatternOfText(id), Host(id, ".Pattern"),
            PatternFromConfiguration(id), PatternOfTextFromConfiguration(id), HostFromConfiguration(id, ".Pattern.Configuration"),
            Host(id, ".Host"), HostFromConfiguration(id, ".Host.Configuration"),
        };

    private static FixAction Pattern(string id) => new(
        id + ".Pattern",
        "Connect robustly, with host, port and password from the environment",
        static (r, e) => GuidePattern.Apply(ValueSource.Environment, r, e));

    private static FixAction PatternFromConfiguration(string id) => new(
        id + ".Pattern.Configuration",
        "Connect robustly, with host, port and password from IConfiguration",
        static (r, e) => GuidePattern.Apply(ValueSource.Configuration, r, e));

    private static FixAction PatternOfText(string id) => new(
        id + ".Pattern",
        "Connect robustly, with host and port from the environment",
        static (r, e) => GuidePattern.ApplyToText(ValueSource.Environment, r, e));

    private static FixAction PatternOfTextFromConfiguration(string id) => new(
        id + ".Pattern.Configuration",
        "Connect robustly, with host and port from IConfiguration",
        static (r, e) => GuidePattern.ApplyToText(ValueSource.Configuration, r, e));

    private static FixAction Host(string id, string key) => new(
        id + key,
        "Read host and port from the environment",
        static (r, e) => EndpointEdits.ReadFrom(ValueSource.Environment, r, e));

    private static FixAction HostFromConfiguration(string id, string key) => new(
        id + key,
        "Read host and port from IConfiguration",
        static (r, e) => EndpointEdits.ReadFrom(ValueSource.Configuration, r, e));
}
