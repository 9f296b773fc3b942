using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

/// <summary>Texts and properties that hold no secret, and credentials of Azure.</summary>
public partial class Redis3001Tests
{
    [Fact]
    public void No_password_in_every_shape() => SilentInEveryShape("redis:6379,ssl=true");

    [Fact]
    public void Options_no_password_in_every_shape() => SilentOptionsInEveryShape("EndPoints = { \"redis\" }, Password = \"\"");

    [Theory]
    [InlineData("password=")]
    [InlineData("password= ")]
    [InlineData("password=<password>")]
    [InlineData("password=***")]
    [InlineData("password=xxxx")]
    [InlineData("password=${REDIS_PASSWORD}")]
    [InlineData("password=$(RedisPassword)")]
    [InlineData("password=%REDIS_PASSWORD%")]
    [InlineData("password=#{RedisPassword}#")]
    [InlineData("password=__RedisPassword__")]
    [InlineData("password={0}")]
    [InlineData("password={{password}}")]
    [InlineData("password=[password]")]
    [InlineData("password=changeme")]
    [InlineData("password=CHANGEME")]
    [InlineData("password=yourpassword")]
    [InlineData("password=your-access-key")]
    [InlineData("password=...")]
    [InlineData("password")]
    [InlineData("name=password")]
    [InlineData("user=hunter2")]
    public void Placeholders(string item) => SilentTwice($"redis:6379,{item}");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"redis:6379,password={args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect("redis:6379,password=" + args[0])""")]
    [InlineData("""ConnectionMultiplexer.Connect("redis:6379,password=" + Environment.GetEnvironmentVariable("REDIS_PASSWORD"))""")]
    [InlineData("""ConnectionMultiplexer.Connect($"redis:6379,password=a{args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect(string.Format("redis:6379,password={0}", args[0]))""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, Password = args[0] })""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, Password = null })""")]
    [InlineData("""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, Password = Environment.GetEnvironmentVariable("A") })""")]
    [InlineData("""const string Label = "password=hunter2"; Console.WriteLine(Label);""")]
    [InlineData("""var login = new NetworkCredential("shop", "hunter2");""")]
    [InlineData("""var sql = "Server=db;password=hunter2";""")]
    [InlineData("""ConnectionMultiplexer.Connect("redis://redis:6379")""")]
    [InlineData("""ConnectionMultiplexer.Connect("redis://:<password>@redis:6379")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"redis://:{args[0]}@redis:6379")""")]
    public void No_secret_in_source(string source) => Silent(source);

    [Theory]
    [InlineData("public object Own() => new NetworkCredential { Password = \"hunter2\" };")]
    [InlineData("public string Password { get; set; } = \"\";\npublic void Set() => Password = \"hunter2\";")]
    [InlineData("public object Open(string password = \"hunter2\") => ConnectionMultiplexer.Connect($\"redis:6379,password={password}\");")]
    public void Properties_of_other_types(string members) => Silent(members);

    [Theory]
    [InlineData("#if DEBUG\nvar mux = ConnectionMultiplexer.Connect(\"redis:6379,password=hunter2\");\n#endif")]
    [InlineData(
        """
        #if DEBUG
        const string Text = "redis:6379,password=hunter2";
        #else
        const string Text = "redis:6379";
        #endif
        var mux = ConnectionMultiplexer.Connect(Text);
        """)]
    [InlineData("#if DEBUG\nvar options = new ConfigurationOptions { Password = \"hunter2\" };\n#endif")]
    public void A_debug_build(string source) => Silent(source, Setup.Plain.Define("DEBUG"));

    [Theory]
    [InlineData("if (env.IsDevelopment()) ConnectionMultiplexer.Connect(\"redis:6379,password=hunter2\");")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(env.IsDevelopment() ? \"redis:6379,password=hunter2\" : configuration[\"Redis\"]!);")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse(configuration["Redis"]!);
        if (env.IsDevelopment()) options.Password = "hunter2";
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var text = configuration["Redis"];
        if (env.IsDevelopment()) text = "redis:6379,password=hunter2";
        var mux = ConnectionMultiplexer.Connect(text!);
        """)]
    [InlineData("var password = configuration[\"Redis:Password\"];\nvar mux = ConnectionMultiplexer.Connect($\"redis:6379,password={password}\");")]
    [InlineData("services.AddSignalR().AddStackExchangeRedis(options => options.Configuration.Password = configuration[\"Redis:Password\"]);")]
    public void A_development_machine_and_settings(string source) => Silent(source, Setup.Web);

    [Fact]
    public void A_test_project() => Silent("""ConnectionMultiplexer.Connect("redis:6379,password=hunter2")""", Setup.Plain.Property("IsTestProject", "true"));

    [Theory]
    [InlineData("options.ConfigureForAzureWithTokenCredentialAsync(new object())")]
    [InlineData("Azure.ConfigureForAzureWithTokenCredentialAsync(options, new object())")]
    public void Credentials_of_Azure(string call) => Silent(
        $$"""
        using System.Threading.Tasks;
        using StackExchange.Redis;

        public static class Azure
        {
            public static Task<ConfigurationOptions> ConfigureForAzureWithTokenCredentialAsync(this ConfigurationOptions options, object credential) =>
                Task.FromResult(options);

            public static async Task<object> Open()
            {
                var options = ConfigurationOptions.Parse("shop.redis.cache.windows.net:6380,password=hunter2");
                await {{call}};
                return await ConnectionMultiplexer.ConnectAsync(options);
            }
        }
        """);

    /// <summary>As text and, where it can be one, as a property.</summary>
    private void SilentTwice(string text)
    {
        Silent($"""ConnectionMultiplexer.Connect("{text}")""");
        if (text.IndexOf("password=", StringComparison.Ordinal) is var start and > 0)
        {
            Silent($$"""ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, Password = "{{text[(start + 9)..]}}" })""");
        }
    }
}
