using System;

namespace RedisAnalyzers.Knowledge.Hosting;

/// <summary>What a hosted Redis says about TLS.</summary>
internal enum TlsOffer
{
    /// <summary>The owner of the database decides: a host name says nothing.</summary>
    Optional,

    /// <summary>On unless the owner switched it off: who says nothing gets no connection, who says "off" may know why.</summary>
    Default,

    /// <summary>Always on, there is no switch.</summary>
    Required,
}

/// <summary>What a provider documents about the hosts whose names end in <see cref="Suffix"/>.</summary>
/// <param name="Name">The service, as its provider calls it.</param>
/// <param name="Suffix">End of the host's name, from a dot on.</param>
/// <param name="Tls">Whether a connection has to be encrypted.</param>
/// <param name="Source">Address of the page that says so.</param>
internal sealed record HostedService(string Name, string Suffix, TlsOffer Tls, string Source)
{
    /// <summary>The port with TLS; null when it differs from database to database.</summary>
    internal int? TlsPort { get; init; }

    /// <summary>The port without TLS; null when there is none of its own.</summary>
    internal int? PlainPort { get; init; }

    /// <summary>The name also has this label before the suffix.</summary>
    internal string? Label { get; init; }

    /// <summary>Names that begin like this are another service's, of which nothing is known.</summary>
    internal string? ExceptPrefix { get; init; }

    /// <summary>Whether a host, of which the beginning may be a hole, is surely one of the service's.</summary>
    internal bool Matches(string host, char hole)
    {
        if (host.Length <= Suffix.Length || !host.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (Label is not null && host.IndexOf("." + Label + ".", StringComparison.OrdinalIgnoreCase) <= 0)
        {
            return false;
        }

        return ExceptPrefix is null || (host[0] != hole && !host.StartsWith(ExceptPrefix, StringComparison.OrdinalIgnoreCase));
    }
}
