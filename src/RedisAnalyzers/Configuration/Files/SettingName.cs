using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>What a setting holds, as far as its name tells.</summary>
internal enum SettingRole
{
    /// <summary>An address or a whole connection string.</summary>
    Address,

    /// <summary>The password alone.</summary>
    Password,

    /// <summary>Something else about Redis: a port, a prefix, a number of seconds.</summary>
    Other,
}

/// <summary>The name of a setting: its path, whose parts are separated by colons, read as words.</summary>
internal static class SettingName
{
    private static readonly char[] Digits = "0123456789".ToCharArray();

    private static readonly ImmutableHashSet<string> Products = Words("redis rediss valkey garnet stackexchangeredis");

    /// <summary>What is in every word that names a product.</summary>
    private static readonly string[] Parts = { "redis", "valkey", "garnet" };

    /// <summary>Words of which the name of the product is only the beginning.</summary>
    private static readonly string[] Compounds =
    {
        "rediscache", "redisconn", "redisconnection", "redisconnectionstring", "redisconfig", "redisconfiguration", "rediscs", "redishost", "redishosts",
        "redisserver", "redisservers", "redisurl", "redisuri", "redispassword", "redispass", "redispwd", "redisaddress", "redisendpoint", "redisendpoints",
        "redissettings", "redisoptions", "redisdb", "redisport", "redisstore", "redissession", "redislock", "redisbackplane",
    };

    private static readonly ImmutableHashSet<string> Passwords = Words(
        "password passwd pwd pass accesskey authpassword redispassword redispass redispwd requirepass masterauth");

    private static readonly ImmutableHashSet<string> Hosts = Words(
        "host hostname server address addr endpoint redishost redisserver redisaddress redisendpoint");

    /// <summary>Words of settings that hold all that there is to say about a connection.</summary>
    private static readonly ImmutableHashSet<string> Wholes = Words(
        "connection connectionstring configuration redisconnection redisconnectionstring redisconfiguration");

    /// <summary>Last words of settings that hold no address.</summary>
    private static readonly ImmutableHashSet<string> NoAddress = Words(
        "name prefix port user username db database index timeout seconds minutes expiry expiration ttl size count channel pattern queue topic stream group"
        + " image version tag enabled disabled enable use type mode provider kind level key keys token id retry retries interval lifetime path file folder"
        + " redisdb redisport");

    /// <summary>Words of things beside Redis: consoles, exporters, log categories, what a server announces itself as.</summary>
    private static readonly ImmutableHashSet<string> Others = Words(
        "insight redisinsight commander exporter ui dashboard loglevel logging log logs healthchecksui announce");

    /// <summary>A part of the path names Redis, and none says that it is about something beside it.</summary>
    internal static bool NamesRedis(string key)
    {
        // Few names go further than this.
        if (!Array.Exists(Parts, part => key.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return false;
        }

        var isNamed = false;
        foreach (var numbered in key.Split(':').SelectMany(WordsOf))
        {
            var word = numbered.TrimEnd(Digits);
            if (Others.Contains(word))
            {
                return false;
            }

            isNamed |= Products.Contains(word) || Array.IndexOf(Compounds, word) >= 0;
        }

        return isNamed;
    }

    /// <summary>What the last part of a path says that the setting holds.</summary>
    internal static SettingRole RoleOf(string key)
    {
        var words = WordsOf(LastPart(key)).ToList();
        var last = words.Count == 0 ? "" : words[words.Count - 1];
        var lastTwo = words.Count < 2 ? last : words[words.Count - 2] + last;
        return Passwords.Contains(last) || Passwords.Contains(lastTwo) ? SettingRole.Password
            : NoAddress.Contains(last) ? SettingRole.Other
            : SettingRole.Address;
    }

    /// <summary>The name says that the setting is the name of a machine, and nothing else.</summary>
    internal static bool IsHost(string key) => WordsOf(LastPart(key)).LastOrDefault() is { } last && Hosts.Contains(last);

    /// <summary>The name says that the setting is a port.</summary>
    internal static bool IsPort(string key) => WordsOf(LastPart(key)).LastOrDefault() is "port" or "redisport";

    /// <summary>The name says that the setting is a whole configuration, not a part of one, and not an element of a list.</summary>
    internal static bool IsWhole(string key) => key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase)
        || (!char.IsDigit(key[key.Length - 1]) && WordsOf(LastPart(key)).Any(Wholes.Contains));

    /// <summary>
    /// What the parts of one configuration share: the path without its last part, and the words of that part that do not say what it holds
    /// (<c>Redis:Host</c> and <c>Redis:Password</c>, <c>REDIS_SESSIONS_HOST</c> and <c>REDIS_SESSIONS_PASSWORD</c>).
    /// </summary>
    internal static string GroupOf(string key)
    {
        var last = LastPart(key);
        var words = WordsOf(last).ToList();
        var role = words.Count == 0 ? 0 : words.Count > 1 && Passwords.Contains(words[words.Count - 2] + words[words.Count - 1]) ? 2 : 1;
        return key.Substring(0, key.Length - last.Length) + string.Join(" ", words.Take(words.Count - role));
    }

    /// <summary>The last part that is not the number of an element.</summary>
    private static string LastPart(string key)
    {
        var parts = key.Split(':');
        return parts.LastOrDefault(static part => part.Length > 0 && !part.All(char.IsDigit)) ?? "";
    }

    /// <summary>The words of a name in lower case: <c>MyRedisConStr</c>, <c>REDIS_HOST</c> and <c>redis-host</c> have three and two.</summary>
    internal static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !Begins(name, i))
            {
                continue;
            }

            var word = name.Substring(start, i - start).Trim('_', '-', '.', ' ', '/');
            if (word.Length > 0)
            {
                yield return word.ToLowerInvariant();
            }

            start = i;
        }
    }

    /// <summary>A word begins: after a separator, at a capital after a small letter, and at the last capital of several.</summary>
    private static bool Begins(string name, int at)
    {
        char before = name[at - 1], here = name[at];
        if (!char.IsLetterOrDigit(here) || !char.IsLetterOrDigit(before))
        {
            return true;
        }

        return char.IsUpper(here)
            && (char.IsLower(before) || char.IsDigit(before) || (at + 1 < name.Length && char.IsUpper(before) && char.IsLower(name[at + 1])));
    }

    private static ImmutableHashSet<string> Words(string words) => words.Split(' ').ToImmutableHashSet(StringComparer.Ordinal);
}
