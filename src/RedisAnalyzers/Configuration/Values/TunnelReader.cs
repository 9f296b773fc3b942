using System;

namespace RedisAnalyzers.Configuration.Values;

/// <summary>Reads the value of <c>tunnel</c>: the address of an HTTP proxy.</summary>
internal static class TunnelReader
{
    private const string Scheme = "http:";

    /// <summary>Reads a value; <paramref name="printed"/> is <c>http:host:port</c>, or null for no tunnel.</summary>
    internal static Failure? Read(string value, ParserVersion language, out string? printed)
    {
        printed = null;
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var failure = language.TunnelIsUri ? FromUri(value, out var address) : FromPrefix(value, out address);
        if (failure is not null)
        {
            return failure;
        }

        var endpoint = EndpointValue.Read(address, language, out failure);
        if (failure is null && endpoint is null)
        {
            return Failure.Argument(null);
        }

        printed = Scheme + endpoint?.Address;
        return failure;
    }

    private static Failure? FromPrefix(string value, out string address)
    {
        var hasScheme = value.StartsWith(Scheme, StringComparison.Ordinal);
        address = hasScheme ? value.Substring(Scheme.Length) : "";
        return hasScheme ? null : Failure.Argument(null);
    }

    private static Failure? FromUri(string value, out string address)
    {
        address = "";
        if (value.StartsWith(Scheme, StringComparison.Ordinal) && !value.StartsWith(Scheme + "//", StringComparison.Ordinal))
        {
            value = Scheme + "//" + value.Substring(Scheme.Length);
        }

        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri))
        {
            return Failure.UriFormat();
        }

        address = FormattableString.Invariant($"{uri.Host}:{uri.Port}");
        return uri.Scheme == "http" ? null : Failure.Argument(null);
    }
}
