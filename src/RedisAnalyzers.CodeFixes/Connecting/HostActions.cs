using System.Collections.Generic;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>What the rules about hosts offer: the guide's whole pattern first, then host and port only, then the same from <c>IConfiguration</c>.</summary>
internal static class HostActions
{
    /// <summary>The actions of a rule; the first falls back to host and port where the pattern cannot be applied.</summary>
    internal static IReadOnlyList<SiteAction> For(string id) => new[]
    {
        new SiteAction(
            id + ".Pattern",
            "Connect robustly, with host, port and password from the environment",
            static (r, e) => Pattern(ValueSource.Environment, r, e)),
        new SiteAction(
            id + ".Pattern.Configuration",
            "Connect robustly, with host, port and password from IConfiguration",
            static (r, e) => Pattern(ValueSource.Configuration, r, e)),
        new SiteAction(id + ".Host", "Read host and port from the environment", static (r, e) => EndpointEdits.ReadFrom(ValueSource.Environment, r, e)),
        new SiteAction(
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
