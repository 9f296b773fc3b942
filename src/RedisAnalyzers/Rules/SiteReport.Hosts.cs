using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules;

/// <summary>Reports about hosts: several of one configuration are one report.</summary>
internal sealed partial class SiteReport
{
    /// <summary>A host is wrong.</summary>
    internal void AtHost(ConnectionSite site, EndpointSetting endpoint, params object[] arguments) =>
        ReportAt(site, endpoint.Template, endpoint.HostSpan, endpoint.Origin, arguments);

    /// <summary>
    /// Hosts of the site are wrong: reported once, at the first that can be reported here. After <paramref name="arguments"/> the message gets that host, and
    /// " (and 2 more hosts)" or nothing.
    /// </summary>
    internal void AtHosts(ConnectionSite site, IEnumerable<EndpointSetting> wrong, params object[] arguments)
    {
        var ofHelper = site.Helper is { } helper ? HostsOf(helper) : ImmutableArray<Location>.Empty;
        var here = wrong.Where(host => Place(site, host.Template, host.HostSpan, host.Origin) is var (primary, _) && !ofHelper.Contains(primary)).ToList();
        if (here.Count > 0)
        {
            AtHost(site, here[0], arguments.Concat(new object[] { here[0].Host!, More(here.Count - 1) }).ToArray());
        }
    }

    private static ImmutableArray<Location> HostsOf(ConnectionSite site) =>
        site.Facts.Endpoints.Where(static host => host.Host is not null)
            .Select(host => site.Locate(host.Template, host.HostSpan, host.Origin).Primary).ToImmutableArray();

    private static string More(int hosts) =>
        hosts == 0 ? "" : " (and " + hosts.ToString(CultureInfo.InvariantCulture) + (hosts == 1 ? " more host)" : " more hosts)");
}
