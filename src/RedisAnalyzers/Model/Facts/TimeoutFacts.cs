using System;
using System.Collections.Generic;
using System.Globalization;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Model.Facts;

/// <summary>A timeout that cannot be meant.</summary>
/// <param name="Setting">Where it is set.</param>
/// <param name="Why">What is wrong with it, as the rest of a sentence.</param>
/// <param name="Right">A value in its place.</param>
internal sealed record TimeoutProblem(OptionSetting Setting, string Why, string Right);

/// <summary>Which timeouts are in a sensible range (all in milliseconds).</summary>
internal static class TimeoutFacts
{
    private const int Default = 5000;
    private const int ShortestConnect = 1000;
    private const int ShortestReply = 100;
    private const int LongestReply = 60000;

    /// <summary>The timeouts of a site that are out of range.</summary>
    internal static IEnumerable<TimeoutProblem> WrongIn(ConnectionSite site)
    {
        var connect = ValueOf(site, OptionNames.ConnectTimeout, out var connecting);
        if (connect <= 0)
        {
            yield return Wrong(connecting!, "makes every attempt to connect fail at once", Default);
        }
        else if (connect < ShortestConnectAt(site))
        {
            yield return Wrong(connecting!, "leaves no time for a slow handshake", Default);
        }

        // The value that the connect timeout has when it is corrected.
        var mended = connect < ShortestConnectAt(site) ? Default : connect;
        foreach (var property in new[] { OptionNames.SyncTimeout, OptionNames.AsyncTimeout })
        {
            var reply = ValueOf(site, property, out var replying);
            // The text form throws below 1: that is another mistake.
            if (reply is null || (reply < 1 && replying!.Form == SettingForm.Text))
            {
                continue;
            }

            if (reply < ShortestReply)
            {
                yield return Wrong(replying!, "gives up on replies that are only slightly delayed", Default);
            }
            else if (reply > LongestReply)
            {
                yield return Wrong(replying!, "blocks every caller for more than a minute when Redis is down", Default);
            }
            else if (property == OptionNames.SyncTimeout && reply > mended)
            {
                // As the library does by itself, the connect timeout follows the other one, but not beyond its default.
                if (mended < Default && mended == connect)
                {
                    yield return Wrong(
                        connecting!,
                        "is shorter than the sync timeout, " + reply + ", so a command waits longer than a new connection takes",
                        Math.Min(reply.Value, Default));
                }

                if (reply > Default)
                {
                    yield return Wrong(
                        replying!,
                        "is longer than the connect timeout, " + mended + ", so a command waits longer than a new connection takes",
                        Default);
                }
            }
        }
    }

    private static TimeoutProblem Wrong(OptionSetting setting, string why, int right) => new(setting, why, right.ToString(CultureInfo.InvariantCulture));

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
