namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The fix names the service, or writes what cannot be guessed in its title.</summary>
public partial class Redis2004Tests
{
    [Theory]
    [InlineData("\"[|sentinel:26379|],password=secret\"", "\"sentinel:26379,password=secret,serviceName=mymaster\"")]
    [InlineData("\"[|redis-1:6379|],redis-2:6380,serviceName=main\"", "\"redis-1:26379,redis-2:26379,serviceName=main\"")]
    [InlineData("\"sentinel:26379,serviceName=[|main:6379|],ssl=true\"", "\"sentinel:26379,serviceName=main,ssl=true\"")]
    [InlineData(
        """new ConfigurationOptions { EndPoints = { "[|sentinel:26379|]" } }""",
        """new ConfigurationOptions { EndPoints = { "sentinel:26379" }, ServiceName = "mymaster" }""")]
    [InlineData(
        """new ConfigurationOptions { EndPoints = { { "[|redis|]", 6379 } }, ServiceName = "main" }""",
        """new ConfigurationOptions { EndPoints = { { "redis", 26379 } }, ServiceName = "main" }""")]
    [InlineData(
        """new ConfigurationOptions { EndPoints = { "sentinel:26379" }, ServiceName = "[|main:6379|]" /* ours */ }""",
        """new ConfigurationOptions { EndPoints = { "sentinel:26379" }, ServiceName = "main" /* ours */ }""")]
    public void Fix(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before}); // here", $"var mux = ConnectionMultiplexer.Connect({after}); // here");

    [Fact]
    public void Fix_of_assignments() => Fixes(
        """
        var options = new ConfigurationOptions();
        options.EndPoints.Add("[|sentinel|]", 26379); // here
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """
        var options = new ConfigurationOptions();
        options.EndPoints.Add("sentinel", 26379); // here
        options.ServiceName = "mymaster";
        var mux = ConnectionMultiplexer.Connect(options);
        """);

    [Fact]
    public void Fix_of_options_that_might_be_null() => Fixes(
        """
        var options = new ConfigurationOptions();
        options?.EndPoints.Add("[|sentinel|]", 26379); // here
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        """
        var options = new ConfigurationOptions() { ServiceName = "mymaster" };
        options?.EndPoints.Add("sentinel", 26379); // here
        var mux = ConnectionMultiplexer.Connect(options);
        """);

    [Fact]
    public void Everywhere() => FixesAll(
        """
        var a = ConnectionMultiplexer.Connect("[|sentinel:26379|]");
        var b = ConnectionMultiplexer.Connect("[|sentinel-1:26379|],sentinel-2:26379,ssl=true");
        """,
        """
        var a = ConnectionMultiplexer.Connect("sentinel:26379,serviceName=mymaster");
        var b = ConnectionMultiplexer.Connect("sentinel-1:26379,sentinel-2:26379,ssl=true,serviceName=mymaster");
        """);

    [Fact]
    public void No_fix_where_the_program_asks_itself() => NoFix(
        """
        public object Open(IServer server)
        {
            var options = new ConfigurationOptions();
            [|options.EndPoints.Add(server.SentinelGetMasterAddressByName("mymaster")!)|];
            return ConnectionMultiplexer.Connect(options);
        }
        """);

    [Fact]
    public void The_title_says_that_the_name_is_a_guess() => Assert.Equal(
        ["Ask the Sentinels for 'mymaster' (check the name of your primary)"], Titles("""ConnectionMultiplexer.Connect("[|sentinel:26379|]")"""));
}
