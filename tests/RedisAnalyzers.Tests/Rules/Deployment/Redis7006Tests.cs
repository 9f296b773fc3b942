using RedisAnalyzers.Rules.Deployment;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

public sealed partial class Redis7006Tests : RuleTest<Redis7006OneSidedPassword>
{
    private const string Asks = "image: redis:7-alpine\ncommand: redis-server --requirepass ${REDIS_PASSWORD}";

    [Theory]
    [InlineData("command: redis-server --requirepass ${REDIS_PASSWORD}")]
    [InlineData("command: redis-server --requirepass correct-horse-7 --appendonly yes")]
    [InlineData("command: [\"redis-server\", \"--requirepass\", \"${REDIS_PASSWORD}\"]")]
    [InlineData("command: --requirepass correct-horse-7")]
    [InlineData("command: sh -c 'redis-server --requirepass correct-horse-7'")]
    public void A_server_that_asks_and_a_program_without_a_password(string command) => Flags(Compose.Reader, Compose.Built.With(
        Compose.Of("ConnectionStrings__Redis: '[|redis|]:6379,abortConnect=false'", redis: $"image: redis:7-alpine\n{command}")));

    [Theory]
    [InlineData("image: bitnami/redis:7.4\nenvironment: { REDIS_PASSWORD: \"${REDIS_PASSWORD}\" }")]
    [InlineData("image: bitnami/redis:7.4\nenvironment:\n  - REDIS_PASSWORD=correct-horse-7")]
    [InlineData("image: redis/redis-stack-server:7.4.0-v1\nenvironment: { REDIS_ARGS: --requirepass correct-horse-7 }")]
    [InlineData("image: valkey/valkey:8\ncommand: valkey-server --requirepass correct-horse-7")]
    [InlineData("image: docker.dragonflydb.io/dragonflydb/dragonfly\ncommand: dragonfly --requirepass=correct-horse-7")]
    public void Every_image_that_asks(string redis) => Flags(
        Compose.Reader, Compose.Built.With(Compose.Of("ConnectionStrings__Redis: '[|redis|]:6379,abortConnect=false'", redis: redis)));

    [Fact]
    public void A_configuration_file_that_asks() => Flags(Compose.Reader, Compose.Built
        .With(Compose.WithConfiguration("ConnectionStrings__Redis: '[|redis|]:6379,abortConnect=false'")).File("redis.conf", "requirepass correct-horse-7\n"));

    [Fact]
    public void A_connection_string_in_the_program() => Flags(
        "ConnectionMultiplexer.Connect(\"[|redis|]:6379,abortConnect=false\")", Compose.Built.With(Compose.Of(redis: Asks)));

    [Theory]
    [InlineData("REDIS_URL: redis://:[|correct-horse-7|]@redis:6379")]
    [InlineData("ConnectionStrings__Redis: redis:6379,password=[|correct-horse-7|],abortConnect=false")]
    [InlineData("- ConnectionStrings__Redis=redis:6379,password=[|correct-horse-7|]")]
    public void A_password_for_a_server_without_one(string variable) => FlagsFile(Compose.File, Compose.Of(variable));

    [Theory]
    [InlineData("environment: { [|REDIS_PASSWORD|]: correct-horse-7 }")]
    [InlineData("environment:\n  [|REDIS_PASSWORD|]: ${REDIS_PASSWORD}")]
    [InlineData("environment:\n  - [|REDIS_PASSWORD|]=${REDIS_PASSWORD}")]
    [InlineData("environment:\n  - \"[|REDIS_PASSWORD|]=correct-horse-7\"")]
    [InlineData("environment:\n  [|REDIS_PASS|]: ${REDIS_PASSWORD}")]
    [InlineData("environment:\n  [|REDIS_PASSWORD|]: ${REDIS_PASSWORD}\ncommand: redis-server --appendonly yes")]
    [InlineData("environment:\n  [|REDIS_PASSWORD|]: ${REDIS_PASSWORD}\nports: [\"127.0.0.1:6379:6379\"]")]
    public void A_variable_that_the_image_does_not_read(string lines) => FlagsFile(Compose.File, Compose.Server(lines));

    [Fact]
    public void Both_sides_and_the_image_does_not_read_it() => FlagsFile(Compose.File, Compose.Of(
        "REDIS_HOST: redis\nREDIS_PASSWORD: ${REDIS_PASSWORD}", redis: "image: redis:7-alpine\nenvironment:\n  [|REDIS_PASSWORD|]: ${REDIS_PASSWORD}"));

    [Fact]
    public void What_it_says()
    {
        var lacking = Messages(Compose.Reader, Compose.Built.With(Compose.Of("ConnectionStrings__Redis: 'redis:6379,abortConnect=false'", redis: Asks)));
        Assert.StartsWith("'redis' asks for a password, and 'api'", Assert.Single(lacking), StringComparison.Ordinal);
        var needless = Assert.Single(FileMessages(Compose.File, Compose.Of("REDIS_URL: redis://:correct-horse-7@redis:6379")));
        Assert.StartsWith("'api' sends a password to 'redis', which has none", needless, StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse-7", needless, StringComparison.Ordinal);
        var ignored = Assert.Single(FileMessages(Compose.File, Compose.Server("environment: { REDIS_PASSWORD: correct-horse-7 }")));
        Assert.Contains("REDIS_PASSWORD", ignored, StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse-7", ignored, StringComparison.Ordinal);
    }
}
