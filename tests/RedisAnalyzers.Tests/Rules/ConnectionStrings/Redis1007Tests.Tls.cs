namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>Options of TLS without TLS, and settings of an object that is replaced.</summary>
public partial class Redis1007Tests
{
    [Theory]
    [InlineData("redis:6379,[|sslHost=redis.shop.example|]")]
    [InlineData("redis:6379,ssl=false,[|sslProtocols=tls12|]")]
    [InlineData("redis:6379,[|checkCertificateRevocation=false|],abortConnect=false")]
    [InlineData("{args[0]}:6379,ssl=false,[|sslHost={args[1]}|]")]
    public void Tls_options_of_a_text(string text) => Flags($"ConnectionMultiplexer.Connect($\"{text}\")");

    [Theory]
    [InlineData("[|options.SslHost = args[0]|];")]
    [InlineData("[|options.SslProtocols = System.Security.Authentication.SslProtocols.Tls12|];")]
    [InlineData("[|options.CertificateValidation += (s, c, h, e) => e == 0|];")]
    [InlineData("[|options.CertificateSelection += delegate { return null!; }|];")]
    [InlineData("options.Ssl = false;\n[|options.CheckCertificateRevocation = false|];")]
    [InlineData("if (args.Length > 0) [|options.SslHost = args[0]|];")]
    public void Tls_options_of_an_object(string statement) => Flags(
        $"var options = new ConfigurationOptions {{ EndPoints = {{ \"redis:6379\" }} }};\n{statement}\nvar mux = ConnectionMultiplexer.Connect(options);");

    [Theory]
    [InlineData("redis:6380,ssl=true,sslHost=redis.shop.example")]
    [InlineData("shop.redis.cache.windows.net:6380,sslHost=redis.shop.example")]
    [InlineData("{args[0]},sslHost=redis.shop.example")]
    [InlineData("{args[0]}:6379,sslHost=redis.shop.example")]
    [InlineData("redis:6379,ssl={args[0]},sslHost=redis.shop.example")]
    [InlineData("redis:6379,{args[0]},sslHost=redis.shop.example")]
    [InlineData("redis:6379,sslHost=")]
    [InlineData("redis:6379,sslProtocols=none")]
    [InlineData("redis:6379,password=sslHost=a")]
    public void Tls_may_be_on(string text) => Silent($"ConnectionMultiplexer.Connect($\"{text}\")", New);

    [Theory]
    [InlineData("options.Ssl = args.Length > 0;\noptions.SslHost = args[0];\nConnectionMultiplexer.Connect(options);")]
    [InlineData("if (args.Length > 0)\n{\n    options.Ssl = true;\n    options.SslHost = args[0];\n}\nConnectionMultiplexer.Connect(options);")]
    [InlineData("options.SslHost = args[0];\noptions.Ssl = true;\nConnectionMultiplexer.Connect(options);")]
    [InlineData("options.EndPoints.Add(args[0]);\noptions.SslHost = args[0];\nConnectionMultiplexer.Connect(options);")]
    [InlineData("options.SetUserPfxCertificate(args[0]);\noptions.CertificateValidation += (s, c, h, e) => e == 0;\nConnectionMultiplexer.Connect(options);")]
    [InlineData("options.SslHost = args[0];\nConsole.WriteLine(options);")]
    [InlineData("options.SslHost = null;\nConnectionMultiplexer.Connect(options);")]
    public void Tls_of_an_object_may_be_on(string statements) =>
        Silent($"var options = new ConfigurationOptions {{ EndPoints = {{ \"redis:6379\" }} }};\n{statements}", New);

    [Fact]
    public void Tls_options_say_how_to_turn_it_on() => Assert.Equal(
        [
            "'sslHost' has no effect: TLS is off here; turn it on with ssl=true, or remove it",
            "'SslHost' has no effect: TLS is off here; turn it on with Ssl = true, or remove it",
        ],
        Messages(
            """
            ConnectionMultiplexer.Connect("redis,sslHost=shop");
            ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, SslHost = "shop" });
            """));

    [Theory]
    [InlineData("\"redis:6379,[|sslHost=shop|],abortConnect=false\"", "\"redis:6379,abortConnect=false\"")]
    [InlineData(
        "new ConfigurationOptions { EndPoints = { \"redis\" }, [|SslHost = \"shop\"|], AbortOnConnectFail = false }",
        "new ConfigurationOptions { EndPoints = { \"redis\" }, AbortOnConnectFail = false }")]
    public void Tls_options_are_removed(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before});", $"var mux = ConnectionMultiplexer.Connect({after});");

    [Theory]
    [InlineData("var options = new ConfigurationOptions { [|AbortOnConnectFail = false|], Ssl = true };\noptions = ConfigurationOptions.Parse(args[0]);")]
    [InlineData(
        """
        var options = new ConfigurationOptions();
        [|options.Ssl = true|];
        options.ConnectRetry = 5;
        options = ConfigurationOptions.Parse(args[0]);
        """)]
    [InlineData("ConfigurationOptions options = new();\n[|options.EndPoints.Add(args[0])|];\nConsole.WriteLine();\noptions = new ConfigurationOptions();")]
    public void Settings_that_are_replaced(string statements)
    {
        Flags($"{statements}\nvar mux = ConnectionMultiplexer.Connect(options);");
        NoFix($"{statements}\nvar mux = ConnectionMultiplexer.Connect(options);");
    }

    [Theory]
    [InlineData("var options = new ConfigurationOptions();\noptions = ConfigurationOptions.Parse(args[0]);")]
    [InlineData("var options = new ConfigurationOptions { Ssl = true };\nif (args.Length > 0) options = ConfigurationOptions.Parse(args[0]);")]
    [InlineData("var options = new ConfigurationOptions { Ssl = true };\nConsole.WriteLine(options);\noptions = ConfigurationOptions.Parse(args[0]);")]
    [InlineData("var options = new ConfigurationOptions { Ssl = true };\noptions = args.Length > 0 ? ConfigurationOptions.Parse(args[0]) : options;")]
    [InlineData("var options = new ConfigurationOptions { Ssl = true };\nvar keep = options;\noptions = ConfigurationOptions.Parse(args[0]);")]
    [InlineData(
        """
        var options = new ConfigurationOptions { Ssl = true };
        Print();
        options = ConfigurationOptions.Parse(args[0]);
        void Print() => Console.WriteLine(options);
        """)]
    [InlineData("var options = new ConfigurationOptions { Ssl = true };\noptions = options.Clone();")]
    [InlineData("var options = new ConfigurationOptions { Ssl = true };\nvar other = ConfigurationOptions.Parse(args[0]);")]
    public void Settings_that_are_used(string statements) => Silent($"{statements}\nvar mux = ConnectionMultiplexer.Connect(options);", Old);
}
