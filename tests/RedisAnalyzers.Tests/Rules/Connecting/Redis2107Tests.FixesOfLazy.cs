namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>A Lazy that does not keep the failure.</summary>
public partial class Redis2107Tests
{
    [Theory]
    [InlineData(
        """[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect("redis"))""",
        """new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect("redis,abortConnect=false"), LazyThreadSafetyMode.PublicationOnly)""")]
    [InlineData(
        """[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect("redis,abortConnect=true"), true)""",
        """new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect("redis,abortConnect=false"), LazyThreadSafetyMode.PublicationOnly)""")]
    [InlineData(
        """[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect("redis"), isThreadSafe: true)""",
        """new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect("redis,abortConnect=false"), mode: LazyThreadSafetyMode.PublicationOnly)""")]
    [InlineData(
        """
        [|new Lazy<ConnectionMultiplexer>|](
            valueFactory: () => ConnectionMultiplexer.Connect("redis"))
        """,
        """
        new Lazy<ConnectionMultiplexer>(
            valueFactory: () => ConnectionMultiplexer.Connect("redis,abortConnect=false"), mode: LazyThreadSafetyMode.PublicationOnly)
        """)]
    [InlineData(
        """[|new Lazy<ConnectionMultiplexer>|](() => ConnectionMultiplexer.Connect("redis"), LazyThreadSafetyMode.ExecutionAndPublication)""",
        """new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect("redis,abortConnect=false"), LazyThreadSafetyMode.PublicationOnly)""")]
    [InlineData(
        """[|new Lazy<Task<ConnectionMultiplexer>>|](() => ConnectionMultiplexer.ConnectAsync("redis"))""",
        """new Lazy<Task<ConnectionMultiplexer>>(() => ConnectionMultiplexer.ConnectAsync("redis,abortConnect=false"))""")]
    [InlineData(
        """[|ConnectionMultiplexer.Connect|](new ConfigurationOptions { EndPoints = { "redis" } })""",
        """ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, AbortOnConnectFail = false })""")]
    public void Not_kept(string before, string after) =>
        Fixes($"private static readonly object Redis = {before};", $"private static readonly object Redis = {after};");

    [Fact]
    public void Without_the_using() => Fixes(
        """
        using System;
        using StackExchange.Redis;

        public class C
        {
            private readonly Lazy<ConnectionMultiplexer> _redis = [|new|](Open);
            private static ConnectionMultiplexer Open()
            {
                var options = ConfigurationOptions.Parse("redis");
                options.Ssl = true;
                return ConnectionMultiplexer.Connect(options);
            }
        }

        """,
        """
        using System;
        using System.Threading;
        using StackExchange.Redis;

        public class C
        {
            private readonly Lazy<ConnectionMultiplexer> _redis = new(Open, LazyThreadSafetyMode.PublicationOnly);
            private static ConnectionMultiplexer Open()
            {
                var options = ConfigurationOptions.Parse("redis");
                options.Ssl = true;
                options.AbortOnConnectFail = false;
                return ConnectionMultiplexer.Connect(options);
            }
        }

        """);
}
