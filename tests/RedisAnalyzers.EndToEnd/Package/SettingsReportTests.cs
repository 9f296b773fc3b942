using System.Text;
using RedisAnalyzers.EndToEnd.Fixtures;
using Tour.Analysis;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Package;

/// <summary>What a build says about a settings file: where, once, again when the file was changed, and never with the secret.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "EndToEnd")]
public sealed class SettingsReportTests(Lab lab)
{
    private const string Secret = "Tr0ub4dor-setting";

    /// <summary>Each framework is a build of its own, which sees the same files; the first one reports them.</summary>
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><NoWarn>$(NoWarn);NU1603</NoWarn></PropertyGroup>
          <ItemGroup><PackageReference Include="StackExchange.Redis" Version="3.4.35" /></ItemGroup>
        </Project>
        """;

    private const string Program = """
        public static class Data
        {
            public static object Open(string text) => StackExchange.Redis.ConnectionMultiplexer.Connect(text);
        }

        """;

    private const string Settings = $$"""
        {
          "Redis": {
            "Host": "cache.shop.example",
            "Ssl": true,
            "Password": "{{Secret}}"
          }
        }

        """;

    private static readonly string[] FirstOnly = ["--framework", "net10.0"];

    [Fact]
    public async Task A_file_is_reported_once_at_its_place_and_without_the_secret()
    {
        var copy = await ProjectAsync();
        var (build, findings) = await copy.BuildAsync(CancellationToken.None);
        Lab.Succeeded(build);

        // The build output, and the region in SARIF, which one framework's log has.
        Assert.Contains("appsettings.json(5,18): warning Redis3002: ", build.Output, StringComparison.Ordinal);
        var finding = Assert.Single(findings, finding => finding.Rule == "Redis3002");
        Assert.Equal(("appsettings.json", 5, 18, 18 + Secret.Length), (finding.File, finding.Line, finding.Column, finding.EndColumn));
        var logs = Directory.GetFiles(lab.Workbench.Root, "*.sarif", SearchOption.AllDirectories).Select(File.ReadAllText).ToArray();
        Assert.Single(logs, log => log.Contains("Redis3002", StringComparison.Ordinal) && Sarif.Read(log, copy.Root).Contains(finding));

        Assert.DoesNotContain(Secret, build.Output, StringComparison.Ordinal);
        Assert.All(logs, log => Assert.DoesNotContain(Secret, log, StringComparison.Ordinal));
        var written = Directory.GetFiles(copy.Root, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "appsettings.json").ToArray();
        Assert.Contains(written, file => file.EndsWith(".dll", StringComparison.Ordinal));
        Assert.All(written, file => Assert.False(Holds(file), $"{file} has the secret"));
    }

    [Fact]
    public async Task A_changed_file_is_reported_again_and_an_unchanged_one_runs_nothing()
    {
        var copy = await ProjectAsync();
        await BuildAsync(copy);
        Assert.DoesNotContain("Redis3002", await BuildAsync(copy), StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(copy.Root, "appsettings.json"), "\n" + Settings);
        Assert.Contains("appsettings.json(6,18): warning Redis3002: ", await BuildAsync(copy), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_switch_silences_it()
    {
        var copy = await ProjectAsync();
        Assert.DoesNotContain("Redis3002", await BuildAsync(copy, "--no-incremental", "-p:RedisAnalyzersScanFiles=false"), StringComparison.Ordinal);
    }

    /// <summary>A whole password in the file's own encoding, or as .NET writes strings.</summary>
    private static bool Holds(string file)
    {
        var bytes = File.ReadAllBytes(file).AsSpan();
        return bytes.IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes(Secret)) >= 0;
    }

    private static async Task<string> BuildAsync(SourceCopy copy, params string[] more)
    {
        var build = await Dotnet.RunAsync(
            copy.Root, new Dictionary<string, string>(), CancellationToken.None, ["build", copy.Target, "--no-restore", .. FirstOnly, .. more]);
        Lab.Succeeded(build);
        return build.Output;
    }

    /// <summary>Restored once, and with the settings as they were at first.</summary>
    private async Task<SourceCopy> ProjectAsync()
    {
        var copy = await lab.OnceAsync("settings reports", MakeAsync);
        File.WriteAllText(Path.Combine(copy.Root, "appsettings.json"), Settings);
        return copy;
    }

    private async Task<SourceCopy> MakeAsync()
    {
        var root = lab.Workbench.Folder("settings-reports");
        var project = Path.Combine(root, "Reports.csproj");
        File.WriteAllText(project, Project);
        File.WriteAllText(Path.Combine(root, "Data.cs"), Program);
        ShopCopy.Install(project, lab.Feed);
        var copy = new SourceCopy(lab.Workbench, root, project) { HasOwnPackages = true };
        Lab.Succeeded(await copy.RestoreAsync(CancellationToken.None));
        return copy;
    }
}
