using System.Globalization;
using CsCheck;
using RedisAnalyzers.Tests.Configuration;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>Programs that connect with a random text, or random options, written in a random form.</summary>
internal sealed class RandomConfigurations
{
    private readonly Random _random;
    private readonly PCG _source;
    private readonly RandomLiterals _literals;

    public RandomConfigurations(Random random)
    {
        _random = random;
        _source = new PCG((uint)random.Next(), (ulong)random.NextInt64());
        _literals = new RandomLiterals(random);
    }

    public Input Next() => _random.Next(4) switch
    {
        0 => new("options", Wrap(Options())),
        1 => new("web texts", WebProgram(), NeedsWeb: true),
        _ => new("texts", Wrap(Call(Expression(Text())))),
    };

    /// <summary>A connection string, now and then with what no keyboard writes.</summary>
    private string Text()
    {
        var text = ConnectionTexts.All.Generate(_source, null, out _);
        return _random.Next(6) == 0 ? text.Insert(_random.Next(text.Length + 1), Odd()) : text;
    }

    private string Odd() => _random.Next(12) switch
    {
        0 => "\uD83D",
        1 => "\uDE00",
        2 => "\0",
        3 => "\uFFFC",
        4 => "99999999999999999999999999",
        5 => new string(',', _random.Next(1, 300)),
        6 => new string('a', _random.Next(1, 5000)),
        7 => "\u202E\u200D\uFEFF\u0301",
        8 => "\U0001F600=\U0001F4A9",
        9 => string.Concat(Enumerable.Repeat("abortConnect=true,", _random.Next(1, 60))),
        10 => "\u0085\u2028\u2029\v\f",
        _ => new string([.. Enumerable.Range(0, _random.Next(1, 20)).Select(_ => (char)_random.Next(char.MaxValue + 1))]),
    };

    private string Expression(string text) => _literals.Expression(text, depth: 3);

    private string Call(string text) => _random.Next(14) switch
    {
        0 => $"ConnectionMultiplexer.Connect({text});",
        1 => $"await ConnectionMultiplexer.ConnectAsync({text});",
        2 => $"var options = ConfigurationOptions.Parse({text});\noptions.{Setting()};\nConnectionMultiplexer.Connect(options);",
        3 => $"ConnectionMultiplexer.Connect({text}, o => o.{Setting()});",
        4 => $"const string Text = {text};\nConnectionMultiplexer.Connect(Text);\nConsole.WriteLine(Text);",
        5 => $"var text = {text};\ntext += {Expression(Text())};\nConnectionMultiplexer.Connect(text);",
        6 => $"object Open(string text = {text}) => ConnectionMultiplexer.Connect(text ?? {Expression(Text())});\nOpen({Expression(Text())});",
        7 =>
            $"""
            var mux = ConnectionMultiplexer.Connect(args[0]);
            mux.GetServer({text}).ConfigSet({Expression("requirepass")}, {Expression(Text())});
            mux.GetDatabase().Execute({Expression("AUTH")}, {text});
            """,
        8 => $"ConnectionMultiplexer.Connect(args.Length > 0 ? {text} : {Expression(Text())});",
        9 => $"ConnectionMultiplexer.Connect(args[0] ?? {text});",
        10 => $"foreach (var one in new[] {{ {text}, {Expression(Text())} }}) ConnectionMultiplexer.Connect(one);",
        11 => $"string text;\nif (args.Length > 0) text = {text};\nelse text = {Expression(Text())};\nusing var mux = ConnectionMultiplexer.Connect(text);",
        12 =>
            $$"""
            try { ConnectionMultiplexer.Connect(configuration: {{text}}, log: Console.Out); }
            catch (RedisConnectionException e) { Console.WriteLine(e + {{text}}); }
            """,
        _ =>
            $$"""
            Lazy<ConnectionMultiplexer> lazy = new(() => ConnectionMultiplexer.Connect({{text}}));
            while (lazy.Value.IsConnected) { ConnectionMultiplexer.Connect({{text}}); }
            """,
    };

    private string Options()
    {
        var settings = string.Join(", ", Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Setting()));
        return _random.Next(4) switch
        {
            0 => $"ConnectionMultiplexer.Connect(new ConfigurationOptions {{ {settings} }});",
            1 => $"ConfigurationOptions options = new() {{ {settings} }};\noptions.{Endpoint()};\nConnectionMultiplexer.Connect(options);",
            2 =>
                $"""
                var options = new ConfigurationOptions();
                {string.Join('\n', Enumerable.Range(0, _random.Next(1, 5)).Select(_ => $"options.{(_random.Next(2) == 0 ? Setting() : Endpoint())};"))}
                ConnectionMultiplexer.Connect(options);
                """,
            _ => $"ConnectionMultiplexer.Connect(ConfigurationOptions.Parse({Expression(Text())}).Apply(o => {{ o.{Setting()}; o.{Endpoint()}; }}));",
        };
    }

    private string Endpoint() => _random.Next(3) switch
    {
        0 => $"EndPoints.Add({Expression(Host())})",
        1 => $"EndPoints.Add({Expression(Host())}, {Number()})",
        _ => $"EndPoints.Add(new DnsEndPoint({Expression(Host())}, {Number()}))",
    };

    private string Setting()
    {
        string[] texts = ["Password", "User", "ClientName", "ServiceName", "SslHost", "TieBreaker", "ChannelPrefix", "SentinelPassword"];
        string[] numbers =
        [
            "ConnectTimeout", "SyncTimeout", "AsyncTimeout", "ConnectRetry", "KeepAlive", "DefaultDatabase", "ConfigCheckSeconds",
            "ResponseTimeout",
        ];
        string[] flags = ["AbortOnConnectFail", "Ssl", "AllowAdmin", "ResolveDns", "CheckCertificateRevocation"];
        return _random.Next(6) switch
        {
            0 => $"{Pick(texts)} = {Expression(Text())}",
            1 or 2 => $"{Pick(numbers)} = {Number()}",
            3 => $"EndPoints = {{ {Expression(Host())}, {{ {Expression(Host())}, {Number()} }} }}",
            4 => "SslProtocols = System.Security.Authentication.SslProtocols." + Pick(
                ["Tls12", "Tls", "Ssl3", "None", "Tls11 | System.Security.Authentication.SslProtocols.Tls12"]),
            _ => $"{Pick(flags)} = {Pick(["true", "false", "!true", "args.Length > 0", "default"])}",
        };
    }

    private string Host() => Text() is var text && text.IndexOf(',', StringComparison.Ordinal) is var comma and > 0 ? text[..comma] : text;

    private string Number() => _random.Next(5) switch
    {
        0 => _random.Next(-5, 70_000).ToString(CultureInfo.InvariantCulture),
        1 => _random.Next().ToString(CultureInfo.InvariantCulture) + Pick(["", "L", "u", "_000", ".5", "e9"]),
        2 => Pick(
            [
                "0", "-1", "int.MaxValue", "int.MinValue", "0x7FFF_FFFF", "99999999999",
                "(int)TimeSpan.FromSeconds(5).TotalMilliseconds", "1 << 31", "1 / 0", "checked(int.MaxValue + 1)", "5 * 1000",
                "default", "null", "'a'",
            ]),
        3 => "args.Length",
        _ => (_random.Next(1, 60) * 1000).ToString(CultureInfo.InvariantCulture),
    };

    private string WebProgram() =>
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using StackExchange.Redis;
        class P { static void M(string[] args, IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration configuration) {

        """ + _random.Next(7) switch
    {
        0 => $"services.AddStackExchangeRedisCache(o => o.Configuration = {Expression(Text())});",
        1 =>
            $$"""
            services.AddStackExchangeRedisCache(o =>
            {
                o.ConfigurationOptions = new ConfigurationOptions { {{Setting()}} };
                o.InstanceName = {{Expression(Text())}};
            });
            """,
        2 => $"services.AddSignalR().AddStackExchangeRedis({Expression(Text())}, o => o.Configuration.{Setting()});",
        3 => $"services.AddHealthChecks().AddRedis({Expression(Text())});",
        4 => $"services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(configuration[\"Redis\"] ?? {Expression(Text())}));",
        5 =>
            $"""
            services.AddScoped<IConnectionMultiplexer>(sp => ConnectionMultiplexer.Connect({Expression(Text())}));
            services.AddStackExchangeRedisCache(o => o.Configuration = {Expression(Text())});
            """,
        _ =>
            $"""
            services.AddSingleton<IConnectionMultiplexer>(ConnectionMultiplexer.Connect({Expression(Text())}));
            services.AddStackExchangeRedisOutputCache(o => o.Configuration = {Expression(Text())});
            """,
    } + "\n} }\n";

    private string Pick(string[] words) => words[_random.Next(words.Length)];

    private static string Wrap(string statements) =>
        $$"""
        using System;
        using System.Net;
        using System.Threading.Tasks;
        using StackExchange.Redis;

        class P
        {
            private static string Id(string text) => text;
            static async Task M(string[] args)
            {
        {{statements}}
            }
        }

        """;
}
