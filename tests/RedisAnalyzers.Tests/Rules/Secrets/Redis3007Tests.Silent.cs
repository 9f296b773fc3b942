using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

/// <summary>What is printed is no secret, or nothing is printed.</summary>
public sealed partial class Redis3007Tests
{
    [Theory]
    [InlineData("Console.WriteLine(options.ToString(false));")]
    [InlineData("Console.WriteLine(options.ToString(includePassword: false));")]
    [InlineData("Console.WriteLine(options?.ToString(includePassword: false));")]
    [InlineData("var show = args.Length > 0; Console.WriteLine(options.ToString(show));")]
    [InlineData("Console.WriteLine(options.EndPoints.Count);")]
    [InlineData("Console.WriteLine(options.ClientName + options.Ssl + options.ConnectTimeout);")]
    [InlineData("Console.WriteLine(nameof(options));")]
    [InlineData("Console.WriteLine(options.GetHashCode());")]
    [InlineData("Console.WriteLine(options.Password?.Length);")]
    [InlineData("Console.WriteLine(options.Password != null);")]
    [InlineData("Console.WriteLine(options == null ? \"none\" : \"some\");")]
    [InlineData("var text = options.ToString();")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(options.ToString());")]
    [InlineData("File.WriteAllText(\"redis.txt\", options.ToString());")]
    [InlineData("using var file = new StringWriter(); file.WriteLine(options);")]
    [InlineData("throw new Failure(options);")]
    [InlineData("var text = new System.Text.StringBuilder(options.ToString());")]
    [InlineData("Console.WriteLine(Mask(options.ToString()));")]
    [InlineData("#if DEBUG\nConsole.WriteLine(options);\n#endif")]
    public void Options_without_the_password(string statement) => Silent(
        $$"""
        using System;
        using System.IO;
        using StackExchange.Redis;

        public class Failure : Exception
        {
            public Failure(ConfigurationOptions options) => Options = options;
            public ConfigurationOptions Options { get; }
        }

        public class C
        {
            private static string Mask(string text) => text.Split(',')[0];
            public void Run(string[] args, ConfigurationOptions options)
            {
        {{statement}}
            }
        }
        """,
        Setup.Plain.Define("DEBUG") with { Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    [Theory]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "redis" } };
        var mux = ConnectionMultiplexer.Connect(options);
        Console.WriteLine(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("redis:6379,ssl=true");
        var mux = ConnectionMultiplexer.Connect(options);
        Console.WriteLine($"{options}");
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("redis:6379,password=");
        var mux = ConnectionMultiplexer.Connect(options);
        Console.WriteLine($"{options}");
        """)]
    [InlineData("var mux = ConnectionMultiplexer.Connect(\"redis:6379\"); Console.WriteLine(mux.Configuration);")]
    [InlineData("var mux = await ConnectionMultiplexer.ConnectAsync(\"redis:6379\"); Console.WriteLine(mux.Configuration);")]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "redis" } };
        var mux = ConnectionMultiplexer.Connect(options);
        throw new Exception(mux.Configuration);
        """)]
    [InlineData("Console.WriteLine(ConnectionMultiplexer.Connect(\"redis:6379\").Configuration);")]
    [InlineData("const string Text = \"redis:6379,ssl=true\"; Console.WriteLine(Text); ConnectionMultiplexer.Connect(Text);")]
    [InlineData("var text = \"redis:6379,password=<password>\"; Console.WriteLine(text); ConnectionMultiplexer.Connect(text);")]
    [InlineData("var host = args[0]; Console.WriteLine(host); ConnectionMultiplexer.Connect($\"{host}:6379,password={args[1]}\");")]
    [InlineData("var host = args[0]; Console.WriteLine(host); ConnectionMultiplexer.Connect($\"{host},password={args[1]}\");")]
    [InlineData("var redisHost = args[0]; Console.WriteLine(redisHost); ConnectionMultiplexer.Connect(redisHost);")]
    [InlineData("var host = args[0]; var text = $\"{host},ssl=true\"; Console.WriteLine(text); ConnectionMultiplexer.Connect(text);")]
    [InlineData("var host = args[0]; var port = 6379; var text = $\"{host}:{port}\"; Console.WriteLine(text); ConnectionMultiplexer.Connect(text);")]
    [InlineData("var text = args[0]; Console.WriteLine(text.Length); Console.WriteLine(text.Split(',')[0]); ConnectionMultiplexer.Connect(text);")]
    [InlineData(
        """
        var text = args[0];
        if (string.IsNullOrEmpty(text)) throw new ArgumentException("No connection string", nameof(text));
        ConnectionMultiplexer.Connect(text);
        """)]
    [InlineData("var text = args[0] ?? throw new InvalidOperationException(\"REDIS is not set\"); ConnectionMultiplexer.Connect(text);")]
    [InlineData("var text = args[0]; Console.WriteLine(text);")]
    [InlineData("var user = args[0]; Console.WriteLine(user); ConnectionMultiplexer.Connect($\"redis:6379,user={user},password={args[1]}\");")]
    [InlineData(
        """
        var secret = args[0];
        Console.WriteLine(secret is null ? "no password" : "a password");
        ConnectionMultiplexer.Connect($"redis:6379,password={secret}");
        """)]
    [InlineData("var password = args[0]; Console.WriteLine(password); var login = new NetworkCredential(\"shop\", password);")]
    [InlineData("var db = (await ConnectionMultiplexer.ConnectAsync(args[0])).GetDatabase(); Console.WriteLine(db.Database);")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(args[0]); Console.WriteLine(mux.ClientName + mux.GetStatus());")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(args[0]); var text = mux.Configuration;")]
    [InlineData("try { ConnectionMultiplexer.Connect(args[0]); } catch (RedisConnectionException error) { Console.WriteLine(error.Message); }")]
    public void No_secret_is_printed(string statement) => Silent(statement);

    [Theory]
    [InlineData(
        """
        public class Setting { public string Configuration { get; set; } = ""; public string Password { get; set; } = ""; }
        public class C
        {
            public void Say(Setting setting) => System.Console.WriteLine(setting.Configuration + setting.Password);
        }
        """)]
    [InlineData(
        """
        public class C
        {
            private void WriteLine(object text) { }
            public void Say(StackExchange.Redis.ConfigurationOptions options) => WriteLine(options);
        }
        """)]
    [InlineData(
        """
        using StackExchange.Redis;
        public class C
        {
            public System.Collections.Generic.List<string> Lines { get; } = new();
            public void Say(ConfigurationOptions options) => Lines.Add(options.ToString());
        }
        """)]
    public void Other_types(string file) => Silent("// full\n" + file);

    [Theory]
    [InlineData("if (env.IsDevelopment()) Console.WriteLine(configuration.GetConnectionString(\"Redis\"));")]
    [InlineData("var text = configuration[\"Redis\"]!; if (env.IsDevelopment()) Console.WriteLine(text); ConnectionMultiplexer.Connect(text);")]
    [InlineData("Console.WriteLine(configuration[\"Logging:Level\"]);")]
    [InlineData(
        """
        var sql = configuration.GetConnectionString("Sql");
        Console.WriteLine(sql);
        ConnectionMultiplexer.Connect(configuration.GetConnectionString("Redis")!);
        """)]
    public void Web_programs(string statement) => Silent(statement, Setup.Web);

    [Fact]
    public void A_test_project() => Silent(Options + "Console.WriteLine(options);", Setup.Plain.Property("IsTestProject", "true"));
}
