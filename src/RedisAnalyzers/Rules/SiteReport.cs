using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Rules;

/// <summary>Where a <see cref="ConnectionRule"/> reports what it found in one file. A place that several sites share is reported once.</summary>
internal sealed class SiteReport : FileReport
{
    internal SiteReport(DiagnosticDescriptor descriptor, RuleContext context)
        : base(descriptor, context)
    {
    }

    /// <summary>Something is missing from the site as a whole.</summary>
    internal void AtSite(ConnectionSite site, params object[] arguments) => Report(site, site.PlaceOfMissing, null, arguments);

    /// <summary>An option has a value that is wrong.</summary>
    internal void AtValue(ConnectionSite site, OptionSetting setting, params object[] arguments) =>
        ReportAt(site, setting.Template, setting.ValueSpan, setting.Origin, arguments);

    /// <summary>A host is wrong.</summary>
    internal void AtHost(ConnectionSite site, EndpointSetting endpoint, params object[] arguments) =>
        ReportAt(site, endpoint.Template, endpoint.HostSpan, endpoint.Origin, arguments);

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

    // What a helper itself says is reported in the helper, not at each of its callers.
    private void ReportAt(ConnectionSite site, TextTemplate? template, TextSpan span, Origin origin, object[] arguments)
    {
        // What another file says about the object is reported there.
        if (site.Helper is null && !origin.IsIn(site.Tree))
        {
            return;
        }

        (var primary, var additional) = site.Locate(template, span, origin);
        if (additional is null || site.Helper is null)
        {
            Report(site, primary, additional, arguments);
        }
    }

    private void Report(ConnectionSite site, Location location, Location? additional, object[] arguments) =>
        Report(location, additional, ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Site, site.Identity), arguments);
}
