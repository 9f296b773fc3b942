using System;
using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Library;

/// <summary>
/// Every keyword of the connection string, one row each, except <c>$COMMAND</c>.
/// <c>ConfigurationKeywordsTests</c> checks each row against the real library, old and new, and that none is missing.
/// </summary>
internal static class ConfigurationKeywords
{
    private static readonly Version First = new(1, 0);
    private static readonly Version V2 = new(2, 0);
    private static readonly Version V25 = new(2, 5, 43);
    private static readonly Version V33 = new(3, 3, 0);

    // Three keywords were missing from the table that makes the others case-insensitive.
    private static readonly Version AnyCase = new(2, 13, 17);

    /// <summary>All rows, by keyword.</summary>
    internal static readonly ImmutableArray<ConfigurationKeyword> All = ImmutableArray.Create(
        Boolean("abortConnect", "AbortOnConnectFail", First, true),
        Boolean("allowAdmin", "AllowAdmin", First, false),

        // Follows SyncTimeout, and ConnectTimeout is never below it, unless they are set explicitly.
        Number("asyncTimeout", "AsyncTimeout", V2, ValueUnit.Milliseconds, "5000") with { Minimum = 1 },
        Text("channelPrefix", "ChannelPrefix", First),
        Boolean("checkCertificateRevocation", "CheckCertificateRevocation", new(2, 2, 2), true),
        Text("configChannel", "ConfigurationChannel", First, "__Booksleeve_MasterChanged"),
        Number("configCheckSeconds", "ConfigCheckSeconds", First, ValueUnit.Seconds, "60"),
        Number("connectRetry", "ConnectRetry", First, ValueUnit.None, "3"),
        Number("connectTimeout", "ConnectTimeout", First, ValueUnit.Milliseconds, "5000"),
        Number("defaultDatabase", "DefaultDatabase", First, ValueUnit.None, null),
        new("defaults", "Defaults", ValueKind.Defaults, V33) { Default = "DefaultOptionsProvider" },
        Boolean("highIntegrity", "HighIntegrity", new(2, 8, 0), false),
        Boolean("highPriorityThreads", "HighPrioritySocketThreads", First, false) with { IgnoredSince = new(2, 5, 61), OlderDefaults = Older(
            new(2, 5, 61),
            "True") },
        Number("keepAlive", "KeepAlive", First, ValueUnit.Seconds, "60") with { OlderDefaults = Older(V25, "-1") },
        new("maintMovingEndpointType", "MaintenanceMovingEndpointType", ValueKind.MovingEndpointType, V33) { Default = "Auto" },
        new("maintNotifications", "MaintenanceNotifications", ValueKind.MaintenanceNotifications, V33) { Default = "Disabled" },
        Duration("maintPostEventRelaxed", "MaintenancePostEventRelaxedDuration", "00:00:20"),
        Duration("maintRelaxedTimeout", "MaintenanceRelaxedTimeout", "00:00:10"),
        Duration("maintRelaxedWindowMax", "MaintenanceRelaxedWindowMax", "00:00:30"),
        Text("name", "ClientName", First),
        Text("password", "Password", First) with { IsSecret = true },
        Boolean("preserveAsyncOrder", "PreserveAsyncOrder", V2, false) with { IgnoredSince = V2 },
        new("protocol", "Protocol", ValueKind.Protocol, new(2, 7, 4)),
        new("proxy", "Proxy", ValueKind.Proxy, First) { Default = "None" },
        Boolean("resolveDns", "ResolveDns", First, false),
        Number("responseTimeout", "ResponseTimeout", First, ValueUnit.Milliseconds, "0") with
        {
            Minimum = 1, AnyCaseSince = AnyCase, NoEffectSince = V2, IgnoredSince = V25, OlderDefaults = Older(V2, "1000"),
        },
        Text("sentinelPassword", "SentinelPassword", new(3, 1, 13)) with { IsSecret = true },
        Text("sentinelUser", "SentinelUser", new(3, 1, 13)),
        Text("serviceName", "ServiceName", First),
        Boolean("setlib", "SetClientLibrary", new(2, 6, 104), true) with { AnyCaseSince = AnyCase },
        Boolean("sharedSubscriptionConnection", "SharedSubscriptionConnection", new(3, 4, 20), false),
        Boolean("ssl", "Ssl", First, false),
        Text("sslHost", "SslHost", First),
        new("sslProtocols", "SslProtocols", ValueKind.SslProtocols, V2),
        Number("syncTimeout", "SyncTimeout", First, ValueUnit.Milliseconds, "5000") with { Minimum = 1, OlderDefaults = Older(V2, "1000") },
        Boolean("tcpKeepAlive", "TcpKeepAlive", new(2, 13, 17), true),
        Text("tiebreaker", "TieBreaker", First, "__Booksleeve_TieBreak"),
        Number("topologyRefreshSeconds", "TopologyRefreshSeconds", V33, ValueUnit.Seconds, "1800"),
        new("tunnel", "Tunnel", ValueKind.Tunnel, new(2, 6, 80)) { AnyCaseSince = AnyCase },
        Text("user", "User", new(2, 1, 28)),
        new("version", "DefaultVersion", ValueKind.Version, First)
        {
            Default = "6.0.0", OlderDefaults = Older(V25, "2.0.0").Add((new Version(3, 0), "3.0.0")),
        },
        Number("writeBuffer", "WriteBuffer", First, ValueUnit.None, "0") with { NoEffectSince = V2, IgnoredSince = V25, OlderDefaults = Older(V2, "4096") });

    private static readonly ImmutableDictionary<string, ConfigurationKeyword> ByKeyword =
        All.ToImmutableDictionary(row => row.Keyword, StringComparer.OrdinalIgnoreCase);

    /// <summary>The row of a keyword, written in any case; null when no version of the library knows it.</summary>
    internal static ConfigurationKeyword? Find(string keyword) => ByKeyword.TryGetValue(keyword, out var row) ? row : null;

    /// <summary>The row of the keyword that sets a property, with its name in any case; null when there is none.</summary>
    internal static ConfigurationKeyword? FindByPropertyName(string property)
    {
        foreach (var row in All)
        {
            if (string.Equals(row.Property, property, StringComparison.OrdinalIgnoreCase))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>The row of the keyword that sets a property; null when a connection string cannot set the property.</summary>
    internal static ConfigurationKeyword? FindByProperty(string property)
    {
        foreach (var row in All)
        {
            if (row.Property == property)
            {
                return row;
            }
        }

        return null;
    }

    private static ConfigurationKeyword Boolean(string keyword, string property, Version since, bool value) =>
        new(keyword, property, ValueKind.Boolean, since) { Default = value ? bool.TrueString : bool.FalseString };

    private static ConfigurationKeyword Number(string keyword, string property, Version since, ValueUnit unit, string? value) =>
        new(keyword, property, ValueKind.Int32, since) { Unit = unit, Default = value };

    private static ConfigurationKeyword Duration(string keyword, string property, string value) =>
        Number(keyword, property, V33, ValueUnit.Seconds, value) with { IsTimeSpan = true, Minimum = 0, Maximum = 600 };

    private static ConfigurationKeyword Text(string keyword, string property, Version since, string? value = null) =>
        new(keyword, property, ValueKind.Text, since) { Default = value };

    private static ImmutableArray<(Version Before, string? Value)> Older(Version before, string? value) => ImmutableArray.Create((before, value));
}
