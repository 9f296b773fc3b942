using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Knowledge.Hosting;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Model.Facts;

/// <summary>What a hosted service documents about TLS and ports, compared with what a site says.</summary>
internal static class TlsFacts
{
    /// <summary>The service that an endpoint is surely of; null when nothing is known of the host.</summary>
    internal static HostedService? ServiceOf(EndpointSetting endpoint) =>
        endpoint.HostText is { Length: > 0 } host ? HostedServices.Find(host, ConnectionString.Hole) : null;

    /// <summary>TLS is surely off: set so, or the default for these hosts.</summary>
    internal static bool IsOff(ConnectionSite site, RedisCompilation compilation)
    {
        var ssl = site.Facts[OptionNames.Ssl];
        return ssl.IsKnown ? OptionValues.TryParseBoolean(ssl.Value!, out var on) && !on : ssl.IsUnset && !TurnsOnByItself(site, compilation);
    }

    /// <summary>TLS is off whatever else may be set: so it is set, or every endpoint is known and none turns it on.</summary>
    internal static bool IsSurelyOff(ConnectionSite site, RedisCompilation compilation) =>
        site.Kind is not (SiteKind.Endpoint or SiteKind.Fragment) && IsOff(site, compilation)
            && (site.Facts[OptionNames.Ssl].IsKnown || site.Facts.EndpointsAreKnown);

    /// <summary>TLS is surely on: set so, or the default for one of these hosts in this version.</summary>
    internal static bool IsOn(ConnectionSite site, RedisCompilation compilation)
    {
        var ssl = site.Facts[OptionNames.Ssl];
        if (!ssl.IsUnset)
        {
            return ssl.IsKnown && AbortFacts.IsTrue(ssl.Value!);
        }

        foreach (var endpoint in site.Facts.Endpoints)
        {
            var @default = endpoint is { Host: { } host, IsCertain: true } ? CloudHosts.Find(host, compilation.Types.Version)?.Defaults.Ssl : null;
            if (@default == SslDefault.Always || (@default == SslDefault.WhenPort6380 && endpoint.Port == 6380))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The service expects TLS at this endpoint, and it is off.</summary>
    internal static bool LacksTls(ConnectionSite site, EndpointSetting endpoint, RedisCompilation compilation)
    {
        if (ServiceOf(endpoint) is not { } service || service.Tls == TlsOffer.Optional)
        {
            return false;
        }

        var ssl = site.Facts[OptionNames.Ssl];
        // Set explicitly, "off" is a decision wherever the service leaves one.
        if (ssl.IsKnown)
        {
            return OptionValues.TryParseBoolean(ssl.Value!, out var on) && !on
                && (service.Tls == TlsOffer.Required || (service.PlainPort is not null && endpoint.Port == service.TlsPort));
        }

        if (!ssl.IsUnset || TurnsOnByItself(site, compilation))
        {
            return false;
        }

        return service.Tls == TlsOffer.Required || !endpoint.HasPort || endpoint.Port == service.TlsPort;
    }

    /// <summary>The port that the service has TLS on, where the endpoint surely has another; null where it is right or not known.</summary>
    internal static int? RightPort(ConnectionSite site, EndpointSetting endpoint)
    {
        if (ServiceOf(endpoint) is not { TlsPort: { } right } service || (endpoint.HasPort && endpoint.Port is null))
        {
            return null;
        }
        // The service knows one port only: neither of the client's defaults is it.
        if (service.PlainPort is null)
        {
            return endpoint.HasPort ? endpoint.Port is 6379 or 6380 ? right : null : NamesPort(site) ? right : null;
        }

        var ssl = site.Facts[OptionNames.Ssl];
        return ssl.IsKnown && AbortFacts.IsTrue(ssl.Value!) ? PortForTls(endpoint) : null;
    }

    /// <summary>
    /// The port to change to when TLS is turned on: the service has it elsewhere than at the endpoint's port, which is the one without. Null where the port can
    /// stay.
    /// </summary>
    internal static int? PortForTls(EndpointSetting endpoint) =>
        ServiceOf(endpoint) is { TlsPort: { } right, PlainPort: { } plain } && endpoint.Port == plain ? right : null;

    /// <summary>The site is a whole configuration: a port that is not there is nowhere else either.</summary>
    private static bool NamesPort(ConnectionSite site) =>
        site.Kind is not (SiteKind.Endpoint or SiteKind.Fragment) && site.Facts["ServiceName"].IsUnset;

    /// <summary>One endpoint for which the library turns TLS on by itself decides for all.</summary>
    private static bool TurnsOnByItself(ConnectionSite site, RedisCompilation compilation)
    {
        if (site.IsAzure || compilation.Types.HasOwnDefaults)
        {
            return true;
        }

        foreach (var endpoint in site.Facts.Endpoints)
        {
            if (endpoint.HostText is { } host
                && CloudHosts.MayTurnTlsOn(host, endpoint.HasPort ? endpoint.Port : 0, compilation.Types.Version, compilation.Types.VersionCeiling))
            {
                return true;
            }
        }

        return false;
    }
}
