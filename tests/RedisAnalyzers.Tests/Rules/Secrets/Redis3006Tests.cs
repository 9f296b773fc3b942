using RedisAnalyzers.CodeFixes.Secrets;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Rules.Secrets;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

public sealed class Redis3006Tests : RuleTest<Redis3006PinnedTlsProtocol, Redis3006PinnedTlsProtocolFix>
{
    private const string Namespace = "System.Security.Authentication.";

    [Fact]
    public void Every_shape() => FlagsInEveryShape("redis:6380,ssl=true,sslProtocols=tls12");

    [Fact]
    public void Options_every_shape() => FlagsOptionsInEveryShape("EndPoints = { \"redis\" }, Ssl = true, CheckCertificateRevocation = false");

    [Theory]
    [InlineData("sslProtocols=[|tls12|]")]
    [InlineData("sslProtocols=[|Tls11|]")]
    [InlineData("sslProtocols=[|tls|tls11|tls12|]")]
    [InlineData("sslProtocols=[|ssl3|]")]
    [InlineData("sslProtocols=[|Tls11|Tls12|Tls13|]")]
    [InlineData("sslProtocols=[|3072|]")]
    public void Every_form(string item) => Flags($"""ConnectionMultiplexer.Connect("redis:6380,ssl=true,{item}")""");

    [Fact]
    public void Revocation() => Flags("""ConnectionMultiplexer.Connect("redis:6380,ssl=true,checkCertificateRevocation=[|no|]")""", Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData("SslProtocols.Tls12")]
    [InlineData("SslProtocols.Tls11 | SslProtocols.Tls12")]
    [InlineData("(SslProtocols)3072")]
    public void Properties(string value) => Flags(
        $$"""
        ConnectionMultiplexer.Connect(new ConfigurationOptions
        {
            EndPoints = { "redis" },
            Ssl = true,
            SslProtocols = [|{{value.Replace("SslProtocols", Namespace + "SslProtocols", StringComparison.Ordinal)}}|]
        });
        """);

    [Fact]
    public void Where_TLS_is_not_known() =>
        Flags(
            """
            var options = ConfigurationOptions.Parse(args[0]);
            options.CheckCertificateRevocation = [|false|];
            var mux = ConnectionMultiplexer.Connect(options);
            """);

    [Theory]
    [InlineData("redis:6380,ssl=true")]
    [InlineData("redis:6380,ssl=true,sslProtocols=tls12|tls13")]
    [InlineData("redis:6380,ssl=true,sslProtocols=tls13")]
    [InlineData("redis:6380,ssl=true,sslProtocols=None")]
    [InlineData("redis:6380,ssl=true,sslProtocols=0")]
    [InlineData("redis:6380,ssl=true,sslProtocols=tls1.2")]
    [InlineData("redis:6379,sslProtocols=tls12")]
    [InlineData("redis:6379,ssl=false,sslProtocols=tls11")]
    public void Sound_or_without_effect(string text) => Silent($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"redis:6380,ssl=true,sslProtocols={args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"redis:6380,ssl=true,checkCertificateRevocation={args[0]}")""")]
    [InlineData(
        """var options = ConfigurationOptions.Parse("redis:6380,ssl=true"); options.SslProtocols = null; var mux = ConnectionMultiplexer.Connect(options);""")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("redis:6380,ssl=true");
        options.CheckCertificateRevocation = true;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("redis:6380,ssl=true");
        options.CheckCertificateRevocation = args.Length > 0;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("""var handler = new System.Net.Http.HttpClientHandler { SslProtocols = System.Security.Authentication.SslProtocols.Tls12 };""")]
    public void Not_known_or_not_ours(string source) => Silent(source);

    [Fact]
    public void A_test_project() =>
        Silent("""ConnectionMultiplexer.Connect("redis:6380,ssl=true,sslProtocols=tls12")""", Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void Says_why() => Assert.Equal(
        ["'sslProtocols=tls11' allows broken versions of TLS: remove it, because the default follows the operating system and its updates"],
        Messages("""ConnectionMultiplexer.Connect("redis:6380,ssl=true,sslProtocols=tls11")"""));

    [Theory]
    [InlineData("\"redis:6380,ssl=true,sslProtocols=[|tls12|],name=a\"", "\"redis:6380,ssl=true,name=a\"")]
    [InlineData(
        """new ConfigurationOptions { CheckCertificateRevocation = [|false|], EndPoints = { "redis" }, Ssl = true }""",
        """new ConfigurationOptions { EndPoints = { "redis" }, Ssl = true }""")]
    public void Removes_it(string before, string after) =>
        Fixes($"ConnectionMultiplexer.Connect({before}); // late", $"ConnectionMultiplexer.Connect({after}); // late");

    [Fact]
    public void Both_at_once() => FixesAll(
        """
        ConnectionMultiplexer.Connect(new ConfigurationOptions
        {
            EndPoints = { "redis" },
            Ssl = true,
            SslProtocols = [|System.Security.Authentication.SslProtocols.Tls12|],
            CheckCertificateRevocation = [|false|],
        });
        """,
        """
        ConnectionMultiplexer.Connect(new ConfigurationOptions
        {
            EndPoints = { "redis" },
            Ssl = true,
        });
        """);

    [Fact]
    public void Refused() =>
        NoFix(
            """
            var options = ConfigurationOptions.Parse(args[0]);
            if (args.Length > 1) options.ClientName = args[1];
            options.CheckCertificateRevocation = [|false|]; // ours
            var mux = ConnectionMultiplexer.Connect(options);
            """);

    [Theory]
    [InlineData("Tls|Tls13", true)]
    [InlineData("240", true)]
    [InlineData("Tls13", false)]
    [InlineData("nonsense", false)]
    public void Values(string value, bool isBroken) => Assert.Equal(isBroken, TlsProtocols.AllowsBroken(value));
}
