using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Model.Facts;

/// <summary>How a configuration and Sentinel do not fit.</summary>
internal enum SentinelProblem
{
    /// <summary>The endpoints are Sentinels, and nothing names the primary that they watch.</summary>
    NoServiceName,

    /// <summary>A primary is named, and the endpoints are no Sentinels.</summary>
    DataPorts,

    /// <summary>The name of the primary holds an address.</summary>
    AddressAsName,

    /// <summary>The program asks a Sentinel itself and connects to the answer.</summary>
    AskedByHand,
}

/// <summary>What a configuration says about Sentinel (the library's own part in it since 2.1.50).</summary>
internal static class SentinelFacts
{
    /// <summary>The port that Sentinels listen on unless told otherwise.</summary>
    internal const int Port = 26379;

    /// <summary>The mistakes of a site: each stands at an endpoint or at an option.</summary>
    internal static IEnumerable<(SentinelProblem Mistake, EndpointSetting? Endpoint, OptionSetting? Option)> ProblemsIn(ConnectionSite site)
    {
        var endpoints = site.Facts.Endpoints.Where(e => e.IsCertain).ToList();
        foreach (var endpoint in endpoints.Where(e => e.IsAskedOfSentinel))
        {
            yield return (SentinelProblem.AskedByHand, endpoint, null);
        }

        if (IsForSentinels(site))
        {
            yield break;
        }

        var name = site.Facts[OptionNames.ServiceName];
        if (name.IsUnset && site.ReportsMissing && endpoints.Find(e => e.Port == Port && !MayBeForwarded(e, endpoints.Count)) is { } sentinel)
        {
            yield return (SentinelProblem.NoServiceName, sentinel, null);
        }

        if (!name.IsKnown || name.Value!.Length == 0)
        {
            yield break;
        }

        if (name.Value.IndexOf(':') > 0)
        {
            yield return (SentinelProblem.AddressAsName, null, name.Setting);
        }

        if (site.Facts.EndpointsAreKnown && endpoints.TrueForAll(IsData))
        {
            yield return (SentinelProblem.DataPorts, endpoints[0], null);
        }
    }

    /// <summary>A single server on this machine, or on one that is not known, may be Redis itself, reached through a published or forwarded port.</summary>
    private static bool MayBeForwarded(EndpointSetting endpoint, int endpoints) =>
        endpoint.Host is null || (endpoints == 1 && HostNames.IsLoopback(endpoint.Host));

    /// <summary>The port of Redis itself, without or with TLS.</summary>
    private static bool IsData(EndpointSetting endpoint) => endpoint.Port is 6379 or 6380;

    /// <summary>The connection is meant for the Sentinels themselves: such an API takes it, or the command map is theirs (or unknown).</summary>
    private static bool IsForSentinels(ConnectionSite site) =>
        site.Sinks.Any(s => s.Sink.Member.IndexOf("Sentinel", StringComparison.Ordinal) >= 0)
        || !site.Facts[OptionNames.CommandMap].IsUnset && !site.Facts.OptionsMayHoldMore
        || site.Text is { Parsed.CommandOverrides.IsEmpty: false };
}
