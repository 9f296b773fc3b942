using System.Globalization;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>An endpoint as code that reads it from outside.</summary>
/// <param name="HostCode">Reads the host; null where it is not set.</param>
/// <param name="PortCode">Reads the port as text; null where it is not set.</param>
/// <param name="DefaultHost">The host where none is set.</param>
/// <param name="DefaultPort">The port where none is set; null where the old configuration does not tell its port.</param>
internal sealed record EndpointCode(string HostCode, string PortCode, string DefaultHost, string? DefaultPort)
{
    /// <summary>The host as an expression.</summary>
    internal string Host => $"{HostCode} ?? \"{DefaultHost}\"";

    /// <summary>The port as an expression for a number.</summary>
    internal string Port => $"int.Parse({PortCode} ?? \"{DefaultPort ?? "6379"}\")";

    /// <summary>The host, and the port where it is known, as parts of an interpolated string.</summary>
    internal string InText
    {
        get
        {
            // Without its brackets the port would become a part of an IPv6 address.
            var host = DefaultHost.IndexOf(':') >= 0 ? "[" + DefaultHost + "]" : DefaultHost;
            var hole = $"{{{HostCode} ?? \"{host}\"}}";
            return DefaultPort is null ? hole : $"{hole}:{{{PortCode} ?? \"{DefaultPort}\"}}";
        }
    }

    /// <summary>The code for an endpoint that has a host; null where the source cannot be used.</summary>
    internal static EndpointCode? From(ValueSource source, FixRequest request, EndpointSetting endpoint, int position, EditSet edits)
    {
        if (source.Host(request, position, edits) is not { } host || source.Port(request, position, edits) is not { } port)
        {
            return null;
        }

        // No client can connect to a bind address.
        var defaultHost = HostNames.IsBindAddress(endpoint.Host!) ? "localhost" : endpoint.Host!;
        return new EndpointCode(host, port, defaultHost, PortOf(request, endpoint)?.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The port that the client uses: the one that is set, otherwise the default for the site; null when that cannot be known.</summary>
    private static int? PortOf(FixRequest request, EndpointSetting endpoint)
    {
        var site = request.Site;
        if (endpoint.HasPort)
        {
            return endpoint.Port;
        }

        if (!site.Facts["ServiceName"].IsUnset && site.Kind != SiteKind.Fragment && site.Kind != SiteKind.Endpoint)
        {
            return null;
        }

        var ssl = site.Facts[OptionNames.Ssl];
        return ssl.State switch
        {
            FactState.Unset => AbortFacts.IsCloudHost(site, request.Compilation) ? null : 6379,
            FactState.Known => AbortFacts.IsTrue(ssl.Value!) ? 6380 : 6379,
            _ => null,
        };
    }
}
