using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Knowledge.Hosting;
using RedisAnalyzers.Knowledge.Library;

namespace RedisAnalyzers.Configuration.Problems;

/// <summary>Values that make parsing throw, and what was intended where that is obvious.</summary>
internal static class ValueProblems
{
    private static readonly Regex Amount = new(
        @"^([0-9]{1,9})\s*(ms|msec|milliseconds|s|sec|secs|seconds|m|min|minutes)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The problem of an option whose keyword is known; null when its value is valid or not known.</summary>
    internal static Problem? Read(ConnectionOption option, ConfigurationKeyword keyword, ParserVersion language)
    {
        if (option.Value is not { } value || new ValueReader(language).Read(keyword, option.Name, value, out _) is null)
        {
            return null;
        }

        var found = value.Length == 0 ? $"'{keyword.Keyword}' has no value" : $"{Printed(value)} is {Expected(keyword, value)}";
        if (Meant(keyword, value) is { } meant && new ValueReader(language).Read(keyword, option.Name, meant, out _) is null)
        {
            return new(ProblemKind.Value, option.ValueSpan, found, "use " + meant) { Repairs = ImmutableArray.Create(new Repair(option.ValueSpan, meant)) };
        }

        return new(ProblemKind.Value, value.Length == 0 ? option.Span : option.ValueSpan, found, Advice(keyword));
    }

    /// <summary>Whether two values of a keyword have the same meaning.</summary>
    internal static bool IsSame(ConfigurationKeyword keyword, string one, string other, ParserVersion language)
    {
        var reader = new ValueReader(language);
        return reader.Read(keyword, keyword.Keyword, one, out var a) is null && reader.Read(keyword, keyword.Keyword, other, out var b) is null && a == b;
    }

    /// <summary>
    /// A word in place of a value may be anything, even a secret: messages repeat only numbers with their units, and names of protocols.
    /// </summary>
    private static string Printed(string value) =>
        value.Length <= 2 || (value.Length <= 16 && (char.IsDigit(value.TrimStart('+', '-', '"', '\'').FirstOrDefault())
            || value.StartsWith("tls", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("resp", StringComparison.OrdinalIgnoreCase)))
            ? $"'{value}'" : "The value";

    private static string Expected(ConfigurationKeyword keyword, string value) => keyword.Kind switch
    {
        ValueKind.Boolean => "neither true nor false",
        ValueKind.Int32 when OptionValues.TryParseInt32(value, out var number) => number < keyword.Minimum
            ? string.Format(CultureInfo.InvariantCulture, "below the minimum of {0}", keyword.Minimum)
            : string.Format(CultureInfo.InvariantCulture, "above the maximum of {0}", keyword.Maximum),
        ValueKind.Int32 => "not an integer",
        ValueKind.Version => "not a version",
        ValueKind.Tunnel => "not a valid tunnel",
        _ => $"not valid for '{keyword.Keyword}'",
    };

    private static string Advice(ConfigurationKeyword keyword) => keyword.Kind switch
    {
        ValueKind.Boolean => "use true or false",
        ValueKind.Int32 when keyword.Minimum is not null => string.Format(
            CultureInfo.InvariantCulture,
            "use a number{1}, at least {0}",
            keyword.Minimum,
            Unit(keyword)),
        ValueKind.Int32 => "use a number" + Unit(keyword),
        ValueKind.Version => "use a version such as 6.2",
        ValueKind.Proxy => "use None, Twemproxy or Envoyproxy",
        ValueKind.SslProtocols => "use names such as Tls12|Tls13",
        ValueKind.Protocol => "use resp2 or resp3",
        ValueKind.Tunnel => "use http:host:port",
        ValueKind.Defaults => "use one of " + string.Join(", ", CloudHosts.Named.Keys.OrderBy(n => n, StringComparer.Ordinal)),
        _ => "use one of the documented values",
    };

    private static string Unit(ConfigurationKeyword keyword) => keyword.Unit switch
    {
        ValueUnit.Milliseconds => " of milliseconds",
        ValueUnit.Seconds => " of seconds",
        _ => "",
    };

    /// <summary>The value that was obviously intended; null when there is none. It still has to be validated.</summary>
    private static string? Meant(ConfigurationKeyword keyword, string value)
    {
        var bare = value.Trim('"', '\'', ' ');
        switch (keyword.Kind)
        {
            case ValueKind.Boolean:
                return bare.ToLowerInvariant() switch
                {
                    "true" or "t" or "y" or "enabled" or "enable" => "true",
                    "false" or "f" or "n" or "disabled" or "disable" => "false",
                    _ => OptionValues.TryParseBoolean(bare, out _) ? bare : null,
                };
            case ValueKind.Int32:
                return Number(keyword, bare);
            case ValueKind.SslProtocols:
                return bare.ToLowerInvariant().Replace("tlsv", "tls").Replace("tls1.", "tls1").Replace("tls_1_", "tls1").Replace("tls 1.", "tls1")
                    .Replace(';', '|')
                    .Replace('+', '|')
                    .Replace('/', '|');
            case ValueKind.Version:
                return bare.TrimStart('v', 'V');
            default:
                return bare;
        }
    }

    private static string? Number(ConfigurationKeyword keyword, string value)
    {
        long unit = keyword.Unit == ValueUnit.Seconds ? 1000 : 1;
        if (Amount.Match(value) is { Success: true } amount && keyword.Unit != ValueUnit.None)
        {
            var number = long.Parse(amount.Groups[1].Value, CultureInfo.InvariantCulture);
            var suffix = amount.Groups[2].Value.ToLowerInvariant();
            var milliseconds = number * (suffix.StartsWith("ms", StringComparison.Ordinal) || suffix == "milliseconds" ? 1 : suffix[0] == 's' ? 1000 : 60_000);
            return milliseconds % unit == 0 ? (milliseconds / unit).ToString(CultureInfo.InvariantCulture) : null;
        }

        if (keyword.Unit != ValueUnit.None && value.IndexOf(':') > 0 && TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time)
            && time.TotalMilliseconds % unit == 0)
        {
            return (time.TotalMilliseconds / unit).ToString("0", CultureInfo.InvariantCulture);
        }

        var digits = value.Replace("_", "");
        return digits.Length > 0 && digits.All(c => c is >= '0' and <= '9') ? digits : null;
    }
}
