using RedisAnalyzers.CodeFixes.ConnectionStrings;
using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

public partial class Redis1008Tests : RuleTest<Redis1008UncheckedSetting, Redis1008UncheckedSettingFix>
{
    protected override Setup Default => Setup.Web;

    [Theory]
    [InlineData("[|configuration[\"Redis\"]|]!")]
    [InlineData("[|configuration.GetConnectionString(\"Redis\")|]!")]
    [InlineData("[|configuration.GetValue<string>(\"Redis:Text\")|]!")]
    [InlineData("[|configuration.GetSection(\"Redis\")[\"Text\"]|]!")]
    [InlineData("[|configuration.GetSection(\"A\").GetSection(\"B\").GetValue<string>(\"C\")|]!")]
    [InlineData("[|Environment.GetEnvironmentVariable(\"REDIS\")|]!")]
    [InlineData("([|configuration[\"Redis\"]|])!")]
    [InlineData("[|ConfigurationExtensions.GetConnectionString(configuration, \"Redis\")|]!")]
    [InlineData("[|ConfigurationBinder.GetValue<string>(key: \"Redis\", configuration: configuration)|]!")]
    [InlineData("(string)[|configuration[\"Redis\"]|]!")]
    public void Every_read(string read) => Flags(
        $"var mux = ConnectionMultiplexer.Connect({read});");

    [Theory]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse([|configuration["Redis"]|]!);
        options.ClientName = "shop";
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("services.AddStackExchangeRedisCache(options => options.Configuration = [|configuration.GetConnectionString(\"Redis\")|]);")]
    [InlineData("services.AddStackExchangeRedisCache(options => { options.Configuration = [|configuration[\"Redis\"]|]; });")]
    [InlineData("services.AddSignalR().AddStackExchangeRedis([|configuration[\"Redis\"]|]!);")]
    [InlineData("services.AddHealthChecks().AddRedis([|configuration[\"Redis\"]|]!);")]
    [InlineData(
        """
        services.AddSingleton<IConnectionMultiplexer>(
            provider => ConnectionMultiplexer.Connect([|provider.GetRequiredService<IConfiguration>()["Redis"]|]!));
        """)]
    [InlineData("const string Key = \"Redis\";\nvar mux = ConnectionMultiplexer.Connect([|configuration[Key]|]!);")]
    [InlineData("var section = configuration.GetSection(\"Shop\");\nvar mux = ConnectionMultiplexer.Connect([|section[\"Redis\"]|]!);")]
    public void Every_way_in(string source) => Flags(source);

    [Theory]
    [InlineData("var text = [|configuration.GetConnectionString(\"Redis\")|];\nservices.AddStackExchangeRedisCache(options => options.Configuration = text);")]
    [InlineData(
        """
        string text = [|configuration["Redis"]|]!;
        var a = ConnectionMultiplexer.Connect(text);
        services.AddSignalR().AddStackExchangeRedis(text);
        """)]
    [InlineData("string? text;\ntext = [|configuration[\"Redis\"]|];\nvar a = ConnectionMultiplexer.Connect(text!);")]
    public void A_local_in_between(string source) => Flags(source);

    [Theory]
    [InlineData("configuration[(\"Redis\")]")]
    [InlineData("configuration[$\"{\"Redis\"}\"]")]
    [InlineData("configuration.GetValue<string>(\"Redis\")")]
    public void Looked_at_in_another_place_however_it_is_named(string read) => Silent(
        $"if (string.IsNullOrEmpty({read})) return;\nvar mux = ConnectionMultiplexer.Connect(configuration[\"Redis\"]!);");

    [Fact]
    public void A_test_project_too() =>
        Flags("var a = ConnectionMultiplexer.Connect([|configuration[\"Redis\"]|]!);", Setup.Web.Property("IsTestProject", "true"));

    [Theory]
    [InlineData("configuration[\"Redis\"] ?? \"localhost\"")]
    [InlineData("configuration[\"Redis\"] ?? throw new InvalidOperationException(\"Redis is not set\")")]
    [InlineData("configuration.GetValue<string>(\"Redis\", \"localhost\")")]
    [InlineData("configuration.GetValue(\"Redis\", \"localhost\")")]
    [InlineData("configuration.GetRequiredSection(\"Redis\").Value!")]
    [InlineData("configuration.GetRequiredSection(\"Redis\")[\"Text\"]!")]
    [InlineData("configuration.GetSection(\"Redis\").Value!")]
    [InlineData("configuration.GetSection(\"Redis\").Get<string>()!")]
    [InlineData("configuration[args[0]]!")]
    [InlineData("configuration.GetSection(args[0])[\"Redis\"]!")]
    [InlineData("configuration.GetChildren().First()[\"Redis\"]!")]
    [InlineData("configuration[\"Redis\"] + \",ssl=true\"")]
    [InlineData("$\"{configuration[\"Redis\"]},ssl=true\"")]
    [InlineData("configuration[\"Redis\"]!.Trim('/')")]
    [InlineData("string.IsNullOrEmpty(configuration[\"Redis\"]) ? \"localhost\" : configuration[\"Redis\"]!")]
    [InlineData("args[0]")]
    [InlineData("new Dictionary<string, string>()[\"Redis\"]")]
    [InlineData("File.ReadAllText(\"redis.txt\")")]
    [InlineData("Check(configuration[\"Redis\"])")]
    [InlineData("\"localhost\"")]
    public void Checked_or_not_a_setting(string text) =>
        Silent(
            $"""
            var mux = ConnectionMultiplexer.Connect({text});
            static string Check(string? text) => text ?? throw new ArgumentNullException(nameof(text));
            """);

    [Fact]
    public void A_method_of_that_name_that_is_somebody_elses() => Silent(
        "ConnectionMultiplexer.Connect(Vault.GetEnvironmentVariable(\"REDIS\"))",
        Setup.Web.Source(
            "Vault.cs",
            "public static class Vault { public static string GetEnvironmentVariable(string name) => name; }"));

    [Theory]
    [InlineData("ArgumentNullException.ThrowIfNull(text);")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(text);")]
    [InlineData("if (text is null) throw new InvalidOperationException(\"no Redis\");")]
    [InlineData("if (string.IsNullOrWhiteSpace(text)) return;")]
    [InlineData("System.Diagnostics.Debug.Assert(text != null);")]
    [InlineData("text ??= \"localhost\";")]
    [InlineData("if (text == null) text = \"localhost\";")]
    [InlineData("Console.WriteLine(text);")]
    public void A_local_that_is_looked_at(string check) =>
        Silent($"var text = configuration[\"Redis\"];\n{check}\nvar mux = ConnectionMultiplexer.Connect(text!);");

    [Theory]
    [InlineData(
        """
        if (!string.IsNullOrEmpty(configuration["Redis"]))
        {
            services.AddStackExchangeRedisCache(options => options.Configuration = configuration["Redis"]);
        }
        """)]
    [InlineData(
        """
        _ = configuration["Redis"] ?? throw new InvalidOperationException("Redis is not set");
        var mux = ConnectionMultiplexer.Connect(configuration["Redis"]!);
        """)]
    [InlineData("var mux = Open(configuration[\"Redis\"]!);\nstatic object Open(string text) => ConnectionMultiplexer.Connect(text);")]
    [InlineData("services.AddStackExchangeRedisCache(options => configuration.GetSection(\"Redis\").Bind(options));")]
    [InlineData(
        """
        var mux = ConnectionMultiplexer.Connect(
            new ConfigurationOptions { EndPoints = { configuration["Redis"]! }, Password = configuration["Redis:Password"] });
        """)]
    [InlineData("var text = configuration[\"Redis\"];")]
    public void Checked_elsewhere_or_no_whole_text(string source) => Silent(source);

    [Fact]
    public void A_setting_of_a_configuration_of_ones_own() => Silent(
        """
        using StackExchange.Redis;

        public sealed class Settings
        {
            public string? this[string key] => key;
            public object Open() => ConnectionMultiplexer.Connect(this["Redis"]!);
        }

        """,
        Setup.Plain);

    [Fact]
    public void The_message_names_the_setting() => Assert.Equal(
        ["'ConnectionStrings:Redis' may be missing, and the exception would not name it: check it here"],
        Messages("var mux = ConnectionMultiplexer.Connect(configuration.GetConnectionString(\"Redis\")!);"));
}
