using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Rules;

/// <summary>Where a <see cref="ConnectionRule"/> reports what it found in one file. A location that several sites share is reported once.</summary>
internal sealed class SiteReport : FileReport
{
    internal SiteReport(RuleContext context)
        : base(context)
    {
    }

    /// <summary>Reports that the site as a whole lacks something.</summary>
    internal void AtSite(ConnectionSite site, params object[] arguments) => Report(site, site.AnchorLocation, null, arguments);

    /// <summary>Reports the value of an option.</summary>
    internal void AtValue(ConnectionSite site, OptionSetting setting, params object[] arguments) =>
        ReportAt(site, setting.Template, setting.ValueSpan, setting.Node, arguments);

    /// <summary>Reports a host.</summary>
    internal void AtHost(ConnectionSite site, EndpointSetting endpoint, params object[] arguments) =>
        ReportAt(site, endpoint.Template, endpoint.HostSpan, endpoint.Node, arguments);

    /// <summary>Reports host and port together.</summary>
    internal void AtEndpoint(ConnectionSite site, EndpointSetting endpoint, params object[] arguments) =>
        ReportAt(site, endpoint.Template, endpoint.ItemSpan, endpoint.Node, arguments);

    /// <summary>Reports an assignment or call of the site itself.</summary>
    internal void AtNode(ConnectionSite site, SyntaxNode node, params object[] arguments)
    {
        if (site.Helper is null)
        {
            ReportAt(site, null, default, node, arguments);
        }
    }

    /// <summary>Reports a span of a connection string.</summary>
    internal void AtText(ConnectionSite site, TextTemplate template, TextSpan span, params object[] arguments) =>
        AtText(site, template, span, site.Anchor, arguments);

    /// <summary>Reports a span of a connection string that is the value of <paramref name="node"/>; an empty span means the node.</summary>
    internal void AtText(ConnectionSite site, TextTemplate template, TextSpan span, SyntaxNode node, params object[] arguments) =>
        ReportAt(site, span.IsEmpty ? null : template, span, node, arguments);

    // What a helper itself sets is reported in the helper, not at each of its callers.
    private void ReportAt(ConnectionSite site, TextTemplate? template, TextSpan span, SyntaxNode node, object[] arguments)
    {
        // What another file sets on the object is reported there.
        if (site.Helper is null && node.SyntaxTree != site.Tree)
        {
            return;
        }

        (var primary, var additional) = site.Locate(template, span, node);
        if (additional is null || site.Helper is null)
        {
            Report(site, primary, additional, arguments);
        }
    }

    private void Report(ConnectionSite site, Location location, Location? additional, object[] arguments) =>
        Report(location, additional, ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Site, site.Identity), arguments);
}
