using RedisAnalyzers.CodeFixes.Secrets;
using RedisAnalyzers.Rules.Secrets;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

public sealed class Redis3005Tests : RuleTest<Redis3005ResolveDnsWithTls, Redis3005ResolveDnsWithTlsFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("redis.contoso.com:6380,ssl=true,resolveDns=true");

    [Fact]
    public void Options_every_shape() => FlagsOptionsInEveryShape("EndPoints = { \"redis.contoso.com\" }, Ssl = true, ResolveDns = true");

    [Theory]
    [InlineData("redis.contoso.com:6380,ssl=true,resolveDns=[|true|]")]
    [InlineData("redis:6380,SSL=yes,RESOLVEDNS=[|1|]")]
    [InlineData("a:6380,b:6380,resolveDns=[|true|],ssl=true,password=x")]
    [InlineData("10.0.0.1:6380,redis:6380,resolveDns=[|true|],ssl=true")]
    public void Every_form(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"{args[0]}:6380,ssl=true,resolveDns=[|true|]")""")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("redis:6380,ssl=true");
        options.ResolveDns = [|true|];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { args[0] }, Ssl = true };
        options.ResolveDns = [|true|];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    public void In_parts(string source) => Flags(source);

    [Fact]
    public void A_service_that_has_TLS_by_itself() =>
        Flags("""ConnectionMultiplexer.Connect("shop.redis.cache.windows.net:6380,resolveDns=[|true|]")""", Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData("redis:6380,ssl=true,resolveDns=true,sslHost=redis.contoso.com")]
    [InlineData("redis:6380,ssl=true,resolveDns=false")]
    [InlineData("redis:6380,ssl=true")]
    [InlineData("redis:6379,resolveDns=true")]
    [InlineData("redis:6379,ssl=false,resolveDns=true")]
    [InlineData("10.0.0.1:6380,[::1]:6380,ssl=true,resolveDns=true")]
    [InlineData("shop.redis.cache.windows.net:6379,resolveDns=true")]
    public void Said_or_off(string text) => Silent($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"redis:6380,ssl=true,resolveDns={args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"redis:6380,ssl={args[0]},resolveDns=true")""")]
    [InlineData("""ConnectionMultiplexer.Connect("redis:6380,ssl=true,resolveDns=true" + args[0])""")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("redis:6380,ssl=true,resolveDns=true");
        options.SslHost = args[0];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("redis:6380,ssl=true,resolveDns=true");
        options.CertificateValidation += (s, c, h, e) => c!.Subject == args[0];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("redis:6380,ssl=true");
        options.ResolveDns = args.Length > 0;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    public void Not_known(string source) => Silent(source);

    [Fact]
    public void A_test_project() =>
        Silent("""ConnectionMultiplexer.Connect("redis:6380,ssl=true,resolveDns=true")""", Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void Says_what_to_write() => Assert.Equal(
        [
            "'resolveDns=true' replaces the host name, which the server's certificate contains, with an address that is resolved once: "
            + "remove it, or set the host name with sslHost=…",
        ],
        Messages("""ConnectionMultiplexer.Connect("redis:6380,ssl=true,resolveDns=true")"""));

    [Theory]
    [InlineData("\"redis:6380,ssl=true,resolveDns=[|true|],name=a\"", "\"redis:6380,ssl=true,name=a\"")]
    [InlineData("\"redis:6380,ssl=true, resolveDns = [|true|] \"", "\"redis:6380,ssl=true \"")]
    [InlineData("\"resolveDns=[|true|],redis:6380,ssl=true\"", "\"redis:6380,ssl=true\"")]
    [InlineData("$\"{args[0]}:6380,ssl=true,resolveDns=[|true|]\"", "$\"{args[0]}:6380,ssl=true\"")]
    [InlineData("@\"redis:6380,ssl=true,resolveDns=[|true|]\"", "@\"redis:6380,ssl=true\"")]
    [InlineData(
        """new ConfigurationOptions { EndPoints = { "redis" }, ResolveDns = [|true|], Ssl = true }""",
        """new ConfigurationOptions { EndPoints = { "redis" }, Ssl = true }""")]
    [InlineData(
        """new ConfigurationOptions { EndPoints = { "redis" }, Ssl = true, ResolveDns = [|true|] }""",
        """new ConfigurationOptions { EndPoints = { "redis" }, Ssl = true }""")]
    public void Removes_it(string before, string after) =>
        Fixes($"ConnectionMultiplexer.Connect({before}); // late", $"ConnectionMultiplexer.Connect({after}); // late");

    [Fact]
    public void Removes_the_statement() => Fixes(
        "var options = ConfigurationOptions.Parse(\"redis:6380,ssl=true\");\noptions.ResolveDns = [|true|];\nvar mux = ConnectionMultiplexer.Connect(options);",
        "var options = ConfigurationOptions.Parse(\"redis:6380,ssl=true\");\nvar mux = ConnectionMultiplexer.Connect(options);");

    [Theory]
    [InlineData("var mux = ConnectionMultiplexer.Connect(\"redis:6380,ssl=true,resolveDns=\" + \"[|true|]\");")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(\"redis:6380,resolveDns=false,ssl=true,resolveDns=[|true|]\");")]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "redis" }, Ssl = true };
        options.ResolveDns = [|true|]; // ours
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    public void Refused(string source) => NoFix(source);

    [Fact]
    public void Everywhere() => FixesAll(
        """
        ConnectionMultiplexer.Connect("redis:6380,ssl=true,resolveDns=[|true|]");
        ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, Ssl = true, ResolveDns = [|true|] });
        """,
        """
        ConnectionMultiplexer.Connect("redis:6380,ssl=true");
        ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, Ssl = true });
        """);
}
