using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public sealed class Redis2008Tests : RuleTest<Redis2008SuspiciousPort, Redis2008SuspiciousPortFix>
{
    [Theory]
    [InlineData("redis:6397")]
    [InlineData("redis:6739,abortConnect=false")]
    public void Every_shape(string text) => FlagsInEveryShape(text);

    [Theory]
    [InlineData("[|redis:6397|]", "redis:6379")]
    [InlineData("[|redis:6739|],ssl=true", "redis:6379,ssl=true")]
    [InlineData("[|redis:6973|]", "redis:6379")]
    [InlineData("[|localhost:6378|]", "localhost:6379")]
    [InlineData("[|[::1]:6378|]", "[::1]:6379")]
    [InlineData("redis-1:6379,[|redis-2:6397|]", "redis-1:6379,redis-2:6379")]
    [InlineData("[|sentinel:26739|],serviceName=main", "sentinel:26379,serviceName=main")]
    [InlineData("[|sentinel:26397|],serviceName=main", "sentinel:26379,serviceName=main")]
    public void Every_slip(string text, string after) =>
        Fixes($"ConnectionMultiplexer.Connect(\"{text}\")", $"ConnectionMultiplexer.Connect(\"{after}\")");

    [Theory]
    [InlineData("EndPoints = { \"[|redis:6397|]\" }", "EndPoints = { \"redis:6379\" }")]
    [InlineData("EndPoints = { { \"[|redis|]\", 6397 } }", "EndPoints = { { \"redis\", 6379 } }")]
    [InlineData("EndPoints = { new DnsEndPoint(\"[|redis|]\", 6397) }", "EndPoints = { new DnsEndPoint(\"redis\", 6379) }")]
    public void Options(string initializer, string after) => Fixes(
        $"ConnectionMultiplexer.Connect(new ConfigurationOptions {{ {initializer} }})",
        $"ConnectionMultiplexer.Connect(new ConfigurationOptions {{ {after} }})");

    [Theory]
    [InlineData("$\"[|{args[0]}:6397|],ssl=true\"", "$\"{args[0]}:6379,ssl=true\"")]
    [InlineData("[|args[0] + \":6397|]\"", "args[0] + \":6379\"")]
    public void The_host_need_not_be_known(string text, string after) =>
        Fixes($"ConnectionMultiplexer.Connect({text})", $"ConnectionMultiplexer.Connect({after})");

    [Theory]
    [InlineData("redis:6379")]
    [InlineData("redis:6380,ssl=true")]
    [InlineData("redis")]
    [InlineData("redis:7000,redis:7001")]
    [InlineData("redis:16379")]
    [InlineData("redis:10000")]
    [InlineData("redis:26379,serviceName=main")]
    [InlineData("redis:6379,connectTimeout=6397")]
    [InlineData("redis:6379,name=6397")]
    [InlineData("redis:16397")]
    public void Other_ports(string text) => Silent($"ConnectionMultiplexer.Connect(\"{text}\")");

    [Theory]
    [InlineData("$\"redis:{args[0]}\"")]
    [InlineData("args[0]")]
    [InlineData("Environment.GetEnvironmentVariable(\"REDIS\") ?? \"redis:6397\"")]
    public void What_is_not_known(string text) => Silent($"ConnectionMultiplexer.Connect({text})");

    [Theory]
    [InlineData("compose.yml", "services:\n  redis:\n    ports: ['6397:6379']\n")]
    [InlineData("redis.conf", "port 6397\n")]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis:6397\" }")]
    public void A_second_place_names_the_port(string path, string text) =>
        Silent("ConnectionMultiplexer.Connect(\"redis:6397\")", Setup.Plain.File(path, text));

    [Fact]
    public void A_second_place_of_the_code_names_the_port() => Silent(
        "ConnectionMultiplexer.Connect(\"redis:6397\");\nConnectionMultiplexer.Connect(\"redis-2:6397\");");

    [Fact]
    public void A_longer_number_is_no_second_place() => Flags(
        "ConnectionMultiplexer.Connect(\"[|redis:6397|]\")", Setup.Plain.File("redis.conf", "port 16397\nport 63970\n"));

    [Theory]
    [InlineData("appsettings.json", "{ \"Redis\": \"[|redis:6397|],abortConnect=false\" }")]
    [InlineData("appsettings.Production.json", "{ \"Redis\": \"redis-1:6379,[|redis-2:6739|]\" }")]
    [InlineData("appsettings.Development.json", "{ \"Redis\": \"[|localhost:6378|]\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis://[|redis:6397|]/0\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": \"[|redis\\u003a6397|]\" }")]
    [InlineData(".env", "REDIS_URL=redis://:${REDIS_PASSWORD}@[|redis:6397|]\r\n")]
    [InlineData("web.config", "<configuration><appSettings><add key='Redis' value='[|redis:6397|]'/></appSettings></configuration>")]
    public void Files(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis:6379\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": \"${REDIS_HOST}:${REDIS_PORT}\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis:#{RedisPort}#\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis:6397\", \"Other\": 6397 }")]
    [InlineData("appsettings.json", "{ \"Kafka\": \"kafka:6397\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis:6397\"")]
    [InlineData("appsettings.json", "{ \"Redis\": \"http://redis:6397\" }")]
    [InlineData("other.json", "{ \"Redis\": \"redis:6397\" }")]
    public void Other_files(string path, string text) => SilentFile(path, text);

    [Fact]
    public void What_it_says() => Assert.Equal(
        ["Port 6397 looks like a typing mistake: write 6379"], FileMessages("appsettings.json", Json("redis:6397,password=correct-horse-7")));

    [Fact]
    public void Test_projects() => Silent("ConnectionMultiplexer.Connect(\"redis:6397\")", Setup.Plain.Property("IsTestProject", "true"));
}
