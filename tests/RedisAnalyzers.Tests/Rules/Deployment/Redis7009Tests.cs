using Microsoft.CodeAnalysis;
using RedisAnalyzers.Rules.Deployment;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

public sealed class Redis7009Tests : RuleTest<Redis7009ClientLimits>
{
    private const string Conf = "redis.conf";

    private const string Low = "maxclients 100\ntimeout 20\n";

    [Theory]
    [InlineData("[|maxclients|] 100\n")]
    [InlineData("[|maxclients|] 1\n")]
    [InlineData("[|maxclients|] 999\n")]
    [InlineData("[|MaxClients|] \"64\"\r\n")]
    [InlineData("maxclients 20000\n[|maxclients|] 100\n")]
    [InlineData("[|timeout|] 1\n")]
    [InlineData("[|timeout|] 20\n")]
    [InlineData("[|timeout|] 60\n")]
    [InlineData("[|timeout|] 119\n")]
    [InlineData("timeout 0\n[|timeout|] 30\n")]
    [InlineData("[|maxclients|] 100\n[|timeout|] 20\n")]
    [InlineData("bind 0.0.0.0\nrequirepass correct-horse-7\n\n  [|maxclients|]   100\n")]
    public void Every_limit(string text) => FlagsFile(Conf, text);

    [Theory]
    [InlineData("redis.conf")]
    [InlineData("redis/redis.conf")]
    [InlineData("redis-sessions.conf")]
    [InlineData("redis.production.conf")]
    public void Every_file(string path) => FlagsFile(path, "[|timeout|] 20\n");

    [Theory]
    [InlineData("command: redis-server --[|maxclients|] 50")]
    [InlineData("command: redis-server --appendonly yes --[|timeout|] 30 --requirepass ${REDIS_PASSWORD}")]
    [InlineData("command: [\"redis-server\", \"--[|maxclients|]\", \"50\"]")]
    [InlineData("command:\n  - --[|timeout|]\n  - \"30\"")]
    public void The_command_line_of_a_service(string command) => FlagsFile(Compose.File, Compose.Server(command));

    [Fact]
    public void A_file_that_a_service_starts_with() =>
        FlagsFile(Conf, "[|maxclients|] 100\n", Setup.Plain.With(Compose.WithConfiguration(arguments: " --appendonly yes")));

    [Fact]
    public void What_it_says()
    {
        var messages = FileMessages(Conf, Low).ToList();
        Assert.StartsWith("'maxclients 100' is low: ", messages[0], StringComparison.Ordinal);
        Assert.StartsWith("'timeout 20' is low: ", messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_a_suggestion() =>
        Assert.All(Reports("public class Shop { }", Setup.Plain.File(Conf, Low)), report => Assert.Equal(DiagnosticSeverity.Info, report.Severity));

    [Theory]
    [InlineData("maxclients 1000\n")]
    [InlineData("maxclients 10000\n")]
    [InlineData("maxclients 100\nmaxclients 10000\n")]
    [InlineData("timeout 0\n")]
    [InlineData("timeout 120\n")]
    [InlineData("timeout 300\n")]
    [InlineData("timeout 20\ntimeout 0\n")]
    [InlineData("# maxclients 50\n#timeout 20\n")]
    [InlineData("tcp-keepalive 60\n")]
    [InlineData("repl-timeout 60\nlua-time-limit 500\n")]
    [InlineData("client-output-buffer-limit pubsub 32mb 8mb 60\n")]
    [InlineData("maxmemory 100mb\nmaxmemory-clients 5%\n")]
    [InlineData("maxclients #{MaxClients}#\n")]
    [InlineData("maxclients many\n")]
    [InlineData("timeout\n")]
    [InlineData("")]
    public void Other_limits(string text) => SilentFile(Conf, text);

    [Theory]
    [InlineData("command: redis-server")]
    [InlineData("command: redis-server --maxclients 10000 --timeout 0")]
    [InlineData("command: redis-server --maxclients ${MAX_CLIENTS}")]
    [InlineData("command: redis-server --timeout ${TIMEOUT:-30}")]
    [InlineData("command: ${REDIS_COMMAND}")]
    [InlineData("command: /scripts/start.sh --maxclients 50")]
    [InlineData("command: redis-cli --timeout 30")]
    [InlineData("environment: { TIMEOUT: 30 }")]
    [InlineData("healthcheck: { test: [\"CMD\", \"redis-cli\", \"ping\"], timeout: 3s }")]
    [InlineData("command: redis-server --maxclients 50\nprofiles: [test]")]
    public void Other_command_lines(string lines) => SilentFile(Compose.File, Compose.Server(lines));

    [Theory]
    [InlineData("postgres:17")]
    [InlineData("redis/redisinsight:2.60")]
    public void Other_images(string image) => SilentFile(Compose.File, Compose.Server("command: redis-server --maxclients 50", image));

    [Theory]
    [InlineData("tests/redis.conf")]
    [InlineData("test/redis.conf")]
    [InlineData("dev/redis.conf")]
    [InlineData("redis.test.conf")]
    [InlineData("redis-local.conf")]
    [InlineData("bin/redis.conf")]
    [InlineData("sentinel.conf")]
    [InlineData("pgbouncer.conf")]
    public void Other_files(string path) => SilentFile(path, Low);

    [Theory]
    [InlineData("docker-compose.dev.yml")]
    [InlineData("tests/docker-compose.yml")]
    public void Compose_files_for_development(string path) => SilentFile(path, Compose.Server("command: redis-server --maxclients 50"));

    [Fact]
    public void The_compose_file_of_tutorials() => SilentFile(Compose.File, Compose.OfTutorials);

    [Fact]
    public void Options()
    {
        SilentFile(Conf, Low, Setup.Plain.Option("redis_analyzers.severity.Redis7009", "none", "redis.conf"));
        SilentFile(Conf, "maxclients 100\n", Setup.Plain.Option("redis_analyzers.min_maxclients", "100", "redis.conf"));
        FlagsFile(Conf, "[|maxclients|] 2000\n", Setup.Plain.Option("redis_analyzers.min_maxclients", "5000", "redis.conf"));
        FlagsFile(Conf, "[|maxclients|] 100\n", Setup.Plain.Option("redis_analyzers.min_maxclients", "few", "redis.conf"));
    }

    [Fact]
    public void Test_projects() => SilentFile(Conf, Low, Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void Without_the_library() => Silent("public class Shop { }", new Setup { References = References.WithoutLibrary }.File(Conf, Low));
}
