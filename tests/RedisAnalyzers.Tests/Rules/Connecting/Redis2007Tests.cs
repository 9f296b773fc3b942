using Microsoft.CodeAnalysis;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public sealed class Redis2007Tests : RuleTest<Redis2007LoopbackInSettings>
{
    private const string Loopback = "localhost:6379,abortConnect=false";

    [Theory]
    [InlineData("[|localhost|]:6379")]
    [InlineData("[|localhost|]")]
    [InlineData("[|127.0.0.1|]:6379,password=${REDIS_PASSWORD}")]
    [InlineData("[|[::1]|]:6379")]
    [InlineData("[|host.docker.internal|]:6379,abortConnect=false")]
    [InlineData("[|localhost|]:6379,localhost:6380,localhost:6381")]
    [InlineData("redis:6379,[|localhost|]:6379")]
    [InlineData("[|localhost|]:#{RedisPort}#")]
    public void Every_address(string text) => FlagsFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("src/Shop/appsettings.json")]
    [InlineData("AppSettings.json")]
    [InlineData("appsettings.shared.json")]
    public void Every_base_file(string path) => FlagsFile(path, Json("[|localhost|]:6379"));

    [Theory]
    [InlineData("""{ "Redis": "[|localhost|]:6379" }""")]
    [InlineData("""{ "Redis": { "Host": "[|localhost|]", "Port": 6379, "Password": "" } }""")]
    [InlineData("""{ "Redis": { "EndPoints": [ "[|localhost|]:6379", "[|127.0.0.1|]:6380" ] } }""")]
    [InlineData("""{ "Caching": { "RedisConnection": "[|localhost|]:6379" } }""")]
    [InlineData("""{ "REDIS_URL": "redis://[|localhost|]:6379/0" }""")]
    [InlineData("""{ "ConnectionStrings:Redis": "[|localhost|]:6379" }""")]
    [InlineData("""{ "valkey": "[|localhost|]:6379" }""")]
    [InlineData("""{ /* a comment */ "Redis": "[|localhost|]:6379", }""")]
    public void Every_name(string json) => FlagsFile("appsettings.json", json);

    [Theory]
    [InlineData(".env", "# here\nexport REDIS_HOST=[|localhost|] # and here\nOTHER=1\n")]
    [InlineData(".env", "ConnectionStrings__Redis=\"[|localhost|]:6379,abortConnect=false\"\n")]
    [InlineData(".env", "REDIS_URL='redis://:${REDIS_PASSWORD}@[|localhost|]:6379'\n")]
    [InlineData("app.config", "<configuration><appSettings><add key=\"Redis\" value=\"[|localhost|]:6379\" /></appSettings></configuration>")]
    [InlineData("web.config",
        "<configuration><connectionStrings><add name='Redis' connectionString='[|localhost|]:6379'/></connectionStrings></configuration>")]
    public void Every_format(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("appsettings.json", "{\r\n  \"Redis\":\r\n    \"[|localhost|]:6379\"\r\n}\r\n")]
    [InlineData("appsettings.json", "\uFEFF{ \"Redis\": \"[|localhost|]:6379\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": \"[|l\\u006fcalhost|]\\u003A6379\" }")]
    [InlineData("appsettings.json", "{ \"Redis\": \"redis-1:6379,\\u0020[|localhost|]:6379\" }")]
    [InlineData("web.config",
        "<configuration>\r\n<appSettings>\r\n<add key='Redis' value='[|&#108;ocalhost|]&#x3A;6379'/>\r\n</appSettings>\r\n</configuration>")]
    [InlineData(".env", "REDIS_HOST=[|localhost|]\r\nREDIS_PORT=6379\r\n")]
    public void The_exact_characters(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("configuration[\"Cache:Server\"]!")]
    [InlineData("configuration.GetSection(\"Cache\")[\"Server\"]!")]
    [InlineData("configuration.GetValue<string>(\"Cache:Server\")!")]
    public void A_key_that_code_passes_on(string expression) => Flags(
        $"var mux = ConnectionMultiplexer.Connect({expression});",
        Setup.Web.File("appsettings.json", """{ "Cache": { "Server": "[|localhost|]:6379", "Other": "localhost:6379" } }"""));

    [Fact]
    public void Several_files() => FlagsFile(".env", "REDIS_HOST=[|localhost|]\n", Setup.Plain
        .File("appsettings.json", Json("[|localhost|]:6379")).File("appsettings.Development.json", Json(Loopback)).File("appsettings.Staging.json", "{}"));

    [Theory]
    [InlineData("appsettings.json", "[|localhost|]:6379",
        "'localhost' is the address in every environment that does not override it; inside a container it refers to the container itself: move it to "
        + "appsettings.Development.json, or set the environment variable ConnectionStrings__Redis where the program runs")]
    [InlineData("appsettings.json", "localhost:6379,127.0.0.1:6380,password=correct-horse-7",
        "'localhost' (and 1 more host) is the address in every environment that does not override it; inside a container it refers to the container itself: "
        + "move it to appsettings.Development.json, or set the environment variable ConnectionStrings__Redis where the program runs")]
    public void What_it_says(string path, string text, string message) => Assert.Equal([message], FileMessages(path, Json(text)));

    [Theory]
    [InlineData("appsettings.Production.json")]
    [InlineData("appsettings.Staging.json")]
    [InlineData("appsettings.Docker.json")]
    public void Another_environment_has_the_key(string path) => SilentFile("appsettings.json", Json(Loopback), Setup.Plain.File(path, Json("redis:6379")));

    [Theory]
    [InlineData("appsettings.Production.json", "{ \"connectionstrings\": { \"REDIS\": \"redis:6379\" } }")]
    [InlineData("appsettings.Production.json", "{ \"ConnectionStrings:Redis\": \"${REDIS}\" }")]
    public void Another_environment_has_the_key_in_another_form(string path, string text) =>
        SilentFile("appsettings.json", Json(Loopback), Setup.Plain.File(path, text));

    [Theory]
    [InlineData("appsettings.Development.json")]
    [InlineData("appsettings.Production.json")]
    public void Only_another_key_is_overridden(string path) =>
        FlagsFile("appsettings.json", Json("[|localhost|]:6379"), Setup.Plain.File(path, Json("redis:6379", "RedisSessions")));

    [Theory]
    [InlineData("appsettings.Development.json")]
    [InlineData("appsettings.Local.json")]
    [InlineData("appsettings.dev.json")]
    [InlineData("appsettings.Test.json")]
    [InlineData("appsettings.example.json")]
    [InlineData("appsettings.Production.json")]
    [InlineData("Properties/launchSettings.json")]
    [InlineData("local.settings.json")]
    [InlineData("bin/Debug/net8.0/appsettings.json")]
    [InlineData("package.json")]
    [InlineData("secrets.json")]
    public void Other_files(string path) => SilentFile(path, Json(Loopback));

    [Theory]
    [InlineData(".env.example")]
    [InlineData(".env.local")]
    [InlineData(".env.development")]
    [InlineData(".env.sample")]
    [InlineData(".env.production")]
    [InlineData(".envrc")]
    public void Other_files_of_variables(string path) => SilentFile(path, "REDIS_HOST=localhost\n");

    [Theory]
    [InlineData("redis:6379")]
    [InlineData("localhost.shop.internal:6379")]
    [InlineData("redis:6379,name=localhost")]
    [InlineData("${REDIS_HOST}:6379")]
    [InlineData("$(RedisHost):6379")]
    [InlineData("%REDIS_HOST%:6379")]
    [InlineData("#{RedisHost}#:6379")]
    [InlineData("__RedisHost__:6379")]
    [InlineData("{{ redis_host }}:6379")]
    [InlineData("<host>:6379")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://shop.vault.azure.net/secrets/redis)")]
    [InlineData("")]
    [InlineData("Server=localhost;Database=shop;Trusted_Connection=True")]
    [InlineData("http://localhost:8001")]
    [InlineData("amqp://guest@localhost:5672")]
    [InlineData("mongodb://localhost:27017")]
    public void Other_values(string text) => SilentFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("""{ "Urls": "http://localhost:5000", "Elastic": "localhost:9200", "Kafka": { "Servers": "localhost:9092" } }""")]
    [InlineData("""{ "RedisInsight": "localhost:8001", "Redis": { "Exporter": "localhost:9121", "Ui": "localhost:8081" } }""")]
    [InlineData("""{ "Redis": { "InstanceName": "localhost", "Port": 6379, "KeyPrefix": "localhost" } }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "StackExchange.Redis": "localhost" } } }""")]
    [InlineData("""{ "Redistribution": "localhost:6379", "Predisposed": "localhost:6379", "Cache": "localhost:6379" }""")]
    public void Other_keys(string json) => SilentFile("appsettings.json", json);

    [Theory]
    [InlineData("{ \"Redis\": \"localhost:6379\"")]
    [InlineData("{ \"Redis\": \"localhost:6379\", \"redis\": \"localhost:6380\" }")]
    [InlineData("{ \"Redis\": \"localhost:6379\" } }")]
    [InlineData("{ \"Redis\": 'localhost:6379' }")]
    [InlineData("[ \"Redis\" ]")]
    [InlineData("")]
    public void Broken_files(string json) => SilentFile("appsettings.json", json);

    [Theory]
    [InlineData("redis_analyzers.allowed_hosts", "localhost", "appsettings.json")]
    [InlineData("redis_analyzers.allowed_hosts", "localhost", "*")]
    [InlineData("redis_analyzers.severity.Redis2007", "none", "appsettings.json")]
    [InlineData("redis_analyzers.severity.redis2007", "none", "appsettings*.json")]
    public void Options(string key, string value, string section) => SilentFile("appsettings.json", Json(Loopback), Setup.Plain.Option(key, value, section));

    [Theory]
    [InlineData("IsTestProject", "true")]
    [InlineData("RedisAnalyzersScanFiles", "false")]
    [InlineData("RedisAnalyzersFirstTargetFramework", "net8.0")]
    [InlineData("ProjectDir", "/src/Shop/")]
    [InlineData("RedisAnalysisMode", "None")]
    public void Projects_that_do_not_report(string property, string value) =>
        SilentFile("appsettings.json", Json(Loopback), Setup.Plain.Property(property, value));

    [Theory]
    [InlineData("Strict", DiagnosticSeverity.Warning)]
    [InlineData("all", DiagnosticSeverity.Warning)]
    [InlineData("Recommended", DiagnosticSeverity.Info)]
    public void Sets_of_severities(string mode, DiagnosticSeverity severity) => Assert.Equal(severity, Assert.Single(Reports(
        "public class Shop { }", Setup.Plain.Property("RedisAnalysisMode", mode).File("appsettings.json", Json(Loopback)))).Severity);

    [Fact]
    public void Test_projects_on_request() => FlagsFile(
        "appsettings.json",
        Json("[|localhost|]:6379"),
        Setup.Plain.Property("IsTestProject", "true").Option("redis_analyzers.include_tests", "true", "*"));

    [Fact]
    public void Without_the_library() => Silent(
        "public class Shop { }", new Setup { References = References.WithoutLibrary }.File("appsettings.json", Json(Loopback)));
}
