using RedisAnalyzers.EndToEnd.Fixtures;
using Tour.Analysis;

namespace RedisAnalyzers.EndToEnd.Package;

/// <summary>A secret in every carrier of a program that is built with the package: neither the output nor a SARIF file repeats it.</summary>
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

    [Fact]
    public async Task Nothing_that_a_build_writes_repeats_it()
    {
        var root = lab.Workbench.Folder("secrets");
        var project = Path.Combine(root, "Secrets.csproj");
        File.WriteAllText(project, Consumer.Project);
        File.WriteAllText(Path.Combine(root, "Program.cs"), Program);
        ShopCopy.Install(project, lab.Feed);
        var copy = new SourceCopy(lab.Workbench, root, project) { HasOwnPackages = true };
        Lab.Succeeded(await copy.RestoreAsync(CancellationToken.None));
        var (build, findings) = await copy.BuildAsync(CancellationToken.None, "-p:RedisAnalysisMode=All");
        Lab.Succeeded(build);

        // The rules that have something to say about secrets have said it.
        Assert.Superset(new HashSet<string> { "Redis3001", "Redis3003", "Redis3007", "Redis3008" }, findings.Select(finding => finding.Rule).ToHashSet());
        Assert.DoesNotContain(Secret, build.Output, StringComparison.Ordinal);
        var logs = Directory.GetFiles(lab.Workbench.Root, "*.sarif", SearchOption.AllDirectories);
        Assert.NotEmpty(logs);
        Assert.All(logs, log => Assert.DoesNotContain(Secret, File.ReadAllText(log), StringComparison.Ordinal));
    }
}
