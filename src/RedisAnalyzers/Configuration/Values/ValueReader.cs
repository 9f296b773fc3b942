using System;
using System.Globalization;
using RedisAnalyzers.Knowledge.Hosting;
using RedisAnalyzers.Knowledge.Library;

namespace RedisAnalyzers.Configuration.Values;

/// <summary>Reads the value of an option as one version of the library does, and prints the resulting value of the property.</summary>
internal sealed class ValueReader(ParserVersion language)
{
    private enum ProxyName
    {
        None,
        Twemproxy,
        Envoyproxy,
    }

    private enum ProtocolName
    {
        Resp2,
        Resp3,
    }

    private enum NotificationMode
    {
        Disabled,
        Enabled,
        Auto,
    }

    private enum MovingEndpoint
    {
        ServerDefault,
        Auto,
        InternalIp,
        InternalFqdn,
        ExternalIp,
        ExternalFqdn,
        None,
    }

    /// <summary>Names and numbers of <c>System.Security.Authentication.SslProtocols</c>, not all of which exist in every framework.</summary>
    [Flags]
    private enum Protocols
    {
        None = 0,
        Ssl2 = 12,
        Ssl3 = 48,
        Tls = 192,
        Default = 240,
        Tls11 = 768,
        Tls12 = 3072,
        Tls13 = 12288,
    }

    /// <summary>Reads a value.</summary>
    /// <param name="keyword">The keyword's row.</param>
    /// <param name="name">The keyword as written.</param>
    /// <param name="value">The value, trimmed.</param>
    /// <param name="printed">The resulting value of the property.</param>
    /// <returns>The failure; null when there is none.</returns>
    internal Failure? Read(ConfigurationKeyword keyword, string name, string value, out string? printed)
    {
        printed = value;
        var wrong = Failure.OutOfRange(language.NamesKeyword ? name : null);
        switch (keyword.Kind)
        {
            case ValueKind.Text:
                return null;
            case ValueKind.Boolean:
                var isBoolean = OptionValues.TryParseBoolean(value, out var boolean);
                printed = boolean ? bool.TrueString : bool.FalseString;
                return isBoolean ? null : wrong;
            case ValueKind.Int32:
                var fits = OptionValues.TryParseInt32(value, out var number) && !(number < keyword.Minimum) && !(number > keyword.Maximum);
                printed = keyword.IsTimeSpan
                    ? TimeSpan.FromSeconds(number).ToString("c", CultureInfo.InvariantCulture)
                    : number.ToString(CultureInfo.InvariantCulture);
                return fits ? null : wrong;
            case ValueKind.Version:
                return ReadVersion(value, wrong, ref printed);
            case ValueKind.Tunnel:
                return TunnelReader.Read(value, language, out printed);
            case ValueKind.Defaults:
                return CloudHosts.Named.ContainsKey(value) ? null : wrong;
            case ValueKind.Proxy:
                return ReadProxy(value, ref printed) ? null : wrong;
            case ValueKind.SslProtocols:
                return ReadName<Protocols>(value.Replace('|', ','), mustBeDefined: false, ref printed) ? null : wrong;
            case ValueKind.Protocol:
                return ReadProtocol(value, ref printed) ? null : wrong;
            case ValueKind.MaintenanceNotifications:
                return ReadName<NotificationMode>(value, mustBeDefined: true, ref printed) ? null : wrong;
            default:
                return ReadName<MovingEndpoint>(value, mustBeDefined: true, ref printed) ? null : wrong;
        }
    }

    private static bool ReadName<T>(string value, bool mustBeDefined, ref string? printed)
        where T : struct, Enum
    {
        var isRead = Enum.TryParse(value, ignoreCase: true, out T name) && (!mustBeDefined || Enum.IsDefined(typeof(T), name));
        printed = name.ToString();
        return isRead;
    }

    private static bool ReadProtocol(string value, ref string? printed)
    {
        // A number is a version of the protocol, not a value of the enum.
        if (!OptionValues.TryParseInt32(value, out var number))
        {
            return ReadName<ProtocolName>(value, mustBeDefined: true, ref printed);
        }

        printed = "Resp" + number.ToString(CultureInfo.InvariantCulture);
        return number is 2 or 3;
    }

    private bool ReadProxy(string value, ref string? printed)
    {
        if (!ReadName<ProxyName>(value, mustBeDefined: false, ref printed))
        {
            return false;
        }

        if (printed != nameof(ProxyName.Envoyproxy) || language.HasEnvoyProxy)
        {
            return true;
        }

        printed = "2";
        return OptionValues.TryParseInt32(value, out _);
    }

    private Failure? ReadVersion(string value, Failure wrong, ref string? printed)
    {
        if (Version.TryParse(value, out var version))
        {
            printed = version.ToString();
            return null;
        }

        if (!language.HasMajorOnlyVersions || !OptionValues.TryParseInt32(value, out var major))
        {
            return wrong;
        }

        printed = FormattableString.Invariant($"{major}.0");
        return major < 0 ? Failure.OutOfRange("major") : null;
    }
}
