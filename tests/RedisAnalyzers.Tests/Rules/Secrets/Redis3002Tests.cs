using Microsoft.CodeAnalysis;
using RedisAnalyzers.Rules.Secrets;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

public sealed class Redis3002Tests : RuleTest<Redis3002PasswordInSettingsFile>
{
    private const string Secret = "redis:6379,password=correct-horse-7";

    [Theory]
    [InlineData("redis:6379,password=[|correct-horse-7|]")]
    [InlineData("redis:6379,password=[|123456|],ssl=true")]
    [InlineData("redis:6379, Password = [|correct-horse-7|]")]
    [InlineData("sentinel-1:26379,serviceName=main,sentinelPassword=[|correct-horse-7|]")]
    [InlineData("localhost:6379,password=[|correct-horse-7|]")]
    [InlineData("${REDIS_HOST}:6379,password=[|correct-horse-7|]")]
    [InlineData("redis:6379,user=${REDIS_USER},password=[|correct-horse-7|]")]
    [InlineData("redis://default:[|correct-horse-7|]@redis:6379")]
    [InlineData("rediss://:[|correct-horse-7|]@redis.contoso.com:6380/0")]
    public void Every_text(string text) => FlagsFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("appsettings.Production.json")]
    [InlineData("appsettings.Staging.json")]
    public void Every_environment(string path) => FlagsFile(path, Json("redis:6379,password=[|correct-horse-7|]"));

    [Theory]
    [InlineData("""{ "Redis": { "Host": "redis", "Port": 6379, "Password": "[|correct-horse-7|]" } }""")]
    [InlineData("""{ "Cache": { "Redis": { "EndPoints": [ "redis:6379" ], "AccessKey": "[|correct-horse-7|]" } } }""")]
    [InlineData("""{ "RedisPassword": "[|correct-horse-7|]" }""")]
    [InlineData("""{ "Redis": { "Configuration": "redis:6379,password=[|correct-horse-7|]" } }""")]
    public void Every_name(string json) => FlagsFile("appsettings.json", json);

    [Theory]
    [InlineData("""{ "CacheEndpoint": "shop.redis.cache.windows.net", "CachePassword": "[|correct-horse-7|]" }""")]
    [InlineData("""{ "Cache": { "Host": "shop.redis.cache.windows.net", "Password": "[|correct-horse-7|]" } }""")]
    public void The_host_beside_it_says_that_it_is_of_Redis(string json) => FlagsFile("appsettings.json", json);

    [Theory]
    [InlineData("""{ "Cache": { "Host": "shop.redis.cache.windows.net" }, "Smtp": { "Host": "mail", "Password": "correct-horse-7" } }""")]
    [InlineData("""{ "CacheEndpoint": "shop.redis.cache.windows.net", "SmtpPassword": "correct-horse-7" }""")]
    [InlineData("""{ "Cache": { "Host": "memcached.shop.net", "Password": "correct-horse-7" } }""")]
    public void Other_passwords_of_the_file_are_no_business_of_it(string json) => SilentFile("appsettings.json", json);

    [Theory]
    [InlineData(".env", "REDIS_HOST=redis\nREDIS_PASSWORD=[|correct-horse-7|]\n")]
    [InlineData(".env", "REDIS_PASSWORD=\"[|correct-horse-7|]\" # ours\n")]
    [InlineData(".env.production", "REDIS_URL=redis://:[|correct-horse-7|]@redis:6379\n")]
    [InlineData("web.config", "<configuration><appSettings><add key=\"RedisPassword\" value=\"[|correct-horse-7|]\" /></appSettings></configuration>")]
    [InlineData("web.config", "<configuration><system.web><sessionState><providers><add name='Redis' host='redis' accessKey='[|correct-horse-7|]'/>"
        + "</providers></sessionState></system.web></configuration>")]
    public void Every_format(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("appsettings.json", "{\r\n  \"Redis\": \"redis:6379,password=[|correct\\u0026horse\\\\7|],ssl=true\"\r\n}\r\n")]
    [InlineData("web.config",
        "<configuration><appSettings>\r\n<add key='Redis' value='redis:6379,password=[|correct&amp;horse|],ssl=true'/>\r\n</appSettings></configuration>")]
    [InlineData(".env", "REDIS_PASSWORD=\"[|correct\\\"horse|]\"\r\n")]
    public void The_exact_characters(string path, string text) => FlagsFile(path, text);

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect(configuration[\"Cache\"]!)", """{ "Cache": "redis:6379,password=[|correct-horse-7|]" }""")]
    [InlineData("ConnectionMultiplexer.Connect($\"redis:6379,password={configuration[\"Shop:Key\"]}\")", """{ "Shop": { "Key": "[|correct-horse-7|]" } }""")]
    [InlineData("ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"redis\" }, Password = configuration[\"Shop:Key\"] })",
        """{ "Shop": { "Key": "[|correct-horse-7|]" } }""")]
    public void A_key_that_code_passes_on(string code, string json) => Flags(code, Setup.Web.File("appsettings.json", json));

    [Fact]
    public void Several_files() => FlagsFile("appsettings.json", Json("redis:6379,password=[|one-horse-7|]"), Setup.Plain
        .File("appsettings.Production.json", Json("redis:6379,password=[|two-horses-7|]"))
        .File("appsettings.Development.json", Json("localhost:6379,password=three-horses-7")));

    /// <summary>A password that opens a server which others reach is one wherever it stands.</summary>
    [Theory]
    [InlineData("appsettings.Development.json")]
    [InlineData("appsettings.example.json")]
    [InlineData("Properties/launchSettings.json")]
    public void A_real_password_in_a_development_file(string path) => FlagsFile(path, Json("redis.contoso.com:6380,ssl=true,password=[|correct-horse-7|]"));

    [Theory]
    [InlineData("appsettings.Development.json", "localhost:6379,password=correct-horse-7")]
    [InlineData("appsettings.Development.json", "redis:6379,password=correct-horse-7")]
    [InlineData("appsettings.Local.json", "127.0.0.1:6379,password=correct-horse-7")]
    [InlineData("appsettings.example.json", "redis.example.com:6379,password=correct-horse-7")]
    [InlineData("appsettings.template.json", Secret)]
    [InlineData("Properties/launchSettings.json", Secret)]
    [InlineData("local.settings.json", Secret)]
    [InlineData("bin/Release/appsettings.json", Secret)]
    [InlineData("notes.json", Secret)]
    public void Development_files(string path, string text) => SilentFile(path, Json(text));

    [Theory]
    [InlineData(".env.example")]
    [InlineData(".env.sample")]
    [InlineData(".env.local")]
    public void Examples(string path) => SilentFile(path, "REDIS_HOST=redis\nREDIS_PASSWORD=correct-horse-7\n");

    [Theory]
    [InlineData("redis:6379")]
    [InlineData("redis:6379,password=")]
    [InlineData("redis:6379,password=<password>")]
    [InlineData("redis:6379,password=your-password")]
    [InlineData("redis:6379,password=changeme")]
    [InlineData("redis:6379,password=***")]
    [InlineData("redis:6379,password=${REDIS_PASSWORD}")]
    [InlineData("redis:6379,password=$REDIS_PASSWORD")]
    [InlineData("redis:6379,password=$(RedisPassword)")]
    [InlineData("redis:6379,password=%REDIS_PASSWORD%")]
    [InlineData("redis:6379,password=#{RedisPassword}#")]
    [InlineData("redis:6379,password=#{RedisPassword}")]
    [InlineData("redis:6379,password=__RedisPassword__")]
    [InlineData("redis:6379,password={{ redis_password }}")]
    [InlineData("redis:6379,password=prefix-${REDIS_PASSWORD}")]
    [InlineData("redis:6379,password=@Microsoft.KeyVault(VaultName=shop;SecretName=redis)")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://shop.vault.azure.net/secrets/redis)")]
    [InlineData("redis://default@redis:6379")]
    [InlineData("redis://:${REDIS_PASSWORD}@redis:6379")]
    public void Other_values(string text) => SilentFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("Server=db;Database=shop;User Id=sa;Password=correct-horse-7")]
    [InlineData("amqp://shop:correct-horse-7@rabbit:5672")]
    [InlineData("mongodb://shop:correct-horse-7@mongo:27017")]
    [InlineData("https://shop:correct-horse-7@elastic:9200")]
    [InlineData("Host=db;Username=shop;Password=correct-horse-7")]
    public void Texts_of_other_products(string text) => SilentFile("appsettings.json", Json(text));

    [Theory]
    [InlineData("""{ "Smtp": { "Password": "correct-horse-7" }, "Rabbit": { "Host": "redis", "Password": "correct-horse-7" } }""")]
    [InlineData("""{ "Redis": { "Password": "", "PasswordFile": "/run/secrets/redis", "KeyPrefix": "correct-horse-7" } }""")]
    [InlineData("""{ "Redis": { "Password": null, "User": "correct-horse-7", "ClientName": "correct-horse-7" } }""")]
    [InlineData("""{ "RedisInsight": { "Password": "correct-horse-7" } }""")]
    [InlineData("""{ "Cache": "redis:6379,password=correct-horse-7" }""")]
    public void Other_keys(string json) => SilentFile("appsettings.json", json);

    [Theory]
    [InlineData("{ \"Redis\": \"redis:6379,password=correct-horse-7\"")]
    [InlineData("{ \"Redis\": \"redis:6379,password=correct-horse-7\", \"Redis\": \"\" }")]
    public void Broken_files(string json) => SilentFile("appsettings.json", json);

    [Fact]
    public void Test_projects() => SilentFile("appsettings.json", Json(Secret), Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void Without_the_library() => Silent(
        "public class Shop { }", new Setup { References = References.WithoutLibrary }.File("appsettings.json", Json(Secret)));

    [Theory]
    [InlineData("appsettings.json", "{ \"Redis\": { \"Password\": \"correct-horse-7\" } }",
        "keep it in user secrets on your machine (dotnet user-secrets set \"Redis:Password\" …) and in the environment variable "
        + "Redis__Password where the program runs")]
    [InlineData(".env", "REDIS_PASSWORD=correct-horse-7\n", "remove it, and set the environment variable REDIS_PASSWORD where the program runs")]
    [InlineData("web.config", "<configuration><appSettings><add key='RedisPassword' value='correct-horse-7'/></appSettings></configuration>",
        "remove it, and read it from a file outside the repository (configSource) or from the environment")]
    public void What_it_says(string path, string text, string advice) => Assert.Equal(
        ["A password is written in this file, and everyone with access to the repository can read it: " + advice], FileMessages(path, text));

    [Theory]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData(" Error ", DiagnosticSeverity.Error)]
    [InlineData("nonsense", DiagnosticSeverity.Warning)]
    public void Its_severity(string value, DiagnosticSeverity severity) => Assert.Equal(severity, Assert.Single(Reports(
        "public class Shop { }",
        Setup.Plain.Option("redis_analyzers.severity.Redis3002", value, "appsettings.json").File("appsettings.json", Json(Secret)))).Severity);
}
