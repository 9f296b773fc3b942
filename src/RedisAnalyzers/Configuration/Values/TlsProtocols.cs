using System;

namespace RedisAnalyzers.Configuration.Values;

/// <summary>
/// The protocols that a value of <c>sslProtocols</c> allows: names joined by <c>|</c> or their number, for connection strings and code alike.
/// </summary>
internal static class TlsProtocols
{
    [Flags]
    private enum Versions
    {
        None = 0, Ssl2 = 12, Ssl3 = 48, Tls = 192, Tls11 = 768, Tls12 = 3072, Tls13 = 12288, Default = Ssl3 | Tls, Broken = Ssl2 | Ssl3 | Tls | Tls11,
    }

    /// <summary>SSL or TLS before 1.2 is allowed: RFC 8996 and its predecessors forbid them.</summary>
    internal static bool AllowsBroken(string value) => TryParse(value, out var versions) && (versions & Versions.Broken) != 0;

    /// <summary>Only TLS 1.2, which excludes current and future versions.</summary>
    internal static bool IsTls12Only(string value) => TryParse(value, out var versions) && versions == Versions.Tls12;

    private static bool TryParse(string value, out Versions versions) => Enum.TryParse(value.Replace('|', ','), ignoreCase: true, out versions);
}
