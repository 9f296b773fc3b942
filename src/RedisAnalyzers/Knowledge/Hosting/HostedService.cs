using System;

namespace RedisAnalyzers.Knowledge.Hosting;

/// <summary>What a hosted Redis service says about TLS.</summary>
internal enum TlsOffer
{
    /// <summary>The owner of the database decides: the host name does not tell.</summary>
    Optional,

    /// <summary>On unless the owner turned it off: without the option there is no connection; an explicit "off" may be intended.</summary>
    Default,

    /// <summary>Always on; it cannot be turned off.</summary>
    Required,
}

/// <summary>What a provider documents about the hosts whose names end in <see cref="Suffix"/>.</summary>
/// <param name="Name">The service, as its provider calls it.</param>
/// <param name="Suffix">End of the host's name, from a dot on.</param>
/// <param name="Tls">Whether a connection has to be encrypted.</param>
/// <param name="Source">URL of the page that documents it.</param>
internal sealed record HostedService(string Name, string Suffix, TlsOffer Tls, string Source)
{
    /// <summary>The port with TLS; null when it differs from database to database.</summary>
    internal int? TlsPort { get; init; }

    /// <summary>The port without TLS; null when there is no separate one.</summary>
    internal int? PlainPort { get; init; }

    /// <summary>The name also has this label before the suffix.</summary>
    internal string? Label { get; init; }

    /// <summary>Names with this prefix belong to another service, about which nothing is known.</summary>
    internal string? ExceptPrefix { get; init; }

    /// <summary>Whether a host, whose beginning may be a hole, certainly belongs to the service.</summary>
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
