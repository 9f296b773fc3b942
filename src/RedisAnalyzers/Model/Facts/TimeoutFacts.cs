using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Knowledge.Hosting;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Model.Facts;

/// <summary>A timeout that cannot be meant.</summary>
/// <param name="Setting">Where it is set.</param>
/// <param name="Why">What is wrong with it, as the rest of a sentence.</param>
/// <param name="Right">A value in its place.</param>
internal sealed record TimeoutProblem(OptionSetting Setting, string Why, string Right);

/// <summary>Which timeouts are in a sensible range (in milliseconds, but the keep-alive in seconds).</summary>
internal static class TimeoutFacts
{
    private const int Default = 5000;
    private const int ShortestConnect = 1000;
    private const int ShortestReply = 100;
    private const int Longest = 60000;

    /// <summary>How often the library checks for timeouts, unless <c>HeartbeatInterval</c> is set.</summary>
    private const int Heartbeat = 1000;

    /// <summary>Azure closes a connection that is idle for ten minutes.</summary>
    private const int IdleOnAzure = 600;

    /// <summary>The timeouts of a site that are out of range.</summary>
    internal static IEnumerable<TimeoutProblem> WrongIn(ConnectionSite site)
    {
        if (ValueOf(site, OptionNames.ConnectTimeout, out var connecting) is { } connect && WhyNotToConnect(connect, site) is { } reason)
        {
            yield return new(connecting!, reason, Text(Default));
        }

        foreach (var property in new[] { OptionNames.SyncTimeout, OptionNames.AsyncTimeout })
        {
            // The text form throws below 1: that is another mistake.
            if (ValueOf(site, property, out var replying) is { } reply && (reply >= 1 || replying!.Form != SettingForm.Text)
                && WhyNotToReply(property, reply, site) is { } why)
            {
                yield return new(replying!, why, Text(Default));
            }
        }

        // 0 and less mean the library's default.
        if (ValueOf(site, OptionNames.KeepAlive, out var living) >= IdleOnAzure && IsOnAzure(site))
        {
            yield return new(living!, "is too long for Azure, which closes a connection that is idle for ten minutes", "60");
        }
    }

    private static string? WhyNotToConnect(int connect, ConnectionSite site) => connect switch
    {
        <= 0 => "makes every attempt to connect fail at once",
        > Longest => "blocks start-up for more than a minute at each attempt when Redis is down",
        _ => connect < ShortestConnectAt(site) ? "leaves no time for a slow handshake" : null,
    };

    private static string? WhyNotToReply(string property, int reply, ConnectionSite site)
    {
        if (reply > Longest)
        {
            return "blocks every caller for more than a minute when Redis is down";
        }

        if (reply >= (site.Facts[OptionNames.HeartbeatInterval].IsUnset ? Heartbeat : ShortestReply))
        {
            return null;
        }

        return property == OptionNames.AsyncTimeout && reply >= ShortestReply
            ? "is shorter than the heartbeat at which the library checks for timeouts"
            : "gives up on replies that are only slightly delayed";
    }

    private static bool IsOnAzure(ConnectionSite site) =>
        site.IsAzure || site.Facts.Endpoints.Any(static endpoint => endpoint.HostText is { } host
            && CloudHosts.ServiceOf(host) is CloudService.AzureCache or CloudService.AzureManagedRedis);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a site surely sets, outside code that only runs on a developer's machine (where a debugger wants time).</summary>
    private static int? ValueOf(ConnectionSite site, string property, out OptionSetting? setting)
    {
        var fact = site.Facts[property];
        setting = fact.Setting;
        return fact.IsKnown && OptionValues.TryParseInt32(fact.Value!, out var value) && !setting!.IsDevelopmentOnly ? value : null;
    }

    private static int ShortestConnectAt(ConnectionSite site)
    {
        foreach (var reached in site.Sinks)
        {
            if (reached.Sink.ShortestTimeout is { } shortest)
            {
                return shortest;
            }
        }

        return ShortestConnect;
    }
}
