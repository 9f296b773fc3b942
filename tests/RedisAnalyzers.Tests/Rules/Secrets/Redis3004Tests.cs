using RedisAnalyzers.CodeFixes.Secrets;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Rules.Secrets;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

public sealed class Redis3004Tests : RuleTest<Redis3004UnencryptedConnection, Redis3004UnencryptedConnectionFix>
{
    [Fact]
    public void Every_shape() => FlagsInEveryShape("redis.contoso.com:6379,password=hunter2");

    [Fact]
    public void Options_every_shape() => FlagsOptionsInEveryShape("EndPoints = { \"redis.contoso.com\" }, Password = \"hunter2\"");

    [Theory]
    [InlineData("[|94.191.83.150|]:6379,password=hunter2")]
    [InlineData("[|94.191.83.150|]:6379")]
    [InlineData("[|94.191.83.150|]")]
    [InlineData("[|[2600:1f18::1]|]:6379")]
    [InlineData("[|redis.contoso.com|]:6379,password=hunter2")]
    [InlineData("[|redis.contoso.com|]:6379,password=hunter2,ssl=false")]
    [InlineData("[|redis.contoso.com|]:6380,user=shop,password=hunter2,sslHost=redis.contoso.com")]
    [InlineData("[|contoso.com|]:6379,password=hunter2")]
    [InlineData("[|redis-1.c1.us-east-1-2.ec2.cloud.redislabs.com|]:12345")]
    [InlineData("[|ec2-1-2-3-4.compute-1.amazonaws.com|]:6379,password=hunter2")]
    [InlineData("redis:6379,[|94.191.83.150|]:6379,password=hunter2")]
    [InlineData("[|shop.redis.cache.windows.net|]:6379,ssl=false,password=hunter2")]
    public void Every_form(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"[|redis.contoso.com|]:6379,password={args[0]}")""")]
    [InlineData(
        """
        var options = ConfigurationOptions.Parse("[|redis.contoso.com|]:6379");
        options.Password = args[0];
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData(
        """ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { "[|redis.contoso.com|]", 6379 } }, Password = args[0], Ssl = false })""")]
    [InlineData(
        """ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { new DnsEndPoint("[|redis.contoso.com|]", 6379) }, Password = args[0] })""")]
    public void Where_the_password_is_not_known(string source) => Flags(source);

    [Theory]
    [InlineData("redis.contoso.com:6380,ssl=true,password=hunter2")]
    [InlineData("94.191.83.150:6380,ssl=yes")]
    [InlineData("redis.contoso.com:6379")]
    [InlineData("redis.contoso.com:6379,password=")]
    [InlineData("redis:6379,password=hunter2")]
    [InlineData("red-cvm0paq4d50c73ftt2pg:6379,password=hunter2")]
    [InlineData("localhost:6379,password=hunter2")]
    [InlineData("127.0.0.1:6379,password=hunter2")]
    [InlineData("[::1]:6379,password=hunter2")]
    [InlineData("host.docker.internal:6379,password=hunter2")]
    [InlineData("10.1.2.3:6379,password=hunter2")]
    [InlineData("172.16.0.1,172.31.255.254,192.168.0.3,100.64.0.1,169.254.1.1,password=hunter2")]
    [InlineData("[fd00::1]:6379,[fe80::1]:6379,password=hunter2")]
    [InlineData("redis.local:6379,password=hunter2")]
    [InlineData("redis.shop.internal:6379,password=hunter2")]
    [InlineData("ip-10-0-0-1.ec2.internal:6379,password=hunter2")]
    [InlineData("redis-master.shop.svc:6379,password=hunter2")]
    [InlineData("redis-master.shop.svc.cluster.local:6379,password=hunter2")]
    [InlineData("redis-0.redis.prod:6379,password=hunter2")]
    [InlineData("redis.default:6379,password=hunter2")]
    [InlineData("redis.dev:6379,password=hunter2")]
    [InlineData("shop.privatelink.redis.contoso.com:6379,password=hunter2")]
    [InlineData("redis.example.com:6379,password=hunter2")]
    [InlineData("203.0.113.7:6379,password=hunter2")]
    [InlineData("!/var/run/redis.sock,password=hunter2")]
    [InlineData("redis.contoso.com:6379,password=hunter2,tunnel=http:proxy:8080")]
    [InlineData("shop.redis.cache.windows.net:6380,password=hunter2")]
    [InlineData("shop.redis.cache.windows.net,password=hunter2")]
    [InlineData("shop.eastus.redis.azure.net:10000,password=hunter2")]
    [InlineData("<host>.contoso.com:6379,password=hunter2")]
    [InlineData("redis://redis.contoso.com:6379,password=hunter2")]
    [InlineData("redis.contoso.com:6379;password=hunter2")]
    public void Private_or_encrypted_or_not_sure(string text) =>
        Silent($"""ConnectionMultiplexer.Connect("{text}")""", text.Contains("azure.net", StringComparison.Ordinal) ? Setup.Plain.On("3.4.35") : null);

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect($"{args[0]}:6379,password=hunter2")""")]
    [InlineData("""ConnectionMultiplexer.Connect($"94.191.83.150:6379,ssl={args[0]}")""")]
    [InlineData("""ConnectionMultiplexer.Connect("94.191.83.150:6379," + args[0])""")]
    [InlineData("""ConnectionMultiplexer.Connect(args[0] ?? "94.191.83.150:6379")""")]
    [InlineData(
        """var options = ConfigurationOptions.Parse("94.191.83.150:6379"); options.Ssl = args.Length > 0; var mux = ConnectionMultiplexer.Connect(options);""")]
    [InlineData(
        """
        var options = new ConfigurationOptions { EndPoints = { "94.191.83.150" } };
        if (args.Length > 0) options.Ssl = true;
        var mux = ConnectionMultiplexer.Connect(options);
        """)]
    [InlineData("""var options = ConfigurationOptions.Parse("94.191.83.150:6379");""")]
    [InlineData("""var server = ConnectionMultiplexer.Connect(args[0]).GetServer("94.191.83.150:6379");""")]
    [InlineData("""Console.WriteLine("94.191.83.150:6379,password=hunter2");""")]
    [InlineData("#if DEBUG\nvar mux = ConnectionMultiplexer.Connect(\"94.191.83.150:6379\");\n#endif")]
    public void Not_known(string source) => Silent(source, Setup.Plain.Define("DEBUG"));

    [Fact]
    public void A_client_certificate_turns_TLS_on() => Silent(
        """
        var options = ConfigurationOptions.Parse("94.191.83.150:6380");
        options.SetUserPfxCertificate("shop.pfx");
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        Setup.Plain.On("3.4.35"));

    [Fact]
    public void Allowed_hosts() =>
        Silent("""ConnectionMultiplexer.Connect("redis.contoso.com:6379,password=hunter2")""", Option("redis_analyzers.allowed_hosts", "*.contoso.com"));

    [Fact]
    public void A_test_project() => Silent("""ConnectionMultiplexer.Connect("94.191.83.150:6379")""", Setup.Plain.Property("IsTestProject", "true"));

    [Theory]
    [InlineData(
        """ConnectionMultiplexer.Connect("[|94.191.83.150|]:6379,name=a"); // late""",
        """ConnectionMultiplexer.Connect("94.191.83.150:6379,name=a,ssl=true"); // late""")]
    [InlineData(
        """ConnectionMultiplexer.Connect("[|94.191.83.150|]:6379,ssl=false,name=a");""",
        """ConnectionMultiplexer.Connect("94.191.83.150:6379,ssl=true,name=a");""")]
    [InlineData(
        """ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "[|94.191.83.150|]" } });""",
        """ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "94.191.83.150" }, Ssl = true });""")]
    [InlineData(
        """ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "[|94.191.83.150|]" }, Ssl = false });""",
        """ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "94.191.83.150" }, Ssl = true });""")]
    [InlineData(
        """ConnectionMultiplexer.Connect("[|shop.redis.cache.windows.net|]:6379,ssl=false");""",
        """ConnectionMultiplexer.Connect("shop.redis.cache.windows.net:6380,ssl=true");""")]
    public void Turns_TLS_on(string before, string after) => Fixes(before, after);

    [Fact]
    public void Everywhere() => FixesAll(
        """
        ConnectionMultiplexer.Connect("[|94.191.83.150|]:6379,94.191.83.151:6379");
        ConnectionMultiplexer.Connect("[|94.191.83.150|]:6379,ssl=false");
        """,
        """
        ConnectionMultiplexer.Connect("94.191.83.150:6379,94.191.83.151:6379,ssl=true");
        ConnectionMultiplexer.Connect("94.191.83.150:6379,ssl=true");
        """);

    [Theory]
    [InlineData("94.191.83.150", "Everything sent to '94.191.83.150' can be read by anyone on the network path: turn on TLS with ssl=true")]
    [InlineData(
        "redis,94.191.83.150,94.191.83.151,password=hunter2",
        "The password and everything else sent to '94.191.83.150' (and 1 more host) can be read by anyone on the network path: turn on TLS with ssl=true")]
    public void The_message(string text, string message) => Assert.Equal([message], Messages($"""ConnectionMultiplexer.Connect("{text}")"""));

    [Theory]
    [InlineData("172.15.0.1", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("100.128.0.1", true)]
    [InlineData("198.20.0.1", true)]
    [InlineData("198.19.0.1", false)]
    [InlineData("198.51.100.9", false)]
    [InlineData("192.0.2.9", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("contoso.com", false)]
    public void Ranges(string host, bool isPublic) => Assert.Equal(isPublic, PublicHosts.IsAddress(host));
}
