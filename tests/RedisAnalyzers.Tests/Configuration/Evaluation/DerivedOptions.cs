using System.Collections.Immutable;
using System.Globalization;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Knowledge.Hosting;
using RedisAnalyzers.Knowledge.Library;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>
/// What the getters of <c>ConfigurationOptions</c> say after parsing: an option that was set, else what follows from the endpoints and from other
/// options, else the default.
/// </summary>
internal sealed class DerivedOptions(ParserVersion language, IReadOnlyList<EndpointValue> endpoints, IReadOnlyDictionary<string, string?> set)
{
    private const int ShortestConnectTimeout = 5000;

    /// <summary>The options that differ from those of a new <c>ConfigurationOptions</c>.</summary>
    internal ImmutableSortedDictionary<string, string?> Changed()
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        AddProvider(values);
        AddTimeouts(values);
        AddSslHost(values);
        AddSentinelCredentials(values);
        AddMaintenanceLimits(values);
        foreach (var pair in set)
        {
            if (pair.Key != "Defaults")
            {
                values[pair.Key] = pair.Value;
            }
        }

        return values.Where(pair => pair.Value != Default(pair.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private string? Default(string property) => ConfigurationKeywords.FindByProperty(property)?.DefaultIn(language.Library);

    private string? Value(string property) => set.TryGetValue(property, out var value) ? value : Default(property);

    private void AddProvider(Dictionary<string, string?> values)
    {
        if (FindProvider() is not { } provider)
        {
            return;
        }

        values["AbortOnConnectFail"] = provider.AbortOnConnectFail ? bool.TrueString : bool.FalseString;
        values["DefaultVersion"] = provider.ServerVersion ?? Default("DefaultVersion");
        values["Defaults"] = provider.Provider ?? Default("Defaults");
        if (provider.Ssl == SslDefault.Always || (provider.Ssl == SslDefault.WhenPort6380 && endpoints.Any(endpoint => endpoint.Port == 6380)))
        {
            values["Ssl"] = bool.TrueString;
        }

        if (provider.Resp3WithoutChannel)
        {
            values["Protocol"] = "Resp3";
            values["ConfigurationChannel"] = "";
        }

        if (provider.NotificationsSince is { } since && language.Library >= since)
        {
            values["MaintenanceNotifications"] = "Auto";
        }
    }

    /// <summary>One endpoint of a service decides for all; Azure Cache is asked first.</summary>
    private CloudDefaults? FindProvider()
    {
        if (set.TryGetValue("Defaults", out var name))
        {
            return CloudHosts.Named[name ?? ""];
        }

        return endpoints
            .Where(endpoint => endpoint.Kind == EndpointKind.Dns)
            .Select(endpoint => CloudHosts.Find(endpoint.Host, language.Library))
            .Where(host => host is not null)
            .OrderBy(host => host!.Service)
            .FirstOrDefault()?.Defaults;
    }

    private void AddTimeouts(Dictionary<string, string?> values)
    {
        var sync = Value("SyncTimeout");
        values[language.HasAsyncTimeout ? "AsyncTimeout" : "ResponseTimeout"] = sync;
        var connect = Math.Max(ShortestConnectTimeout, int.Parse(sync!, CultureInfo.InvariantCulture));
        values["ConnectTimeout"] = connect.ToString(CultureInfo.InvariantCulture);
    }

    private void AddSslHost(Dictionary<string, string?> values)
    {
        var hosts = endpoints.Where(endpoint => endpoint.Kind == EndpointKind.Dns).Select(endpoint => endpoint.Host).Distinct(StringComparer.Ordinal).ToList();
        var isInferred = language.SslHostInference switch
        {
            SslHostInference.AllEndpoints => endpoints.All(endpoint => endpoint.Kind == EndpointKind.Dns),
            SslHostInference.NamedEndpoints => true,
            _ => false,
        };
        if (isInferred && hosts.Count == 1)
        {
            values["SslHost"] = hosts[0];
        }
    }

    private void AddSentinelCredentials(Dictionary<string, string?> values)
    {
        if (language.HasSentinelCredentials)
        {
            values["SentinelUser"] = Value("User");
            values["SentinelPassword"] = Value("Password");
        }
    }

    private void AddMaintenanceLimits(Dictionary<string, string?> values)
    {
        if (!language.HasMaintenance)
        {
            return;
        }

        const string Relaxed = "MaintenanceRelaxedTimeout", Window = "MaintenanceRelaxedWindowMax", After = "MaintenancePostEventRelaxedDuration";
        if (set.TryGetValue(Relaxed, out var relaxed))
        {
            var seconds = TimeSpan.Parse(relaxed!, CultureInfo.InvariantCulture).TotalSeconds;
            values[Window] = Seconds(3 * seconds);
            values[After] = Seconds(2 * seconds);
        }
    }

    private static string Seconds(double seconds) => TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture);
}
