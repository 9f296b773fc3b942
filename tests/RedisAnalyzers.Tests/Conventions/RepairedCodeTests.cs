using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// What the real library makes of code whose text a fix has repaired, on the oldest and the newest version: that is what was meant.
/// (There is nothing to compare with: before, the text throws or means something else.)
/// </summary>
public sealed class RepairedCodeTests
{
    private const string Variable = "REPAIRED_PASSWORD";

    [Theory]
    [InlineData("Redis1001", "redis://cache:6379", "dns:cache:6379", "AbortOnConnectFail=False")]
    [InlineData("Redis1001", "redis://cache", "dns:cache:6379", "AbortOnConnectFail=False")]
    [InlineData("Redis1001", "rediss://cache", "dns:cache:6379", "AbortOnConnectFail=False Ssl=True")]
    [InlineData("Redis1001", "rediss://bob:abc7xyz@cache:6380/2", "dns:cache:6380",
        "AbortOnConnectFail=False DefaultDatabase=2 Password=from-outside User=bob Ssl=True")]
    [InlineData("Redis1001", "redis://:p%40ss%2Cw@[::1]:7000", "ip:[::1]:7000", "AbortOnConnectFail=False Password=from-outside")]
    [InlineData("Redis1001", "redis://cache:6379?db=3&connectTimeout=700,keepAlive=5", "dns:cache:6379",
        "AbortOnConnectFail=False ConnectTimeout=700 DefaultDatabase=3 KeepAlive=5")]
    [InlineData("Redis1001", "redis://cache:6379?password=abc7xyz&abortConnect=true", "dns:cache:6379", "Password=from-outside")]
    [InlineData("Redis1002", "cache,abortOnConnectFail=false,db=3,username=bob", "dns:cache:6379", "AbortOnConnectFail=False DefaultDatabase=3 User=bob")]
    [InlineData("Redis1002", "host=cache,port=6380,useSsl=true", "dns:cache:6380", "Ssl=True")]
    [InlineData("Redis1003", "a:1;b:2;abortConnect=false;", "dns:a:1 dns:b:2", "AbortOnConnectFail=False")]
    [InlineData("Redis1004", "cache:6379/2,abortConnect:false,ssl", "dns:cache:6379", "AbortOnConnectFail=False DefaultDatabase=2 Ssl=True")]
    [InlineData("Redis1004", "cache:6,379,connectTimeout=10,000", "dns:cache:6379", "ConnectTimeout=10000")]
    [InlineData("Redis1004", "bob:abc7xyz@cache:6379", "dns:cache:6379", "Password=abc7xyz User=bob")]
    [InlineData("Redis1005", "cache,connectTimeout=7s,ssl=t,abortConnect=true,abortConnect=false", "dns:cache:6380",
        "AbortOnConnectFail=False ConnectTimeout=7000 Ssl=True")]
    [InlineData("Redis1006", "cache,abortConnect=false,password=ab7,cd,keepAlive=5", "dns:cache:6379", "AbortOnConnectFail=False KeepAlive=5 Password=ab7,cd")]
    [InlineData("Redis1006", "cache:1,other:2,password=ab7,c=d,e", "dns:cache:1 dns:other:2", "Password=ab7,c=d,e")]
    public async Task Means(string id, string text, string endpoints, string options)
    {
        var setup = Setup.Plain.Option("redis_analyzers.password_variable", Variable);
        foreach (var library in setup.RunsOn)
        {
            var run = new FixRun(Product.Rule(id)!, Product.Fix(id)!);
            var project = FixRun.Open(TestProject.Create($"ConnectionMultiplexer.Connect(\"{text}\");", setup, library));
            var repaired = (await FixRun.Texts(await run.ApplyOneByOne(project, actions => actions.FirstOrDefault())))[TestProject.MainFile];
            var outcome = Evaluation.Of(repaired, library, (Variable, "from-outside"));
            Assert.True(outcome.Exception is null, $"{outcome.Exception} on {library}:\n{repaired}");
            Assert.Equal(endpoints, string.Join(' ', outcome.Endpoints));
            foreach (var option in options.Split(' '))
            {
                var (name, value) = (option[..option.IndexOf('=', StringComparison.Ordinal)], option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..]);
                Assert.True(outcome.Options[name] == value, $"{name} is {outcome.Options[name]} instead of {value} on {library}:\n{repaired}");
            }

            var implied = new[] { "SslHost", "SentinelUser", "SentinelPassword" };
            var more = outcome.Changed.Where(pair => !implied.Contains(pair.Key) && !options.Contains(pair.Key + "=", StringComparison.Ordinal));
            Assert.True(!more.Any(), $"also {string.Join(' ', more)} on {library}:\n{repaired}");
        }
    }
}
