using System;
using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Library;

/// <summary>What the text after <c>keyword=</c> has to look like.</summary>
internal enum ValueKind
{
    /// <summary><c>true</c>, <c>false</c>, <c>1</c>, <c>0</c>, <c>yes</c>, <c>no</c>, <c>on</c>, <c>off</c>, in any case.</summary>
    Boolean,

    /// <summary>An integer with an optional sign: no unit, no thousands separator.</summary>
    Int32,

    /// <summary>Any text, including an empty one.</summary>
    Text,

    /// <summary>A version such as <c>6.0</c>.</summary>
    Version,

    /// <summary>A name of the <c>Proxy</c> enum, or any number.</summary>
    Proxy,

    /// <summary>Names of the <c>SslProtocols</c> enum joined by <c>|</c>, or a number.</summary>
    SslProtocols,

    /// <summary><c>resp2</c>, <c>resp3</c>, <c>2</c> or <c>3</c>.</summary>
    Protocol,

    /// <summary><c>http:host:port</c>, or nothing.</summary>
    Tunnel,

    /// <summary>The name of a built-in <c>DefaultOptionsProvider</c>.</summary>
    Defaults,

    /// <summary>A name of the enum of maintenance notification modes.</summary>
    MaintenanceNotifications,

    /// <summary>A name of the enum of endpoint types that a maintenance notification may carry.</summary>
    MovingEndpointType,
}

/// <summary>The unit of a number.</summary>
internal enum ValueUnit
{
    /// <summary>Not a duration.</summary>
    None,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Seconds.</summary>
    Seconds,
}

/// <summary>One keyword of the connection string.</summary>
/// <param name="Keyword">The spelling that the library itself writes; it accepts any case (but see <see cref="AnyCaseSince"/>).</param>
/// <param name="Property">The property of <c>ConfigurationOptions</c> that the keyword sets.</param>
/// <param name="Kind">Which values are accepted.</param>
/// <param name="Since">First version that knows the keyword; older ones throw.</param>
internal sealed record ConfigurationKeyword(string Keyword, string Property, ValueKind Kind, Version Since)
{
    /// <summary>Smallest number that the connection string accepts; the property itself is not checked.</summary>
    internal int? Minimum { get; init; }

    /// <summary>Largest number that the connection string accepts.</summary>
    internal int? Maximum { get; init; }

    /// <summary>The unit of the number.</summary>
    internal ValueUnit Unit { get; init; }

    /// <summary>The connection string has a number of seconds, the property is a <c>TimeSpan</c>.</summary>
    internal bool IsTimeSpan { get; init; }

    /// <summary>The value is a credential and must never be repeated.</summary>
    internal bool IsSecret { get; init; }

    /// <summary>First version that accepts the keyword with any value and ignores it; null: the keyword has an effect.</summary>
    internal Version? IgnoredSince { get; init; }

    /// <summary>First version that still checks the value but ignores it; null: the keyword has an effect until <see cref="IgnoredSince"/>.</summary>
    internal Version? NoEffectSince { get; init; }

    /// <summary>The property's default value in the newest version, as the library prints it; null: not set.</summary>
    internal string? Default { get; init; }

    /// <summary>Defaults of older versions, oldest first: each applies below its version.</summary>
    internal ImmutableArray<(Version Before, string? Value)> OlderDefaults { get; init; } = ImmutableArray<(Version, string?)>.Empty;

    /// <summary>
    /// First version that accepts the keyword in any case; older ones throw unless it is written exactly like <see cref="Keyword"/>. Null: all do.
    /// </summary>
    internal Version? AnyCaseSince { get; init; }

    /// <summary>Whether <paramref name="libraryVersion"/> knows the keyword in a spelling that differs from <see cref="Keyword"/> only in case.</summary>
    internal bool IsKnownTo(Version libraryVersion, string spelling) =>
        IsKnownTo(libraryVersion) && (AnyCaseSince is null || libraryVersion >= AnyCaseSince || spelling == Keyword);

    /// <summary>Whether <paramref name="libraryVersion"/> knows the keyword at all.</summary>
    internal bool IsKnownTo(Version libraryVersion) => libraryVersion >= Since;

    /// <summary>Whether <paramref name="libraryVersion"/> knows the keyword and ignores its value.</summary>
    internal bool IsIgnoredBy(Version libraryVersion) => IgnoredSince is not null && libraryVersion >= IgnoredSince;

    /// <summary>Whether the keyword changes anything in <paramref name="libraryVersion"/>.</summary>
    internal bool HasEffectIn(Version libraryVersion) =>
        IsKnownTo(libraryVersion) && !IsIgnoredBy(libraryVersion) && (NoEffectSince is null || libraryVersion < NoEffectSince);

    /// <summary>The property's value in <paramref name="libraryVersion"/> when neither the connection string nor a cloud host sets it.</summary>
    internal string? DefaultIn(Version libraryVersion)
    {
        foreach (var (before, value) in OlderDefaults)
        {
            if (libraryVersion < before)
            {
                return value;
            }
        }

        return Default;
    }
}
