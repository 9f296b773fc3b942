using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Rules;

/// <summary>Where a <see cref="ConnectionRule"/> reports what it found in one file. A place that several sites share is reported once.</summary>
internal sealed partial class SiteReport : FileReport
{
    private HashSet<(SyntaxNode Call, ConnectionSite Helper)>? _calls;

    internal SiteReport(DiagnosticDescriptor descriptor, RuleContext context)
        : base(descriptor, context)
    {
    }

    /// <summary>Something is missing from the site as a whole. A call that gives a helper several parts of one configuration is told once.</summary>
    internal void AtSite(ConnectionSite site, params object[] arguments)
    {
        if (site.Helper is not { } helper || (_calls ??= new()).Add((site.Anchor.Parent is ArgumentSyntax { Parent: { } call } ? call : site.Anchor, helper)))
        {
            Report(site, site.PlaceOfMissing, site.Setting?.Location, arguments);
        }
    }

    /// <summary>An option has a value that is wrong.</summary>
    internal void AtValue(ConnectionSite site, OptionSetting setting, params object[] arguments) =>
        ReportAt(site, setting.Template, setting.ValueSpan, setting.Origin, arguments);

    /// <summary>Host and port together are wrong.</summary>
    internal void AtEndpoint(ConnectionSite site, EndpointSetting endpoint, params object[] arguments) =>
        ReportAt(site, endpoint.Template, endpoint.ItemSpan, endpoint.Origin, arguments);

    /// <summary>An assignment or call of the site itself is wrong.</summary>
    internal void At(ConnectionSite site, Origin origin, params object[] arguments)
    {
        if (site.Helper is null)
        {
            ReportAt(site, null, default, origin, arguments);
        }
    }

    /// <summary>A stretch of a text is wrong.</summary>
    internal void AtText(ConnectionSite site, TextTemplate template, TextSpan span, params object[] arguments) =>
        AtText(site, template, span, site.Origin, arguments);

    /// <summary>A span of a text that is written at <paramref name="origin"/> is wrong; the origin stands for an empty span.</summary>
    internal void AtText(ConnectionSite site, TextTemplate template, TextSpan span, Origin origin, params object[] arguments) =>
        ReportAt(site, span.IsEmpty ? null : template, span, origin, arguments);

    private void ReportAt(ConnectionSite site, TextTemplate? template, TextSpan span, Origin origin, object[] arguments)
    {
        if (Place(site, template, span, origin) is var (primary, additional))
        {
            Report(site, primary, additional ?? site.Setting?.Location, arguments);
        }
    }

    /// <summary>
    /// Where a span of a text is reported; null where another report says it: what a helper itself says is reported in the helper, not at each of its callers,
    /// and what another file says about the object is reported there.
    /// </summary>
    private static (Location Primary, Location? Additional)? Place(ConnectionSite site, TextTemplate? template, TextSpan span, Origin origin)
    {
        if (site.Helper is null && !origin.IsBeside(site.Origin))
        {
            return null;
        }

        var place = site.Locate(template, span, origin);
        return place.Additional is null || site.Helper is null ? place : null;
    }

    private void Report(ConnectionSite site, Location location, Location? additional, object[] arguments) =>
        Report(location, additional, DiagnosticProperties.Of(site), arguments);
}
