using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

public sealed class RedisTextTests
{
    private static readonly Version Newest = new(3, 4, 35);

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:6379")]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3:6380,password=secret,ssl=true")]
    [InlineData("redis:6379")]
    [InlineData("redis-0:6379,redis-1:6379,serviceName=mymaster")]
    [InlineData("shop.redis.cache.windows.net")]
    [InlineData("shop.redis.cache.windows.net:6380,password=x,ssl=True,abortConnect=False")]
    [InlineData("redis,abortConnect=false")]
    [InlineData("[::1]:6379")]
    [InlineData("localhost:6379;password=x")]
    [InlineData("\uFFFC:6379,password=x")]
    [InlineData("redis:6379,\uFFFC")]
    public void An_address_with_options_is_a_connection_string(string text) => Assert.True(RedisText.IsConnectionString(text));

    [Theory]
    [InlineData("Server=localhost;Database=shop;User Id=sa;Password=x")]
    [InlineData("Data Source=shop.db")]
    [InlineData("Host=localhost;Port=5432;Username=postgres")]
    [InlineData("amqp://guest:guest@localhost:5672")]
    [InlineData("mongodb://localhost:27017")]
    [InlineData("http://localhost:9200")]
    [InlineData("redis://localhost:6379")]
    [InlineData("/var/run/redis.sock")]
    [InlineData("C:\\redis\\data")]
    [InlineData("Warning")]
    [InlineData("redis")]
    [InlineData("true")]
    [InlineData("6379")]
    [InlineData("7.2.4")]
    [InlineData("00:00:05")]
    [InlineData("app:cache:")]
    [InlineData("redis:latest")]
    [InlineData("Override with REDIS_URL environment variable")]
    [InlineData(",abortConnect=false")]
    [InlineData("localhost:port")]
    [InlineData("localhost:99999")]
    public void Anything_else_is_not(string text) => Assert.False(RedisText.IsConnectionString(text));

    [Theory]
    [InlineData("redis:6379,abortConnect=false,connectTimeout=5000", true)]
    [InlineData("redis:6379,connectTimout=5000", true)]
    [InlineData("redis:6379;password=x;ssl=true", true)]
    [InlineData("127.0.0.1:6379,database=0", false)]
    [InlineData("127.0.0.1:6379,password=x,poolsize=50,prefix=shop", false)]
    [InlineData("127.0.0.1:6379,pwd=x", false)]
    public void The_words_of_another_client_tell_its_text(string text, bool isOfTheLibrary) =>
        Assert.Equal(isOfTheLibrary, RedisText.IsOfTheLibrary(text, Newest));

    [Theory]
    [InlineData("redis://localhost:6379", true)]
    [InlineData("rediss://:secret@cache.example.com:6380/1", true)]
    [InlineData("valkey://cache:6379", true)]
    [InlineData("http://localhost:6379", false)]
    [InlineData("localhost:6379", false)]
    public void A_URI_is_known_by_its_scheme(string text, bool isUri) => Assert.Equal(isUri, RedisText.UriOf(text) is not null);
}
