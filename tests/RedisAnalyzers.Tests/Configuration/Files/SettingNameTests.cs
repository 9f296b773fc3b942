using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

public sealed class SettingNameTests
{
    [Theory]
    [InlineData("ConnectionStrings:Redis")]
    [InlineData("redisConnection")]
    [InlineData("MyRedisConStr")]
    [InlineData("REDIS_HOST")]
    [InlineData("redis-url")]
    [InlineData("AppSettings:RedisExchangeHosts")]
    [InlineData("Cache:Valkey:Endpoint")]
    [InlineData("RedisCache")]
    [InlineData("rediscache:host")]
    [InlineData("Aspire:StackExchange:Redis:ConnectionString")]
    public void Names_Redis(string key) => Assert.True(SettingName.NamesRedis(key));

    [Theory]
    [InlineData("ConnectionStrings:Default")]
    [InlineData("Prediscount")]
    [InlineData("Redistribution:Server")]
    [InlineData("RedisInsight:Url")]
    [InlineData("REDIS_COMMANDER_HOST")]
    [InlineData("Logging:LogLevel:StackExchange.Redis")]
    [InlineData("")]
    public void Names_something_else(string key) => Assert.False(SettingName.NamesRedis(key));

    [Theory]
    [InlineData("Redis:Password", true)]
    [InlineData("REDIS_PASSWORD", true)]
    [InlineData("RedisAccessKey", true)]
    [InlineData("redisPwd", true)]
    [InlineData("Redis:PasswordLength", false)]
    [InlineData("RedisKey", false)]
    [InlineData("Redis", false)]
    public void A_password_is_known_by_its_name(string key, bool isPassword) => Assert.Equal(isPassword, SettingName.RoleOf(key) == SettingRole.Password);

    [Theory]
    [InlineData("Redis:Host")]
    [InlineData("Redis:EndPoints:0")]
    [InlineData("REDIS_URL")]
    [InlineData("RedisConnectionString")]
    [InlineData("Redis")]
    public void An_address_is_known_by_its_name(string key) => Assert.Equal(SettingRole.Address, SettingName.RoleOf(key));

    [Theory]
    [InlineData("Redis:InstanceName")]
    [InlineData("RedisKeyPrefix")]
    [InlineData("Redis:Port")]
    [InlineData("Redis:DefaultDatabase")]
    [InlineData("RedisImage")]
    [InlineData("Redis:ConnectTimeout")]
    public void Anything_else_holds_no_address(string key) => Assert.Equal(SettingRole.Other, SettingName.RoleOf(key));

    [Theory]
    [InlineData("Redis:Host", "Redis:Password")]
    [InlineData("REDIS_SESSIONS_HOST", "REDIS_SESSIONS_PASSWORD")]
    [InlineData("RedisHost", "RedisAccessKey")]
    public void Host_and_password_of_one_server_are_a_group(string host, string password) =>
        Assert.Equal(SettingName.GroupOf(host), SettingName.GroupOf(password));

    [Theory]
    [InlineData("Redis:Host", "Sessions:Password")]
    [InlineData("REDIS_CACHE_HOST", "REDIS_SESSIONS_PASSWORD")]
    public void Those_of_two_servers_are_not(string host, string password) => Assert.NotEqual(SettingName.GroupOf(host), SettingName.GroupOf(password));

    [Theory]
    [InlineData("MyRedisConStr", "my redis con str")]
    [InlineData("REDIS_HOST", "redis host")]
    [InlineData("RedisDBIndex", "redis db index")]
    [InlineData("redis2Host", "redis2 host")]
    [InlineData("x-redis.url", "x redis url")]
    [InlineData("", "")]
    public void Words_begin_at_capitals_and_separators(string name, string words) => Assert.Equal(words, string.Join(' ', SettingName.WordsOf(name)));
}
