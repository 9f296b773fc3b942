using RedisAnalyzers.Rules.Deployment;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

public sealed class Redis7008Tests : RuleTest<Redis7008UnreachableRedisConf>
{
    private const string Conf = "redis.conf";

    private const string OwnHostOnly = "bind 127.0.0.1\n";

    private const string Volume = "volumes:\n  - ./redis.conf:/usr/local/etc/redis/redis.conf\n";

    [Theory]
    [InlineData("[|bind|] 127.0.0.1\n")]
    [InlineData("[|bind|] 127.0.0.1 -::1\n")]
    [InlineData("[|bind|] ::1\n")]
    [InlineData("bind 0.0.0.0\n[|bind|] 127.0.0.1\n")]
    [InlineData("[|bind|] 127.0.0.1\nrequirepass correct-horse-7\n")]
    [InlineData("[|bind|] 127.0.0.1\nprotected-mode no\n")]
    [InlineData("# as it comes\r\n[|bind|] 127.0.0.1 -::1\r\nport 6379\r\n")]
    [InlineData("[|protected-mode|] yes\n")]
    [InlineData("bind * -::*\n[|protected-mode|] yes\n")]
    [InlineData("[|protected-mode|] yes\nrequirepass \"\"\n")]
    public void Every_way_to_refuse_others(string text) => FlagsFile(Conf, text, Setup.Plain.With(Compose.WithConfiguration()));

    [Theory]
    [InlineData("REDIS_HOST: redis")]
    [InlineData("- REDIS_HOST=redis")]
    [InlineData("REDIS_URL: redis://redis:6379/0")]
    [InlineData("ConnectionStrings__Redis: redis:6379,abortConnect=false")]
    public void Every_form_of_an_address(string variable) => FlagsFile(
        Conf, "[|bind|] 127.0.0.1\n", Setup.Plain.With(Compose.WithConfiguration(variable)));

    [Theory]
    [InlineData("REDIS_URL: redis://redis:6379/0")]
    [InlineData("REDIS_HOST: redis\nREDIS_PORT: 6379")]
    [InlineData("ConnectionStrings__Redis: redis:6379,abortConnect=false")]
    public void A_port_that_nobody_uses(string environment) => FlagsFile(
        Conf, "[|port|] 6380\nrequirepass #{RedisPassword}#\n", Setup.Plain.With(Compose.WithConfiguration(environment)));

    [Theory]
    [InlineData("command: redis-server /usr/local/etc/redis/redis.conf\n" + Volume)]
    [InlineData("command: [\"redis-server\", \"/usr/local/etc/redis/redis.conf\"]\n" + Volume)]
    [InlineData("command: /usr/local/etc/redis/redis.conf\n" + Volume)]
    [InlineData("command: sh -c 'redis-server /usr/local/etc/redis/redis.conf --appendonly yes'\n" + Volume)]
    [InlineData("command: redis-server /etc/redis/redis.conf\nvolumes:\n  - type: bind\n    source: ./redis.conf\n    target: /etc/redis/redis.conf\n")]
    [InlineData("command: redis-server /etc/redis/redis.conf\nvolumes:\n  - .:/etc/redis:ro\n")]
    [InlineData("command: redis-server /etc/redis.conf\nvolumes: [\"./redis.conf:/etc/redis.conf:ro\", \"data:/data\"]\n")]
    public void Every_way_to_start_with_it(string redis) => FlagsFile(
        Conf, "[|bind|] 127.0.0.1\n", Setup.Plain.With(Compose.Of("REDIS_HOST: redis", redis: $"image: redis:7-alpine\n{redis}")));

    [Fact]
    public void A_file_in_a_folder_of_its_own() => FlagsFile("redis/redis.conf", "[|bind|] 127.0.0.1\n", Setup.Plain.With(
        Compose.WithConfiguration().Replace("./redis.conf", "./redis/redis.conf", StringComparison.Ordinal)));

    [Fact]
    public void A_file_that_is_copied_into_the_image() => FlagsFile("redis/redis.conf", "[|bind|] 127.0.0.1\n", Setup.Plain
        .With(Compose.Of("REDIS_HOST: redis", redis: "build: ./redis"))
        .File("redis/Dockerfile", "FROM redis:7-alpine\nCOPY redis.conf /etc/redis.conf\nCMD [\"redis-server\", \"/etc/redis.conf\"]\n"));

    [Fact]
    public void What_it_says()
    {
        var bound = Assert.Single(ConfMessages(OwnHostOnly, Compose.WithConfiguration()));
        Assert.Contains(", but 'api' connects to it from another container: ", bound, StringComparison.Ordinal);
        var port = Assert.Single(ConfMessages("port 6380\n", Compose.WithConfiguration("REDIS_URL: redis://redis:6379")));
        Assert.Contains("6380", port, StringComparison.Ordinal);
        Assert.Contains("'api' connects to port 6379", port, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("appendonly yes\n")]
    [InlineData("bind 0.0.0.0\n")]
    [InlineData("bind * -::*\n")]
    [InlineData("bind 127.0.0.1 172.16.0.7\n")]
    [InlineData("bind 127.0.0.1\nbind 0.0.0.0\n")]
    [InlineData("# bind 127.0.0.1\n#protected-mode yes\n")]
    [InlineData("protected-mode no\n")]
    [InlineData("protected-mode yes\nprotected-mode no\n")]
    [InlineData("protected-mode yes\nrequirepass correct-horse-7\n")]
    [InlineData("protected-mode yes\nrequirepass #{RedisPassword}#\n")]
    [InlineData("protected-mode yes\naclfile /etc/redis/users.acl\n")]
    [InlineData("protected-mode yes\nuser default on >correct-horse-7 ~* +@all\n")]
    [InlineData("bind 127.0.0.1\ninclude /etc/redis/network.conf\n")]
    [InlineData("port 6379\n")]
    [InlineData("port 6380\nport 6379\n")]
    [InlineData("port 0\ntls-port 6379\n")]
    public void Servers_that_answer_or_that_are_not_known(string text) =>
        SilentFile(Conf, text, Setup.Plain.With(Compose.WithConfiguration("REDIS_URL: redis://redis:6379")));

    [Theory]
    [InlineData("command: redis-server\n" + Volume)]
    [InlineData("command: redis-server --appendonly yes\n" + Volume)]
    [InlineData(Volume)]
    [InlineData("command: redis-server /etc/redis/other.conf\n" + Volume)]
    [InlineData("command: redis-server /usr/local/etc/redis/redis.conf\n")]
    [InlineData("command: redis-server /usr/local/etc/redis/redis.conf\nvolumes: [\"/srv/redis.conf:/usr/local/etc/redis/redis.conf\"]\n")]
    [InlineData("command: redis-server /usr/local/etc/redis/redis.conf\nvolumes: [\"conf:/usr/local/etc/redis\"]\n")]
    [InlineData("command: /scripts/start.sh\n" + Volume)]
    [InlineData("command: redis-server /usr/local/etc/redis/redis.conf --bind 0.0.0.0\n" + Volume)]
    [InlineData("command: redis-server /usr/local/etc/redis/redis.conf --bind ${BIND}\n" + Volume)]
    public void Services_that_do_not_start_with_it_alone(string redis) => SilentFile(
        Conf, OwnHostOnly, Setup.Plain.With(Compose.Of("REDIS_HOST: redis", redis: $"image: redis:7-alpine\n{redis}")));

    [Theory]
    [InlineData("REDIS_HOST: redis", "build: .\nnetwork_mode: service:redis")]
    [InlineData("REDIS_HOST: localhost", "build: .\nnetwork_mode: host")]
    [InlineData("REDIS_HOST: redis.example.com", "build: .")]
    [InlineData("REDIS_HOST: ${REDIS_HOST}", "build: .")]
    [InlineData("REDIS_HOST: localhost", "build: .")]
    [InlineData("DATABASE_HOST: redis", "build: .")]
    [InlineData("", "build: .\ndepends_on: [redis]")]
    public void Nobody_connects_to_it(string environment, string api) => SilentFile(Conf, OwnHostOnly, Setup.Plain.With(Compose.Of(
        environment, api, $"image: redis:7-alpine\ncommand: redis-server /usr/local/etc/redis/redis.conf\n{Volume}")));

    [Fact]
    public void A_server_in_the_network_of_the_machine() => SilentFile(Conf, OwnHostOnly, Setup.Plain.With(Compose.WithConfiguration()
        .Replace("    command", "    network_mode: host\n    command", StringComparison.Ordinal)));

    [Fact]
    public void Without_a_compose_file() => SilentFile(Conf, OwnHostOnly + "protected-mode yes\nport 6380\n");

    [Theory]
    [InlineData("docker-compose.dev.yml", Conf)]
    [InlineData("dev/docker-compose.yml", "dev/redis.conf")]
    public void Files_for_development(string compose, string conf) =>
        SilentFile(conf, OwnHostOnly, Setup.Plain.With(Compose.WithConfiguration(), compose));

    private IEnumerable<string> ConfMessages(string text, string compose) => Messages("public class Shop { }", Setup.Plain.With(compose).File(Conf, text));
}
