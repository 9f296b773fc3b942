using RedisAnalyzers.EndToEnd.Fixtures;
using Tour.Analysis;

namespace RedisAnalyzers.EndToEnd.Package;

/// <summary>A secret in every carrier of a program and its settings, built with the package: no output, SARIF file or file in obj has it.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "EndToEnd")]
public sealed class SecretTests(Lab lab)
{
    private const string Secret = "Tr0ub4dor-marker";

    private const string Program = $$"""
        using System;
        using StackExchange.Redis;

        var text = "10.0.0.7:6379,user=shop,password={{Secret}},sentinelPassword={{Secret}},connectRetry=0,abortConnect=true";
        var redis = ConnectionMultiplexer.Connect(text);
        Console.WriteLine($"{text} {redis.Configuration}");
        _ = ConnectionMultiplexer.Connect("redis://:{{Secret}}@localhost:6379");
        _ = ConnectionMultiplexer.Connect("94.191.83.150:6379;password={{Secret}}");
        _ = ConnectionMultiplexer.Connect("localhost,passwort={{Secret}},ssl={{Secret}}");
        _ = ConnectionMultiplexer.Connect("localhost,password=a,{{Secret}}");
        var options = new ConfigurationOptions { EndPoints = { "{{Secret}}@localhost" }, Password = "{{Secret}}", SentinelPassword = "{{Secret}}" };
        options.SetUserPfxCertificate("shop.pfx", "{{Secret}}");
        options.CertificateValidation += (s, c, h, e) => "{{Secret}}".Length > 0 || true;
        redis.GetServer("localhost:6379").ConfigSet("requirepass", "{{Secret}}");
        redis.GetDatabase().Execute("AUTH", "{{Secret}}");
        redis.GetDatabase().Execute("CONFIG", "SET", "requirepass", "{{Secret}}", "protected-mode", "no");
        throw new InvalidOperationException(options.ToString() + "{{Secret}}");

        """;

    /// <summary>One for each way in which a rule may speak about a text with a secret.</summary>
    private const string Settings = $$"""
        {
          "ConnectionStrings": {
            "Redis": "10.0.0.7:6379,user=shop,password={{Secret}},sentinelPassword={{Secret}},ssl={{Secret}}",
            "RedisUri": "redis://:{{Secret}}@cache.shop.example:6379",
            "RedisSeparator": "94.191.83.150:6379;password={{Secret}}",
            "RedisKeyword": "localhost,passwort={{Secret}}",
            "RedisComma": "localhost,password=a,{{Secret}}",
            "RedisEndpoint": "{{Secret}}@cache.shop.example:6379"
          },
          "Redis": { "Host": "cache.shop.example", "Password": "{{Secret}}" }
        }

        """;

    [Fact]
    public async Task Nothing_that_a_build_writes_repeats_it()
    {
        var root = lab.Workbench.Folder("secrets");
        var project = Path.Combine(root, "Secrets.csproj");
        File.WriteAllText(project, Consumer.Project);
        File.WriteAllText(Path.Combine(root, "Program.cs"), Program);
        File.WriteAllText(Path.Combine(root, "appsettings.json"), Settings);
        ShopCopy.Install(project, lab.Feed);
        var copy = new SourceCopy(lab.Workbench, root, project) { HasOwnPackages = true };
        Lab.Succeeded(await copy.RestoreAsync(CancellationToken.None));
        var (build, findings) = await copy.BuildAsync(CancellationToken.None, "-p:RedisAnalysisMode=All");
        Lab.Succeeded(build);

        // The rules that have something to say about secrets have said it.
        Assert.Superset(
            new HashSet<string> { "Redis3001", "Redis3002", "Redis3003", "Redis3007", "Redis3008" },
            findings.Select(finding => finding.Rule).ToHashSet());
        Assert.DoesNotContain(Secret, build.Output, StringComparison.Ordinal);
        var logs = Directory.GetFiles(lab.Workbench.Root, "*.sarif", SearchOption.AllDirectories);
        Assert.NotEmpty(logs);
        Assert.All(logs, log => Assert.DoesNotContain(Secret, File.ReadAllText(log), StringComparison.Ordinal));
        var texts = Directory.GetFiles(Path.Combine(root, "obj"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is not (".dll" or ".exe"));
        Assert.All(texts, file => Assert.DoesNotContain(Secret, File.ReadAllText(file), StringComparison.Ordinal));
    }
}
