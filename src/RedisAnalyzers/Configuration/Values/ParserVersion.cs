using System;

namespace RedisAnalyzers.Configuration.Values;

/// <summary>
/// What changed in the syntax of connection strings from version to version, except keywords and cloud hosts (those are tables in <c>Knowledge</c>). Taken
/// from the public source at each version's tag, and confirmed by comparing with the real library.
/// </summary>
internal sealed class ParserVersion(Version library)
{
    internal Version Library { get; } = library;

    /// <summary>Brackets, several colons and IPv6. Before, the first colon separated host and port.</summary>
    internal bool HasBrackets => Library >= new Version(2, 0);

    /// <summary><c>!path</c>.</summary>
    internal bool HasUnixSockets => Library >= new Version(2, 2, 50);

    /// <summary>Exceptions about an option carry its keyword as parameter name.</summary>
    internal bool NamesKeyword => Library >= new Version(2, 2, 2);

    /// <summary><c>proxy=Envoyproxy</c>.</summary>
    internal bool HasEnvoyProxy => Library >= new Version(2, 5, 43);

    /// <summary>A tunnel is a URI. Before, <c>http:</c> and an endpoint.</summary>
    internal bool TunnelIsUri => Library >= new Version(2, 6, 111);

    /// <summary><c>version=6</c>.</summary>
    internal bool HasMajorOnlyVersions => Library >= new Version(2, 7, 4);
}
