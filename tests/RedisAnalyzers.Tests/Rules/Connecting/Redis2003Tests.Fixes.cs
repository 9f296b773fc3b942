using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public partial class Redis2003Tests
{
    [Theory]
    [InlineData("\"[|" + Azure + "|],name=shop\"", "\"" + Azure + ",name=shop,ssl=true\"")]
    [InlineData("\"[|" + Azure + ":6379|],ssl=true\"", "\"" + Azure + ":6380,ssl=true\"")]
    [InlineData("@\"[|" + Managed + "|],ssl=true\"", "@\"" + Managed + ":10000,ssl=true\"")]
    [InlineData("\"" + Upstash + ":6379,ssl=[|false|]\"", "\"" + Upstash + ":6379,ssl=true\"")]
    [InlineData("$\"[|" + Upstash + "|]:6379,password={args[0]}\"", "$\"" + Upstash + ":6379,password={args[0]},ssl=true\"")]
    [InlineData("$\"[|{args[0]}.redis.cache.windows.net:6379|],ssl=true\"", "$\"{args[0]}.redis.cache.windows.net:6380,ssl=true\"")]
    [InlineData(
        "new ConfigurationOptions { EndPoints = { \"[|" + Azure + "|]\" } /* shop */ }",
        "new ConfigurationOptions { EndPoints = { \"" + Azure + "\" }, Ssl = true /* shop */ }")]
    [InlineData(
        "new ConfigurationOptions { EndPoints = { \"[|" + Azure + ":6379|]\" }, Ssl = true }",
        "new ConfigurationOptions { EndPoints = { \"" + Azure + ":6380\" }, Ssl = true }")]
    [InlineData(
        "new ConfigurationOptions { EndPoints = { { \"[|" + Azure + "|]\", 6379 } }, Ssl = true }",
        "new ConfigurationOptions { EndPoints = { { \"" + Azure + "\", 6380 } }, Ssl = true }")]
    [InlineData(
        "new ConfigurationOptions { EndPoints = { new DnsEndPoint(\"[|" + Azure + "|]\", 6379) }, Ssl = true }",
        "new ConfigurationOptions { EndPoints = { new DnsEndPoint(\"" + Azure + "\", 6380) }, Ssl = true }")]
    public void Fix(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before}); // shop", $"var mux = ConnectionMultiplexer.Connect({after}); // shop");

    [Fact]
    public void Fix_of_added_endpoints() => Fixes(
        $"""
        var options = new ConfigurationOptions();
        options.EndPoints.Add(port: 6379, host: "[|{Azure}|]"); // here
        options.Ssl = true;
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        $"""
        var options = new ConfigurationOptions();
        options.EndPoints.Add(port: 6380, host: "{Azure}"); // here
        options.Ssl = true;
        var mux = ConnectionMultiplexer.Connect(options);
        """);

    [Fact]
    public void Fix_of_both_at_once() => Fixes(
        "ConnectionMultiplexer.Connect(\"[|" + Managed + "|]\")", "ConnectionMultiplexer.Connect(\"" + Managed + ":10000,ssl=true\")", 0, Old);

    [Fact]
    public void Fix_of_a_constant() => Fixes(
        $"""
        private const string Text = "[|{Azure}|],password=";
        public object Open(string password) => ConnectionMultiplexer.Connect(Text + password);
        """,
        $"""
        private const string Text = "{Azure},password=";
        public object Open(string password) => ConnectionMultiplexer.Connect(Text + password + ",ssl=true");
        """);

    [Fact]
    public void Everywhere() => FixesAll(
        $"""
        var a = ConnectionMultiplexer.Connect("[|{Azure}:6379|],[|other.redis.cache.windows.net:6379|],ssl=true");
        var b = ConnectionMultiplexer.Connect("[|{Upstash}|]:6379");
        """,
        $"""
        var a = ConnectionMultiplexer.Connect("{Azure}:6380,other.redis.cache.windows.net:6380,ssl=true");
        var b = ConnectionMultiplexer.Connect("{Upstash}:6379,ssl=true");
        """);

    [Fact]
    public void The_real_library_then_uses_tls()
    {
        foreach (var library in RealLibrary.Versions.Select(RealLibrary.Get).Where(library => library.Version.Major >= 2))
        {
            Assert.Equal("False", library.Parse(Azure).Options["Ssl"]);
            Assert.Equal("True", library.Parse(Azure + ",ssl=true").Options["Ssl"]);
        }
    }
}
