using System;
using System.Text;

namespace RedisAnalyzers.Configuration;

/// <summary>How inference of <c>SslHost</c> from the endpoints works.</summary>
internal enum SslHostInference
{
    /// <summary>The name that all endpoints share; none when one of them is an address.</summary>
    AllEndpoints,

    /// <summary>The name that all named endpoints share.</summary>
    NamedEndpoints,

    /// <summary>No longer done by the getter.</summary>
    None,
}

/// <summary>
/// What changed in the connection-string language from version to version, keywords and cloud hosts apart (those are tables in <c>Knowledge</c>).
/// Read in the public source at the version's tag, and confirmed by comparing with the real library.
/// </summary>
internal sealed class LanguageVersion(Version library)
{
    internal Version Library { get; } = library;

    /// <summary>Brackets, several colons and IPv6. Before, the first colon divided host from port.</summary>
    internal bool HasBrackets => Library >= new Version(2, 0);

    /// <summary><c>!path</c>.</summary>
    internal bool HasUnixSockets => Library >= new Version(2, 2, 50);

    /// <summary>Exceptions about an option carry its keyword as parameter name.</summary>
    internal bool NamesKeyword => Library >= new Version(2, 2, 2);

    /// <summary>The exception about an empty text carries <c>configuration</c> as parameter name. Before, it carried the text.</summary>
    internal bool NamesConfiguration => Library >= new Version(2, 5, 43);

    /// <summary><c>proxy=Envoyproxy</c>.</summary>
    internal bool HasEnvoyProxy => Library >= new Version(2, 5, 43);

    /// <summary>The classes that give defaults to known hosts are public.</summary>
    internal bool HasProviders => Library >= new Version(2, 5, 43);

    /// <summary>A tunnel is a URI. Before, <c>http:</c> and an endpoint.</summary>
    internal bool TunnelIsUri => Library >= new Version(2, 6, 111);

    /// <summary><c>version=6</c>.</summary>
    internal bool HasMajorOnlyVersions => Library >= new Version(2, 7, 4);

    /// <summary><c>AsyncTimeout</c> exists; <c>ResponseTimeout</c>, which followed <c>SyncTimeout</c>, is dead.</summary>
    internal bool HasAsyncTimeout => Library >= new Version(2, 0);

    /// <summary>The credentials for sentinels follow those for servers.</summary>
    internal bool HasSentinelCredentials => Library >= new Version(3, 1, 13);

    /// <summary>The limits of maintenance windows follow the relaxed timeout.</summary>
    internal bool HasMaintenance => Library >= new Version(3, 3, 0);

    internal SslHostInference SslHostInference =>
        Library < new Version(2, 5, 43) ? SslHostInference.AllEndpoints
        : Library < new Version(3, 3, 1) ? SslHostInference.NamedEndpoints
        : SslHostInference.None;

    /// <summary>The longest replacement of a command, in bytes of UTF-8; null when there is no limit.</summary>
    internal int? ReplacementLimit =>
        Library < new Version(2, 0) || Library >= new Version(3, 0) ? null
        : Library < new Version(2, 2, 50) ? 23
        : 31;

    /// <summary>What the library makes of the replacement of a command.</summary>
    internal string Replacement(string text)
    {
        if (Library < new Version(2, 0))
        {
            return text;
        }

        // From 3.0 on the replacement goes through ASCII.
        return Library < new Version(3, 0) ? text.ToUpperInvariant() : Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(text)).ToUpperInvariant();
    }

    /// <summary>Whether a replacement is the command's own name. (1.x counts another case as a replacement.)</summary>
    internal bool IsSameCommand(string name, string replacement) =>
        string.Equals(name, replacement, Library < new Version(2, 0) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
