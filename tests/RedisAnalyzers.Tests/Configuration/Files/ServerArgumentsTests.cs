using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Knowledge.Platform;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Command lines are written as in a compose file, with <c>□</c> for what is not known.</summary>
public sealed class ServerArgumentsTests
{
    [Theory]
    [InlineData("redis-server", "Redis")]
    [InlineData("redis-server --port 6380", "Redis port[6380]")]
    [InlineData("redis-server --port 6380 --requirepass \"a b\"", "Redis port[6380] requirepass[a b]")]
    [InlineData("redis-server --PORT 6380", "Redis port[6380]")]
    [InlineData("redis-server \"--port 6380\" '--bind 127.0.0.1 \"::1\"'", "Redis port[6380] bind[127.0.0.1][::1]")]
    [InlineData("redis-server --bind 127.0.0.1 ::1 --port 1", "Redis bind[127.0.0.1][::1] port[1]")]
    [InlineData("redis-server --bind 127.0.0.1 -::1 --port 1", "Redis bind[127.0.0.1][-::1] port[1]")]
    [InlineData("redis-server --save 60 1 --loglevel warning", "Redis save[60][1] loglevel[warning]")]
    [InlineData("redis-server --save \"\" --appendonly no", "Redis save[] appendonly[no]")]
    [InlineData("redis-server --save --appendonly no", "Redis save[] appendonly[no]")]
    [InlineData("redis-server --appendonly no --save", "Redis appendonly[no] save[]")]
    [InlineData("redis-server --requirepass --x", "Redis requirepass[--x]")]
    [InlineData("redis-server --requirepass -x --port 1", "Redis requirepass[-x] port[1]")]
    [InlineData("redis-server --requirepass=x", "Redis requirepass=x")]
    [InlineData("redis-server --requirepass ''", "Redis requirepass[]")]
    [InlineData("redis-server --requirepass '\"x\"'", "Redis requirepass[\"x\"]")]
    [InlineData("redis-server --requirepass", "Redis requirepass")]
    [InlineData("redis-server --port 1 --port 2", "Redis port[1] port[2]")]
    [InlineData("redis-server /etc/redis.conf", "Redis file(/etc/redis.conf)")]
    [InlineData("redis-server redis.conf --port 1", "Redis file(redis.conf) port[1]")]
    [InlineData("redis-server $X --requirepass $Y", "Redis file($X) requirepass[$Y]")]
    [InlineData("redis-server --include /x.conf --port 1", "Redis include[/x.conf] port[1]")]
    [InlineData("redis-server --user default on '>x'", "Redis user[default][on][>x]")]
    [InlineData("/usr/local/bin/redis-server --port 1", "Redis port[1]")]
    [InlineData("valkey-server --port 1", "Valkey port[1]")]
    [InlineData("keydb-server /etc/keydb/keydb.conf --port 1", "KeyDb file(/etc/keydb/keydb.conf) port[1]")]
    [InlineData("redis-stack-server --port 1", "RedisStack protected-mode[no] port[1]")]
    [InlineData("redis-stack-server /x.conf", "RedisStack file(/x.conf) protected-mode[no]")]
    public void Servers(string line, string expected) => Assert.Equal(expected, Read(line));

    [Theory]
    [InlineData("--port 6380", "Redis port[6380]")]
    [InlineData("/usr/local/etc/redis/redis.conf", "Redis file(/usr/local/etc/redis/redis.conf)")]
    [InlineData("redis.conf --port 1", "Redis file(redis.conf) port[1]")]
    [InlineData("", "Redis")]
    [InlineData("docker-entrypoint.sh redis-server --port 1", "Redis port[1]")]
    [InlineData("/usr/local/bin/docker-entrypoint.sh --port 1", "Redis port[1]")]
    [InlineData("docker-entrypoint.sh x.conf", "Redis file(x.conf)")]
    [InlineData("docker-entrypoint.sh", "Redis")]
    public void The_image_has_the_server(string line, string expected)
    {
        var isNamed = line.Contains("redis-server", StringComparison.Ordinal);
        Assert.Equal(expected, Read(line));
        Assert.Equal(isNamed ? expected : expected.Replace("Redis", "Valkey", StringComparison.Ordinal), Read(line, ServerProgram.Valkey));
        Assert.Equal(isNamed ? expected : "Unknown", Read(line, ServerProgram.Unknown));
    }

    [Theory]
    [InlineData("exec redis-server --port 1", "Redis port[1]")]
    [InlineData("tini -- redis-server --port 1", "Redis port[1]")]
    [InlineData("/sbin/tini -g -- docker-entrypoint.sh redis-server --port 1", "Redis port[1]")]
    [InlineData("gosu redis redis-server --port 1", "Redis port[1]")]
    [InlineData("su-exec redis:redis redis-server", "Redis")]
    [InlineData("env -i A=b C=d redis-server --port 1", "Redis port[1]")]
    [InlineData("sh -c \"redis-server --requirepass $REDIS_PASSWORD\"", "Redis requirepass[□]")]
    [InlineData("sh -c \"redis-server --requirepass $$REDIS_PASSWORD --port 1\"", "Redis requirepass[□REDIS_PASSWORD] port[1]")]
    [InlineData("sh -c 'redis-server --requirepass \"a b\"'", "Redis requirepass[a b]")]
    [InlineData("/bin/sh -c 'exec redis-server --requirepass \"$(cat /run/secrets/x)\"'", "Redis requirepass[□]")]
    [InlineData("bash -c 'redis-server /x.conf'", "Redis file(/x.conf)")]
    [InlineData("bash -eo pipefail -c 'redis-server'", "Redis")]
    [InlineData("sh -ec 'P=\"$(cat /x)\"\nexec redis-server --requirepass \"$P\"'", "Redis requirepass[□]")]
    [InlineData("sh -c 'mkdir /x && sysctl -w a=b; redis-server --port 1'", "Redis port[1]")]
    [InlineData("sh -c 'redis-server --port 1 > /dev/null 2>&1'", "Redis port[1]")]
    [InlineData("sh -c 'redis-server --port 1 & wait'", "Redis port[1]")]
    [InlineData("sh -c 'sh -c \"redis-server --port 1\"'", "Redis port[1]")]
    [InlineData("docker-entrypoint.sh sh -c 'redis-server'", "Redis")]
    public void Servers_behind_other_programs(string line, string expected) => Assert.Equal(expected, Read(line));

    [Theory]
    [InlineData("redis-server □", "Redis include[□]")]
    [InlineData("redis-server □ --port 1", "Redis include[□] port[1]")]
    [InlineData("redis-server /etc/□/redis.conf --port 1", "Redis include[/etc/□/redis.conf] port[1]")]
    [InlineData("redis-server --port 1 □ --bind *", "Redis port[1] include[□] bind[*]")]
    [InlineData("redis-server --port 1 □ x y", "Redis port[1] include[□]")]
    [InlineData("redis-server --□ x --port 1", "Redis include[--□] port[1]")]
    [InlineData("redis-server --port □ --requirepass a□", "Redis port[□] requirepass[a□]")]
    [InlineData("redis-server --port 1 -", "Redis port[1] include[-]")]
    [InlineData("redis-server - --port 1", "Redis include[-] port[1]")]
    [InlineData("sh -c 'redis-server --port 1 $OPTIONS'", "Redis port[1] include[□]")]
    [InlineData("sh -c 'redis-server \"$@\"'", "Redis include[□]")]
    [InlineData("sh -c 'cp /a /etc/redis.conf; redis-server /etc/redis.conf --port 1'", "Redis include[/etc/redis.conf] port[1]")]
    [InlineData("sh -c 'echo \"requirepass $P\" >> /etc/redis.conf && redis-server /etc/redis.conf'", "Redis include[/etc/redis.conf]")]
    [InlineData("sh -c 'redis-server --port 1 & redis-cli config set requirepass x'", "Redis port[1] include[redis-cli]")]
    [InlineData("sh -c 'echo port 1 | redis-server -'", "Redis include[-]")]
    public void What_is_not_known_hides_what_stands_before_it(string line, string expected) => Assert.Equal(expected, Read(line));

    [Theory]
    [InlineData("□ --port 1")]
    [InlineData("./start.sh")]
    [InlineData("sh ./start.sh")]
    [InlineData("/app/docker-entrypoint.sh redis-server --port 1")]
    [InlineData("./entrypoint.sh redis-server")]
    [InlineData("sh")]
    [InlineData("sh -c")]
    [InlineData("sh -e x.sh -c redis-server")]
    [InlineData("npm start")]
    [InlineData("sh -c 'if true; then redis-server; fi'")]
    [InlineData("sh -c 'redis-server --port 1 & redis-server --port 2'")]
    [InlineData("sh -c '[ -n \"$P\" ] && exec redis-server --requirepass \"$P\" || exec redis-server'")]
    [InlineData("sh -c '$SERVER --port 1'")]
    [InlineData("sh -c 'start --port 1'")]
    [InlineData("redis-server x.conf y --port 1")]
    [InlineData("redis-server \"--port '1\"")]
    [InlineData("a \"b")]
    public void Not_known(string line) => Assert.Equal("Unknown", Read(line));

    [Theory]
    [InlineData("redis-sentinel /x.conf")]
    [InlineData("redis-server /x.conf --sentinel")]
    [InlineData("redis-server --sentinel --port 1")]
    [InlineData("redis-server --version")]
    [InlineData("redis-cli -h redis ping")]
    [InlineData("valkey-benchmark")]
    [InlineData("sh -c 'redis-cli ping'")]
    [InlineData("exec")]
    public void No_server(string line) => Assert.Equal("NoServer", Read(line));

    [Theory]
    [InlineData("dragonfly --requirepass=x --port 6380", "Dragonfly requirepass[x] port[6380]")]
    [InlineData("dragonfly --logtostderr --requirepass -x -port=1 --bind 0.0.0.0", "Dragonfly logtostderr requirepass[-x] port[1] bind[0.0.0.0]")]
    [InlineData("dragonfly --requirepass=a=b", "Dragonfly requirepass[a=b]")]
    [InlineData("dragonfly --flagfile=/x --tls --maxclients=5", "Dragonfly include[/x] tls maxclients[5]")]
    [InlineData("dragonfly --port 1 □", "Dragonfly port[1] include[□]")]
    [InlineData("dragonfly --□=1 --port=□", "Dragonfly include[--□=1] port[□]")]
    [InlineData("GarnetServer --auth Password --password x --port 1", "Garnet auth[Password] requirepass[x] port[1]")]
    [InlineData("/app/GarnetServer --auth password --password x", "Garnet auth[password] requirepass[x]")]
    [InlineData("garnet-server --password x", "Garnet")]
    [InlineData("garnet --auth=Aad --bind 127.0.0.1", "Garnet auth[Aad] bind[127.0.0.1] aclfile[Aad]")]
    [InlineData("garnet --auth ACL --acl-file /x --password y", "Garnet auth[ACL] aclfile[/x] requirepass[y] aclfile[ACL]")]
    [InlineData("garnet --config-import-path /x --network-connection-limit 9", "Garnet include[/x] maxclients[9]")]
    [InlineData("garnet -m 16g -q --port 1", "Garnet m[16g] q port[1]")]
    public void Flags(string line, string expected) => Assert.Equal(expected, Read(line));

    [Fact]
    public void Options_go_to_the_server_of_the_image()
    {
        Assert.Equal("Dragonfly requirepass[x]", Read("--requirepass=x", ServerProgram.Dragonfly));
        Assert.Equal("Garnet auth[Password] requirepass[x]", Read("--auth Password --password x", ServerProgram.Garnet));
        Assert.Equal("Unknown", Read("x.conf", ServerProgram.Garnet));
        Assert.Equal("RedisStack protected-mode[no] requirepass[x]", Read("--requirepass x", ServerProgram.RedisStack));
    }

    [Fact]
    public void Directives_stand_where_they_are_written()
    {
        const string Text = "sh -c 'redis-server \"--port 6380\" --RequirePass \"p w\" --save --x $Y $Z'";
        var directives = ServerArguments.Read(ShellWords.Split(Written.Text(Text)), ServerProgram.Redis).Directives;
        Assert.Equal(["port", "RequirePass", "save", "x", "$Z"], directives.Select(directive => directive.NameSpan.In(Text)));
        Assert.Equal(["6380", "p w", "", "$Y", "$Z"], directives.Select(directive => Assert.Single(directive.Arguments).Span.In(Text)));
    }

    private static string Read(string line, ServerProgram image = ServerProgram.Redis)
    {
        var read = ServerArguments.Read(ShellWords.Split(Written.Text(line)), image);
        var file = read.ConfigurationFile is { } path ? $" file({path.Value})" : "";
        return $"{read.Program}{file} {read.Directives.Show()}".TrimEnd();
    }
}
