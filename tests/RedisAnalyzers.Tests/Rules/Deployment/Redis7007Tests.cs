using RedisAnalyzers.Rules.Deployment;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

public sealed class Redis7007Tests : RuleTest<Redis7007OpenRedisConf>
{
    private const string Conf = "redis.conf";

    private const string Open = "bind 0.0.0.0\nprotected-mode no\n";

    [Theory]
    [InlineData("bind 0.0.0.0\n[|protected-mode|] no\n")]
    [InlineData("[|protected-mode|] no\nbind 0.0.0.0\n")]
    [InlineData("bind *\n[|protected-mode|] no\n")]
    [InlineData("bind * -::*\n[|protected-mode|] no\n")]
    [InlineData("bind ::\n[|protected-mode|] no\n")]
    [InlineData("bind 127.0.0.1 0.0.0.0\n[|protected-mode|] no\n")]
    [InlineData("[|protected-mode|] no\n")]
    [InlineData("port 6380\n[|protected-mode|] no\nappendonly yes\n")]
    [InlineData("  BIND 0.0.0.0\r\n  [|Protected-Mode|]   no\r\n")]
    [InlineData("bind \"0.0.0.0\"\n[|protected-mode|] \"no\"\n")]
    [InlineData("protected-mode yes\n[|protected-mode|] no\n")]
    [InlineData("bind 127.0.0.1\nbind 0.0.0.0\n[|protected-mode|] no\n")]
    [InlineData("[|protected-mode|] no\nrequirepass \"\"\n")]
    [InlineData("[|protected-mode|] no\nrequirepass ''\n")]
    [InlineData("[|protected-mode|] no\n# requirepass correct-horse-7\n")]
    [InlineData("[|protected-mode|] no\nmasterauth correct-horse-7\n")]
    [InlineData("[|protected-mode|] no\nuser default on nopass ~* +@all\n")]
    [InlineData("[|protected-mode|] no\nrename-command FLUSHALL \"\"\n")]
    [InlineData("[|protected-mode|] no\ncluster-enabled yes\n")]
    public void Every_way_to_be_open(string text) => FlagsFile(Conf, text);

    [Theory]
    [InlineData("redis.conf")]
    [InlineData("redis/redis.conf")]
    [InlineData("redis-replica.conf")]
    [InlineData("redis.production.conf")]
    [InlineData("deploy/redis.conf")]
    public void Every_file(string path) => FlagsFile(path, "[|protected-mode|] no\n");

    [Theory]
    [InlineData("")]
    [InlineData(" --appendonly yes")]
    public void A_service_starts_with_it(string arguments) =>
        FlagsFile(Conf, "[|protected-mode|] no\n", Setup.Plain.With(Compose.WithConfiguration(arguments: arguments)));

    [Fact]
    public void Beside_a_service_that_does_not_start_with_it() =>
        FlagsFile(Conf, "[|protected-mode|] no\n", Setup.Plain.With(Compose.Server("command: redis-server --requirepass correct-horse-7")));

    [Fact]
    public void What_it_says()
    {
        var message = Assert.Single(FileMessages(Conf, Open));
        Assert.Contains(", so everyone who reaches the server can read, change and delete its data: ", message, StringComparison.Ordinal);
        Assert.Contains("requirepass", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bind 0.0.0.0\n")]
    [InlineData("bind 0.0.0.0\nprotected-mode yes\n")]
    [InlineData("protected-mode no\nprotected-mode yes\n")]
    [InlineData("# protected-mode no\nbind *\n")]
    [InlineData("#protected-mode no\n")]
    [InlineData("bind 127.0.0.1\nprotected-mode no\n")]
    [InlineData("bind 127.0.0.1 -::1\nprotected-mode no\n")]
    [InlineData("bind 0.0.0.0\nbind 127.0.0.1\nprotected-mode no\n")]
    [InlineData("bind 10.20.0.7\nprotected-mode no\n")]
    [InlineData("bind 127.0.0.1 192.168.1.7\nprotected-mode no\n")]
    [InlineData("")]
    public void Servers_that_do_not_answer_everyone(string text) => SilentFile(Conf, text);

    [Theory]
    [InlineData("requirepass correct-horse-7")]
    [InlineData("requirepass \"correct horse 7\"")]
    [InlineData("REQUIREPASS correct-horse-7")]
    [InlineData("requirepass #{RedisPassword}#")]
    [InlineData("requirepass ${REDIS_PASSWORD}")]
    [InlineData("requirepass {{ redis_password }}")]
    [InlineData("aclfile /etc/redis/users.acl")]
    [InlineData("user default off")]
    [InlineData("user default on >correct-horse-7 ~* +@all")]
    [InlineData("user default on #0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef ~* +@all")]
    [InlineData("user default resetpass")]
    public void Servers_that_ask_for_a_password(string directive)
    {
        SilentFile(Conf, $"{Open}{directive}\n");
        SilentFile(Conf, $"{directive}\n{Open}");
    }

    [Theory]
    [InlineData("include /etc/redis/secrets.conf\n")]
    [InlineData("include /etc/redis/*.conf\n")]
    public void Files_that_are_not_known_as_a_whole(string line)
    {
        SilentFile(Conf, line + Open);
        SilentFile(Conf, Open + line);
    }

    [Theory]
    [InlineData("port 0\nunixsocket /run/redis.sock\nprotected-mode no\n")]
    [InlineData("port 0\ntls-port 6379\ntls-auth-clients yes\nprotected-mode no\n")]
    [InlineData("port 0\ntls-port 6379\nprotected-mode no\n")]
    [InlineData("sentinel monitor main 10.20.0.7 6379 2\nprotected-mode no\n")]
    public void Servers_of_another_kind(string text) => SilentFile(Conf, text);

    [Theory]
    [InlineData("tests/redis.conf")]
    [InlineData("test/redis.conf")]
    [InlineData("dev/redis.conf")]
    [InlineData("redis.dev.conf")]
    [InlineData("redis-test.conf")]
    [InlineData("redis.example.conf")]
    [InlineData("bin/Debug/redis.conf")]
    [InlineData("sentinel.conf")]
    [InlineData("nginx.conf")]
    [InlineData("redis.config")]
    public void Other_files(string path) => SilentFile(path, Open);

    [Theory]
    [InlineData(" --requirepass ${REDIS_PASSWORD}")]
    [InlineData(" --requirepass correct-horse-7 --appendonly yes")]
    [InlineData(" --protected-mode yes")]
    [InlineData(" --bind 127.0.0.1")]
    [InlineData(" ${REDIS_ARGUMENTS}")]
    public void The_command_line_of_the_service_that_starts_with_it(string arguments) =>
        SilentFile(Conf, Open, Setup.Plain.With(Compose.WithConfiguration(arguments: arguments)));

    [Theory]
    [InlineData("bind 0.0.0.0\nprotected-mode\n")]
    [InlineData("protected-mode no \"\n")]
    [InlineData("protected-mode maybe\n")]
    public void Broken_files(string text) => SilentFile(Conf, text);

    [Fact]
    public void Options() => SilentFile(Conf, Open, Setup.Plain.Option("redis_analyzers.severity.Redis7007", "none", "redis.conf"));

    [Fact]
    public void Test_projects() => SilentFile(Conf, Open, Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void Without_the_library() => Silent("public class Shop { }", new Setup { References = References.WithoutLibrary }.File(Conf, Open));
}
