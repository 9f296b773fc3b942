using System.Globalization;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Tests.Docs;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>What holds for every rule about the settings files beside the code, whatever the rule looks for.</summary>
public sealed class SettingsFileConventions
{
    private const string Secret = "Tr0ub4dor-marker";

    /// <summary>Code that uses the library and reads no setting.</summary>
    private const string Stranger = "public static object Use(IConnectionMultiplexer mux) => mux.GetDatabase();";

    /// <summary>Code that passes settings on; each row below has one of them.</summary>
    private const string Reader =
        """
        ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("ConnectionStrings__Redis")!);
        ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("Cache__Server")!, o => o.Password = Environment.GetEnvironmentVariable("Cache__Key"));
        """;

    private static readonly string[] Names = ["Redis", "ConnectionStrings:Redis", "RedisCache:ConnectionString", "REDIS_URL", "Shop:RedisHost"];

    /// <summary>Values that are not for StackExchange.Redis, whatever their key is called.</summary>
    private static readonly string[] LookAlikes =
    [
        "Server=tcp:localhost,1433;Database=redis;User Id=sa;Password=correct-horse-7;Encrypt=True",
        "Data Source=localhost;Initial Catalog=redis;Integrated Security=True",
        "Host=localhost;Port=5432;Database=redis;Username=shop;Password=correct-horse-7",
        "amqp://shop:correct-horse-7@localhost:5672/redis",
        "amqps://shop:correct-horse-7@rabbit.contoso.com:5671",
        "mongodb://shop:correct-horse-7@localhost:27017/redis?replicaSet=rs0",
        "mongodb+srv://shop:correct-horse-7@cluster.contoso.com/redis",
        "http://localhost:8001",
        "https://elastic:correct-horse-7@localhost:9200",
        "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=correct-horse-7=",
        "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=correct-horse-7==;EndpointSuffix=core.windows.net",
        "bootstrap.servers=localhost:9092,security.protocol=ssl",
        "/var/run/redis/redis.sock",
        "/etc/redis/redis.conf",
        "C:\\redis\\redis-server.exe",
        "D:/redis:6379",
        "./redis",
        "~/redis:local",
        "redis:7.2-alpine",
        "redis:latest",
        "StackExchange.Redis, Version=2.0.0.0, Culture=neutral, PublicKeyToken=c219ff1ca8c2ce46",
        "Shop.Caching.RedisCache, Shop",
        "true",
        "6379",
        "00:00:05",
        "1.2.3",
        "shop:cart:{0}",
        "The cache of the shop. See localhost:6379, or ask the team.",
        "a3f1c2d4-0000-4000-8000-000000000001",
        "*",
        "",
    ];

    [Fact]
    public async Task Texts_of_other_products_are_silent()
    {
        var wrong = new List<string>();
        foreach (var (name, value) in Names.SelectMany(name => LookAlikes.Select(value => (name, value))))
        {
            wrong.AddRange(from report in await Analyze(Stranger, Setup.Plain.Settings("", name, value)) select $"{name} = {value}: {report}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} reports\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("Cache")]
    [InlineData("ConnectionStrings:Default")]
    [InlineData("ConnectionStrings:Sessions")]
    [InlineData("Redistribution:Server")]
    [InlineData("Predisposed")]
    [InlineData("RedisInsight:Server")]
    [InlineData("Redis:KeyPrefix")]
    [InlineData("Redis:InstanceName")]
    [InlineData("Logging:LogLevel:StackExchange.Redis")]
    public async Task Texts_of_ours_under_other_names_are_silent(string name)
    {
        string[] values = ["localhost:6379,password=correct-horse-7", "redis:6397;ssl", "redis://:correct-horse-7@94.191.83.150:6379", "0.0.0.0:6379,x=1"];
        foreach (var value in values)
        {
            Assert.Empty(await Analyze(Stranger, Setup.Plain.Settings("", name, value)));
            Assert.Empty(await Analyze(Stranger, Setup.Plain.Settings("Production", name, value)));
        }
    }

    [Fact]
    public async Task The_examples_are_silent_without_the_library()
    {
        foreach (var block in FileBlocks.All)
        {
            Assert.Empty(await Analyze("public class Shop { }", PageFileConventions.SetupOf(block) with { References = References.WithoutLibrary }));
        }
    }

    [Theory]
    [InlineData("ConnectionStrings:Redis", "localhost:6379,password=" + Secret)]
    [InlineData("ConnectionStrings:Redis", "0.0.0.0:6397,password=" + Secret + ";ssl=true,connectRetry=" + Secret)]
    [InlineData("ConnectionStrings:Redis", "94.191.83.150,passwort=" + Secret + ",ssl=false")]
    [InlineData("ConnectionStrings:Redis", "shop.redis.cache.windows.net:6380,ssl=false,password=x," + Secret + ",abortConnect=true")]
    [InlineData("ConnectionStrings:Redis", "redis://shop:" + Secret + "@localhost:6397/0")]
    [InlineData("ConnectionStrings:Redis", Secret + "@localhost:6379")]
    [InlineData("ConnectionStrings:Redis", "password=" + Secret)]
    [InlineData("ConnectionStrings:Redis", "redis:6379,responseTimeout=" + Secret + "," + Secret)]
    [InlineData("Redis:Password", Secret)]
    [InlineData("REDIS_URL", "rediss://:" + Secret + "@redis.contoso.com:6380")]
    [InlineData("Cache:Key", Secret)]
    [InlineData("Cache:Server", "redis.contoso.com:6379,password=" + Secret + ",user=" + Secret)]
    public async Task No_report_repeats_a_secret(string name, string value)
    {
        var found = 0;
        foreach (var (environment, code) in new[] { ("", Reader), ("Production", Reader), ("Development", Reader), ("", Stranger) })
        {
            var reports = await Analyze(code, Setup.Plain.Settings(environment, name, value));
            found += reports.Count(report => !report.Location.IsInSource);
            Assert.All(reports, report =>
            {
                Assert.DoesNotContain(Secret, report.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
                Assert.All(report.Properties, property => Assert.DoesNotContain(Secret, property.Key + property.Value, StringComparison.Ordinal));
            });
        }

        Assert.True(found > 0, "Nothing is reported, so nothing is tried.");
    }

    [Fact]
    public async Task No_example_repeats_a_secret()
    {
        var tried = 0;
        foreach (var block in FileBlocks.All)
        {
            var setup = block.Files.Aggregate(Setup.Plain, (setup, file) => setup.File(file.Name, file.Text
                .Replace(":6379", $":6379,password={Secret}", StringComparison.Ordinal).Replace("correct-horse-7", Secret, StringComparison.Ordinal)));
            var reports = await Analyze(Reader, setup);
            tried += reports.Count;
            Assert.All(reports, report => Assert.DoesNotContain(Secret, report.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        Assert.True(tried > 40, $"Only {tried} reports.");
    }

    /// <summary>A rule that looks at settings files says so, and has an example of one.</summary>
    [Fact]
    public void Every_rule_about_files_has_an_example() => Assert.Equal(
        RedisAnalyzers.Rules.RedisAnalyzer.AllRules.Where(rule => rule.ReportsInFiles).Select(rule => rule.Descriptor.Id),
        FileBlocks.All.Where(block => block.Kind == "flagged").Select(block => block.Id).Distinct().Order(StringComparer.Ordinal));

    private static async Task<IReadOnlyCollection<Diagnostic>> Analyze(string code, Setup setup) =>
        await TestProject.Create(code, setup, setup.RunsOn.Last()).Analyze([.. Product.Rules]);
}

/// <summary>One setting in every format.</summary>
internal static class SettingsOfCase
{
    /// <summary>Files for an environment, or for all of them, that give a key a value.</summary>
    internal static Setup Settings(this Setup setup, string environment, string key, string value)
    {
        var middle = environment.Length == 0 ? "" : "." + environment;
        var xml = System.Security.SecurityElement.Escape(value);
        return setup
            .File($"appsettings{middle}.json", $"{{ {System.Text.Json.JsonSerializer.Serialize(key)}: {System.Text.Json.JsonSerializer.Serialize(value)} }}")
            .File($".env{middle.ToLowerInvariant()}", $"{key.Replace(":", "__", StringComparison.Ordinal)}='{value}'\n")
            .File($"web{middle}.config", $"<configuration><appSettings><add key=\"{key}\" value=\"{xml}\" /></appSettings></configuration>");
    }
}
