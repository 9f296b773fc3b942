using System.Text.RegularExpressions;
using RedisAnalyzers.EndToEnd.Fixtures;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Readme;

/// <summary>The commands of the README, in their order, in a project that has just met the package.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "EndToEnd")]
public sealed class ReadmeCommandTests(Lab lab)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="StackExchange.Redis" Version="3.4.35" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using StackExchange.Redis;

        var mux = ConnectionMultiplexer.Connect("redis:6379,connectTimeout=5000");
        System.Console.WriteLine(mux.IsConnected);

        """;

    [Fact]
    public async Task Do_what_the_text_says()
    {
        var folder = lab.Workbench.Folder("readme");
        Write("App.csproj", Project);
        Write("Program.cs", Program);
        Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="readme" value="{lab.Feed.Folder}" /></packageSources>
              <packageSourceMapping><clear /></packageSourceMapping>
            </configuration>
            """);

        // Installing. The version is said only because this one is not released.
        Lab.Succeeded(await Run("dotnet add package RedisAnalyzers", "--version", lab.Feed.Version));
        Assert.Matches("(?s)RedisAnalyzers.*<PrivateAssets>all</PrivateAssets>", Read("App.csproj"));

        var build = await Run("dotnet build");
        Lab.Succeeded(build);
        Assert.Matches(@"Program\.cs\(3,\d+\): warning Redis2101: .*docs/rules/Redis2101\.md", build.Output);
        Assert.DoesNotContain("Redis2002", build.Output, StringComparison.Ordinal); // a suggestion
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "bin"), "RedisAnalyzers*", SearchOption.AllDirectories));

        // The gates.
        var strict = await Run("dotnet build -warnaserror", "--no-incremental");
        Assert.NotEqual(0, strict.ExitCode);
        Assert.Contains("error Redis2101", strict.Output, StringComparison.Ordinal);

        var verify = Regex.Match(
            File.ReadAllText(Path.Combine(lab.Repository.Root, "README.md")).ReplaceLineEndings("\n"),
            "<!-- generated: format -->\n```sh\n(.*?)\n```\n",
            RegexOptions.Singleline).Groups[1].Value.Replace("\\\n  ", "", StringComparison.Ordinal);
        var gate = await Run(verify);
        Assert.Equal(2, gate.ExitCode);
        Assert.Matches(@"Program\.cs\(3,\d+\): \w+ Redis2101: ", gate.Output);

        // Fixing, one rule and then all.
        Lab.Succeeded(await Run("dotnet format analyzers --diagnostics Redis2101 --severity info"));
        Assert.Equal(Program.Replace("connectTimeout=5000", "connectTimeout=5000,abortConnect=false", StringComparison.Ordinal), Read("Program.cs"));

        Lab.Succeeded(await Run(verify.Replace("--verify-no-changes ", "", StringComparison.Ordinal)));
        Lab.Succeeded(await Run(verify));

        Task<ProcessResult> Run(string command, params string[] more) => Dotnet.RunAsync(
            folder,
            new Dictionary<string, string> { ["RestorePackagesPath"] = lab.Workbench.Folder("packages") },
            CancellationToken.None,
            [.. command.Split(' ').Skip(1), .. more]);

        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

        string Read(string name) => File.ReadAllText(Path.Combine(folder, name));
    }
}
