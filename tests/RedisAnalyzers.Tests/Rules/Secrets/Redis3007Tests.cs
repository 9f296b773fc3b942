using RedisAnalyzers.CodeFixes.Secrets;
using RedisAnalyzers.Rules.Secrets;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

public sealed partial class Redis3007Tests : RuleTest<Redis3007SecretInLog, Redis3007SecretInLogFix>
{
    private const string Options = "var options = ConfigurationOptions.Parse(args[0]);\n";

    [Theory]
    [InlineData("Console.WriteLine([|options|]);")]
    [InlineData("Console.WriteLine([|options.ToString()|]);")]
    [InlineData("Console.WriteLine([|options.ToString(true)|]);")]
    [InlineData("Console.WriteLine([|options.ToString(includePassword: true)|]);")]
    [InlineData("Console.WriteLine($\"Connecting to {[|options|]}\");")]
    [InlineData("Console.WriteLine($\"Connecting to {[|options.ToString()|],40}\");")]
    [InlineData("Console.WriteLine(\"Connecting to \" + [|options|] + \"\");")]
    [InlineData("Console.WriteLine(\"Connecting to {0}\", [|options|]);")]
    [InlineData("Console.WriteLine(string.Format(\"Connecting to {0}\", [|options|]));")]
    [InlineData("Console.WriteLine(\"Connecting to {0} {1}\", new object[] { 1, [|options|] });")]
    [InlineData("Console.WriteLine(\"Connecting to {0} {1}\", new[] { (object)1, [|options|] });")]
    [InlineData("Console.WriteLine(\"Connecting to \" + ([|options.ToString()|] ?? \"none\"));")]
    [InlineData("Console.WriteLine(new { Text = [|options.ToString()|] });")]
    [InlineData("Console.WriteLine(string.Join(\", \", 1, [|options|]));")]
    [InlineData("Console.WriteLine(String.Concat(\"Connecting to \", [|options|]));")]
    [InlineData("Console.Error.WriteLine([|options|]);")]
    [InlineData("await Console.Out.WriteLineAsync($\"{[|options|]}\");")]
    [InlineData("System.Diagnostics.Debug.WriteLine($\"{[|options|]}\");")]
    [InlineData("System.Diagnostics.Trace.TraceError(\"{0}\", [|options|]);")]
    [InlineData("throw new InvalidOperationException($\"No connection with {[|options|]}\");")]
    [InlineData("throw new InvalidOperationException(\"No connection with \" + [|options.ToString()|], new Exception());")]
    [InlineData("Exception error = new([|options.ToString()|]);")]
    [InlineData("ConfigurationOptions? other = args.Length > 0 ? options : null; Console.WriteLine($\"{[|other?.ToString()|]}\");")]
    [InlineData("Console.WriteLine(args.Length > 0 ? [|options.ToString()|] : \"\");")]
    [InlineData("Console.WriteLine([|options.Password|]);")]
    [InlineData("Console.WriteLine($\"{[|options.Password|]}\");")]
    [InlineData("Console.WriteLine($\"{options.EndPoints[0]} {[|options.Clone().ToString()|]}\");")]
    public void Options_of_which_nothing_is_known(string statement) => Flags(Options + statement);

    [Theory]
    [InlineData("Console.WriteLine([|mux.Configuration|]);")]
    [InlineData("Console.WriteLine($\"Connected with {[|mux.Configuration|]}\");")]
    [InlineData("IConnectionMultiplexer held = mux; Console.WriteLine([|held.Configuration|]);")]
    [InlineData("throw new Exception([|mux.Configuration|]);")]
    [InlineData("Console.WriteLine([|mux.GetDatabase().Multiplexer.Configuration|]);")]
    [InlineData("Console.WriteLine([|mux?.Configuration|]);")]
    public void A_multiplexer(string statement) => Flags("var mux = ConnectionMultiplexer.Connect(args[0]);\n" + statement);

    [Theory]
    [InlineData("var text = args[0]; Console.WriteLine($\"Connecting to {[|text|]}\"); ConnectionMultiplexer.Connect(text);")]
    [InlineData(
        """var text = args[0]; var mux = ConnectionMultiplexer.Connect(ConfigurationOptions.Parse(text)); Console.WriteLine("Connected to " + [|text|]);""")]
    [InlineData("var text = args[0]; var mux = ConnectionMultiplexer.Connect(text + \",abortConnect=false\"); Console.WriteLine([|text|]);")]
    [InlineData("var text = Environment.GetEnvironmentVariable(\"REDIS\") ?? \"localhost\"; Console.WriteLine([|text|]); ConnectionMultiplexer.Connect(text);")]
    [InlineData("var text = \"redis:6379,password=\" + args[0]; Console.WriteLine([|text|]); ConnectionMultiplexer.Connect(text);")]
    [InlineData("const string Text = \"redis:6379,password=hunter2\"; Console.WriteLine([|Text|]); ConnectionMultiplexer.Connect(Text);")]
    [InlineData("var text = \"redis://:hunter2@redis:6379\"; Console.WriteLine([|text|]); ConnectionMultiplexer.Connect(text);")]
    [InlineData("var secret = args[0]; Console.WriteLine([|secret|]); ConnectionMultiplexer.Connect($\"redis:6379,password={secret}\");")]
    [InlineData(
        """
        var secret = args[0];
        Console.WriteLine([|secret|]);
        ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, Password = secret });
        """)]
    [InlineData(
        """
        var secret = Environment.GetEnvironmentVariable("PW");
        var options = new ConfigurationOptions();
        options.Password = secret;
        Console.WriteLine("pw: " + [|secret|]);
        """)]
    [InlineData("const string Secret = \"hunter2\"; Console.WriteLine([|Secret|]); ConnectionMultiplexer.Connect(\"redis:6379,password=\" + Secret);")]
    [InlineData(
        """
        var text = args[0];
        try { ConnectionMultiplexer.Connect(text); }
        catch (RedisConnectionException error) { throw new InvalidOperationException($"No Redis at {[|text|]}", error); }
        """)]
    public void A_variable_that_reaches_Redis(string statement) => Flags(statement);

    [Theory]
    [InlineData(
        """
        private readonly string _text;
        public C(string text)
        {
            _text = text;
            Console.WriteLine("to " + _text.Length);
        }
        public object Open()
        {
            Console.WriteLine([|_text|]);
            return ConnectionMultiplexer.Connect(_text);
        }
        """)]
    [InlineData(
        """
        public static object Open(string configuration)
        {
            Console.WriteLine("Connecting to {0}", [|configuration|]);
            return ConnectionMultiplexer.Connect(configuration);
        }
        """)]
    [InlineData(
        """
        public string Text { get; set; } = "";
        public object Open() => ConnectionMultiplexer.Connect(Text);
        public void Say() => Console.WriteLine([|Text|]);
        """)]
    public void Members(string members) => Flags($"using System;\nusing StackExchange.Redis;\n\npublic class C\n{{\n{members}\n}}\n");

    [Theory]
    [InlineData(
        """static readonly Action<ILogger, string, Exception?> Connecting = (Define<string>(LogLevel.Information, new EventId(1), "to {Text}"));""",
        "Connecting(logger, [|text|], null)")]
    [InlineData(
        """static Action<ILogger, string, Exception?> Connecting { get; } = Define<string>(LogLevel.Information, new EventId(1), "to {Text}");""",
        "Connecting.Invoke(logger, [|text|], null)")]
    public void Delegates_that_log(string member, string call) => Flags(
        $$"""
        using System;
        using Microsoft.Extensions.Logging;
        using StackExchange.Redis;
        using static Microsoft.Extensions.Logging.LoggerMessage;

        public static class Log
        {
            {{member}}
            public static object Open(ILogger logger, string text) { {{call}}; return ConnectionMultiplexer.Connect(text); }
        }

        """,
        Setup.Web);

    [Fact]
    public void Loggers() => Flags(
        """
        using System;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Configuration;
        using StackExchange.Redis;

        public static partial class Log
        {
            private static readonly Action<ILogger, string, Exception?> Connecting = LoggerMessage.Define<string>(
                LogLevel.Information,
                new EventId(1),
                "Connecting to {Text}");

            private static partial void Connected(ILogger logger, string text);

            [LoggerMessage(1, LogLevel.Information, "Connected to {Text}")]
            private static partial void Connected(ILogger logger, string text)
            {
            }

            public static object Open(ILogger<object> logger, IConfiguration configuration)
            {
                var text = configuration.GetConnectionString("Redis")!;
                logger.LogInformation("Connecting to {Text}", [|text|]);
                logger.LogError(new EventId(3), new Exception(), $"Connecting to {[|text|]}");
                logger.Log(LogLevel.Debug, "Connecting to {Text} {Other}", 1, [|text|]);
                using var scope = logger.BeginScope("to {Text}", [|text|]);
                Connecting(logger, [|text|], null);
                Connected(logger, [|text|]);
                return ConnectionMultiplexer.Connect(text);
            }
        }
        """,
        Setup.Web);

    [Fact]
    public void Properties_of_other_packages() => Flags(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            options.Configuration = configuration["Redis"];
            Console.WriteLine([|options.Configuration|]);
        });
        """,
        Setup.Web);

    [Fact]
    public void Says_what_it_is()
    {
        Assert.Equal(
            ["The string form of these options is written to a log or an exception message, including the password: use ToString(includePassword: false)"],
            Messages(Options + "Console.WriteLine(options);"));
        Assert.Equal(
            ["The Redis password is written to a log or an exception message: leave it out"],
            Messages(Options + "Console.WriteLine(options.Password);"));
    }
}
