using System.Collections.Generic;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>
/// The actions of the rules about hosts: the whole recommended pattern first, then host and port only, then the same from <c>IConfiguration</c>.
/// </summary>
internal static class HostActions
{
    /// <summary>The actions of a rule; the first falls back to host and port where the pattern cannot be applied.</summary>
    internal static IReadOnlyList<FixAction> For(string id) => new[]
    {
        new FixAction(
            id + ".Pattern",
            "Connect robustly, with host, port and password from the environment",
            static (r, e) => Pattern(ValueSource.Environment, r, e)),
        new FixAction(
            id + ".Pattern.Configuration",
            "Connect robustly, with host, port and password from IConfiguration",
            static (r, e) => Pattern(ValueSource.Configuration, r, e)),
        new FixAction(id + ".Host", "Read host and port from the environment", static (r, e) => EndpointEdits.ReadFrom(ValueSource.Environment, r, e)),
        new FixAction(
            id + ".Host.Configuration",
            "Read host and port from IConfiguration",
            static (r, e) => EndpointEdits.ReadFrom(ValueSource.Configuration, r, e)),
    };

    private static void Pattern(ValueSource source, FixRequest request, EditSet edits)
    {
        var whole = new EditSet();
        GuidePattern.Apply(source, request, whole);
        if (!whole.IsRefused)
        {
            edits.TryMerge(whole);
        }
        else
        {
            EndpointEdits.ReadFrom(source, request, edits);
        }
    }
}
