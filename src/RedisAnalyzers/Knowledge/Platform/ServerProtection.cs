using System;
using System.Linq;

namespace RedisAnalyzers.Knowledge.Platform;

/// <summary>
/// The settings of a Redis server that keep unauthorized clients out, and the values that let them in (redis.conf, "NETWORK" and "SECURITY").
/// </summary>
internal static class ServerProtection
{
    private static readonly char[] Blanks = { ' ', '\t' };

    // All interfaces, IPv4 and IPv6; a leading minus only means that the address may be missing.
    private static readonly string[] Everywhere = { "0.0.0.0", "*", "::", "::*" };

    /// <summary>How <c>CONFIG SET setting value</c> exposes the server; null when it does not, or when the setting is not known.</summary>
    internal static string? Exposure(string setting, string value)
    {
        value = value.Trim();
        return setting.Trim().ToLowerInvariant() switch
        {
            "protected-mode" when Is(value, "no") => "lets every host connect while no password is set",
            "requirepass" when value.Length == 0 => "lets everyone connect without a password",
            "bind" when value.Split(Blanks).Any(IsEverywhere) => "makes the server listen on every network interface",
            _ => null,
        };
    }

    /// <summary>An address of <c>bind</c> stands for every network interface.</summary>
    internal static bool IsEverywhere(string address) => Everywhere.Contains(address.TrimStart('-'));

    /// <summary>The setting's value is a password.</summary>
    internal static bool IsSecret(string setting) =>
        Is(setting, "requirepass") || Is(setting, "masterauth") || Is(setting, "primaryauth") || Is(setting, "tls-key-file-pass")
            || Is(setting, "tls-client-key-file-pass");

    private static bool Is(string text, string other) => string.Equals(text, other, StringComparison.OrdinalIgnoreCase);
}
