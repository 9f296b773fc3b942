using CsCheck;
using RedisAnalyzers.Knowledge.Hosting;
using RedisAnalyzers.Knowledge.Library;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>Generators of connection strings, most of them nasty.</summary>
internal static class ConnectionTexts
{
    private static readonly string[] Suffixes = [.. CloudHosts.All.Select(row => row.Suffix).Distinct()];

    private static readonly Gen<string> Blank = Gen.OneOf("", "", "", "", " ", "  ", "\t", "\n", "\r\n", "\u00A0", "\u2003");

    /// <summary>Anything, mostly of the characters that mean something.</summary>
    private static readonly Gen<string> Noise = Gen.OneOf(
        Gen.OneOf([.. "abAB019:::==[]!@$%\"'\\/.-_+;&|*? \téß\u200B\u0130"]).Array[0, 12].Select(characters => new string(characters)),
        Gen.String[0, 8].Select(text => new string([.. text.Where(character => character is not ('\uFFFC' or '\0') && !char.IsSurrogate(character))])));

    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Int[-3, 9].Select(Print),
        Gen.Int[-100, 100_000].Select(Print),
        Gen.Int.Select(Print),
        Gen.OneOf("600", "601", "+15", "007", "1e3", "0x10", "1.5", "2147483648", "-2147483649", "1 000", "５", "6380", "65535", "65536", "20000", "30000", ""));

    private static readonly Gen<string> Host = Gen.OneOf(
        Gen.OneOf(
            "localhost",
            "LOCALHOST",
            "redis",
            "h1",
            "H1",
            "redis.contoso.com",
            "a b",
            "redis://localhost",
            "user:pw@host",
            "{0}",
            "é",
            "É",
            "ß",
            "x.y.z",
            "..",
            "-"),
        Gen.OneOf(
            "127.0.0.1",
            "127.1",
            "0x7f.1",
            "6379",
            "1.2.3.4.5",
            "256.1.1.1",
            "010.1.1.1",
            "::1",
            "[::1]",
            "[::1",
            "::1]",
            "[]",
            "]",
            "[",
            "[localhost]",
            "fe80::1%2",
            "[fe80::1%3]",
            "::ffff:1.2.3.4",
            "[2001:DB8::1]",
            "[2001:db8::1]x"),
        Gen.OneOf("!/var/run/redis.sock", "!", "!@abstract", "!a", "!A", "! x", "![::1]:1"),
        Gen.Select(
            Gen.OneOf("", "a", "a.b", "A.B.c", "x-y"),
            Gen.OneOf(Suffixes),
            Gen.Bool,
            (name, suffix, isUpper) => name + (isUpper ? suffix.ToUpperInvariant() : suffix)),
        Noise);

    private static readonly Gen<string> Endpoint = Gen.Select(
        Host, Gen.OneOf("", "", ":", ":", ":", " : "), Number, (host, colon, port) => colon.Length == 0 ? host : host + colon + port);

    private static readonly Gen<string> Keyword = Gen.OneOf(
        Gen.OneOf([.. ConfigurationKeywords.All.Select(row => row.Keyword)]),
        Gen.OneOf([.. ConfigurationKeywords.All.Select(row => row.Keyword)]),
        Gen.Select(Gen.OneOf([.. ConfigurationKeywords.All.Select(row => row.Keyword)]), Gen.Int[0, 9], Mutate),
        Gen.OneOf("abortOnConnectFail", "username", "pwd", "db", "timeout", "tls", "useSsl", "clientName", "retryPolicy", "host"));

    private static readonly Gen<string> Value = Gen.OneOf(
        Number,
        Gen.OneOf("true", "FALSE", "True", "yes", "No", "on", "OFF", "1", "0", "t", "", "ja", "2"),
        Gen.OneOf("6", "6.0", "7.2.4", "1.2.3.4", "1.2.3.4.5", " 6 . 2 ", "-1.0", "6.", "v6", "+6"),
        Gen.OneOf("tls12", "tls12|tls13", "Tls13|", "ssl3|tls", "none", "default|tls12", "tls1.2", "4080", "3072|1", " tls12 | tls11 "),
        Gen.OneOf(
            "twemproxy",
            "Envoyproxy",
            "none",
            "nginx",
            "3",
            "resp2",
            "RESP3",
            "resp",
            "2",
            "3",
            "4",
            "+3",
            "auto",
            "Enabled",
            "disabled",
            "externalip",
            "InternalFqdn"),
        Gen.OneOf("azure", "AMR", "rediscloud", "Enterprise", "default", "oss"),
        Gen.OneOf(
            "http:proxy:8080",
            "http://proxy:8080",
            "http://proxy",
            "http:proxy",
            "https://proxy:1",
            "http:[::1]:80",
            "http:1.2.3.4:80",
            "proxy:8080",
            "http:",
            "http://u:p@host:1/x?y=z",
            "http:a b:1",
            "HTTP:a:1",
            "http:!x",
            "http:a:70000",
            "http:[]:1"),
        Noise);

    private static readonly Gen<string> Option = Gen.Select(
        Keyword, Blank, Blank, Value, (keyword, before, after, value) => keyword + before + "=" + after + value);

    private static readonly Gen<string> FittingOption = Gen.OneOf(
        [.. ConfigurationKeywords.All.Select(row => Gen.Select(Blank, Fitting(row), (blank, value) => row.Keyword + blank + "=" + value))]);

    private static readonly Gen<string> Command = Gen.Select(
        Gen.OneOf(
            Gen.OneOf([.. RedisCommands.All.Select(row => row.Name)]),
            Gen.OneOf("NONE", "none", "bogus", "5", "-1", "GET ", " SET", "config", "", "get|set")),
        Gen.OneOf(
            "",
            "x",
            "GET",
            "get",
            "renamed_config",
            "é",
            "ÿ",
            "µ",
            "a b",
            new string('x', 23),
            new string('x', 24),
            new string('x', 31),
            new string('x', 32),
            new string('é', 15),
            new string('é', 16)),
        (name, replacement) => "$" + name + "=" + replacement);

    private static readonly Gen<string> FittingItem = Gen.Frequency(
        (
            3,
            Gen.OneOf(
                "localhost:6379",
                "redis:6380",
                "10.0.0.1:6379",
                "localhost",
                "[::1]:6380",
                "x.redis.cache.windows.net:6380",
                "y.eu.redis.azure.net:10000",
                "z.redislabs.com:1")),
        (6, FittingOption),
        (1, Command));

    private static readonly Gen<string> Item = Gen.Frequency((6, Endpoint), (8, Option), (2, Command), (1, Blank), (1, Noise));

    /// <summary>A whole connection string: up to seven items with blanks around them, and every other time nothing that could not be meant.</summary>
    public static Gen<string> All { get; } = Gen.OneOf(Join(Item), Join(FittingItem));

    private static Gen<string> Join(Gen<string> item) => Gen.Select(
        Gen.Select(Blank, item, Blank, (before, text, after) => before + text + after).Array[0, 7],
        Gen.OneOf("", "", "", ","),
        (items, end) => string.Join(',', items) + end);

    private static Gen<string> Fitting(ConfigurationKeyword row) => row.Kind switch
    {
        ValueKind.Boolean => Gen.OneOf("true", "false", "yes", "no", "on", "off", "1", "0", "True", "FALSE"),
        ValueKind.Int32 => Gen.Int[row.Minimum ?? -5, row.Maximum ?? 20_000].Select(Print),
        ValueKind.Version => Gen.OneOf("6.0", "7.2.4", "3.0.0", "5.0.14.1", "7"),
        ValueKind.Proxy => Gen.OneOf("none", "Twemproxy", "envoyproxy", "7"),
        ValueKind.SslProtocols => Gen.OneOf("tls12", "tls12|tls13", "Tls11 | Tls12", "none", "240", "ssl2|tls12|tls", "5"),
        ValueKind.Protocol => Gen.OneOf("resp2", "resp3", "2", "3"),
        ValueKind.Tunnel => Gen.OneOf("", "http:proxy:8080", "http:proxy:80"),
        ValueKind.Defaults => Gen.OneOf("azure", "amr", "rediscloud", "enterprise"),
        ValueKind.MaintenanceNotifications => Gen.OneOf("auto", "enabled", "disabled"),
        ValueKind.MovingEndpointType => Gen.OneOf("auto", "none", "internalip", "serverdefault"),
        _ => Gen.OneOf("abc", "", "a=b", "__Booksleeve_TieBreak", "a b", "\"q\"", "s3cret!"),
    };

    private static string Print(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Mutate(string keyword, int how) => how switch
    {
        0 => keyword.ToUpperInvariant(),
        1 => keyword.ToLowerInvariant(),
        2 => keyword[..^1],
        3 => keyword + "s",
        4 => keyword[..1] + " " + keyword[1..],
        5 => "\"" + keyword,
        6 => keyword.Replace('i', 'ı'),
        7 => keyword.Replace('k', '\u212A'),
        8 => keyword.Replace('s', 'ſ'),
        _ => keyword[..1].ToUpperInvariant() + keyword[1..],
    };
}
