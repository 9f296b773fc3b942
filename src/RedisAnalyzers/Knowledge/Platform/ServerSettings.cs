using System;
using System.Linq;

namespace RedisAnalyzers.Knowledge.Platform;

/// <summary>The settings of a Redis server that keep strangers out, and the values that let them in (redis.conf, "NETWORK" and "SECURITY").</summary>
internal static class ServerSettings
{
    private static readonly char[] Blanks = { ' ', '\t' };

    // All interfaces, IPv4 and IPv6; a leading minus only says that the address may be missing.
    private static readonly string[] Everywhere = { "0.0.0.0", "*", "::", "::*" };

    /// <summary>What <c>CONFIG SET setting value</c> gives away; null when it gives nothing away, or nothing is known of it.</summary>
    internal static string? Exposure(string setting, string value)
    {
        value = value.Trim();
        return setting.Trim().ToLowerInvariant() switch
        {
            "protected-mode" when Is(value, "no") => "lets every host connect while no password is set",
            "requirepass" when value.Length == 0 => "lets everyone connect without a password",
            "bind" when value.Split(Blanks).Any(address => Everywhere.Contains(address.TrimStart('-'))) => "makes the server listen on every network interface",
            _ => null,
        };
    }

    /// <summary>The setting's value is a password.</summary>
    internal static bool IsSecret(string setting) =>
        Is(setting, "requirepass") || Is(setting, "masterauth") || Is(setting, "primaryauth") || Is(setting, "tls-key-file-pass")
            || Is(setting, "tls-client-key-file-pass");

    private static bool Is(string text, string other) => string.Equals(text, other, StringComparison.OrdinalIgnoreCase);
}
