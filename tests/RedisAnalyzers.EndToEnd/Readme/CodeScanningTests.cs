using System.Text.Json;
using System.Text.RegularExpressions;
using RedisAnalyzers.EndToEnd.Fixtures;
using Tour.Analysis;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Readme;

/// <summary>The property and the steps of the workflow in docs/ci.md, in a solution with a project for two target frameworks.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "EndToEnd")]
public sealed class CodeScanningTests(Lab lab)
{
    private const string Library = """
        using StackExchange.Redis;

        public static class Data
        {
            public static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect("redis:6379,connectTimeout=5000");
        #if NET
            public static ConnectionMultiplexer New() => ConnectionMultiplexer.Connect("redis:6379,abortConnect=false");
        #else
            public static ConnectionMultiplexer Old() => ConnectionMultiplexer.Connect("redis:6379,abortConnect=false,connectTimeout=1");
        #endif
        #pragma warning disable Redis2102
            public static ConnectionMultiplexer Quiet() => ConnectionMultiplexer.Connect("redis:6379,abortConnect=false");
        #pragma warning restore Redis2102
        }

        """;

    private const string Program = """
        using StackExchange.Redis;

        System.Console.WriteLine(ConnectionMultiplexer.Connect("localhost:6379").IsConnected);

        """;

    private static readonly string[] Written = ["App/App.net10.0.sarif", "Data/Data.net10.0.sarif", "Data/Data.netstandard2.0.sarif"];

    [ToolFact("bash", "jq")]
    public async Task The_workflow_uploads_one_run_with_what_every_framework_reports()
    {
        var page = File.ReadAllText(Path.Combine(lab.Repository.Root, "docs", "ci.md")).ReplaceLineEndings("\n");
        var root = lab.Workbench.Folder("scanned");
        Write("Directory.Build.targets", Block(page, "xml", "<ErrorLog>"));
        WriteProject("Data", "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><LangVersion>latest</LangVersion>", Library);
        WriteProject("App", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>", Program);
        Write("Lab.slnx", """<Solution><Project Path="Data/Data.csproj" /><Project Path="App/App.csproj" /></Solution>""");

        var workflow = Block(page, "yaml", "upload-sarif");
        foreach (var step in Steps(workflow))
        {
            var start = Dotnet.StartInfo(
                root, new Dictionary<string, string> { ["RestorePackagesPath"] = lab.Workbench.Folder("packages") }, ["-eo", "pipefail", "-c", step]);
            start.FileName = "bash"; // as the runners of GitHub start it
            Lab.Succeeded(await Dotnet.RunAsync(start, CancellationToken.None));
        }

        // One file for each project and framework, none of which another build has written into.
        var logs = Directory.GetFiles(root, "*.sarif", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'));
        var uploaded = Regex.Match(workflow, @"sarif_file: (\S+)").Groups[1].Value;
        Assert.Equal([.. Written, uploaded], logs.Order(StringComparer.Ordinal));
        Assert.All(Written, log => Assert.NotEmpty(Results(log)));
        Assert.Matches(@"category: \S+", workflow);

        // What one framework reports, what both report (once), what the other project reports; not what is suppressed, nor what others report.
        var places = Results(uploaded)
            .Select(result => (Rule: result.GetProperty("ruleId").GetString()!, Place: result.GetProperty("locations")[0].GetProperty("physicalLocation")))
            .Select(result => $"{result.Rule} {Path.GetFileName(result.Place.GetProperty("artifactLocation").GetProperty("uri").GetString())}"
                + $"({result.Place.GetProperty("region").GetProperty("startLine").GetInt32()})")
            .ToList();
        Assert.Equal(
            [
                "Redis2001 Program.cs(3)", "Redis2101 Data.cs(5)", "Redis2101 Program.cs(3)",
                "Redis2102 Data.cs(7)", "Redis2102 Program.cs(3)", "Redis2103 Data.cs(9)",
            ],
            places.Where(place => place[..9] is "Redis2001" or "Redis2101" or "Redis2102" or "Redis2103").Order(StringComparer.Ordinal));
        Assert.Contains("Redis2108 Data.cs(9)", places); // a suggestion
        Assert.Equal(places.Distinct(), places);
        Assert.All(places, place => Assert.StartsWith("Redis", place, StringComparison.Ordinal));

        // A rule is found by its ID, with its page.
        var rules = Run(uploaded).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .ToDictionary(rule => rule.GetProperty("id").GetString()!, rule => rule.GetProperty("helpUri").GetString()!);
        Assert.All(places, place => Assert.EndsWith($"/docs/rules/{place[..9]}.md", rules[place[..9]], StringComparison.Ordinal));
        Assert.All(Results(uploaded), result => Assert.False(result.TryGetProperty("ruleIndex", out _))); // it counted the rules of one file

        IEnumerable<JsonElement> Results(string log) => Run(log).GetProperty("results").EnumerateArray();

        JsonElement Run(string log) =>
            Assert.Single(JsonDocument.Parse(File.ReadAllText(Path.Combine(root, log))).RootElement.GetProperty("runs").EnumerateArray());

        void WriteProject(string name, string properties, string source)
        {
            Directory.CreateDirectory(Path.Combine(root, name));
            Write($"{name}/{name}.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>{properties}<NoWarn>$(NoWarn);NU1603</NoWarn></PropertyGroup>
                  <ItemGroup><PackageReference Include="StackExchange.Redis" Version="3.4.35" /></ItemGroup>
                </Project>
                """);
            Write($"{name}/{(source == Program ? "Program" : name)}.cs", source);
            ShopCopy.Install(Path.Combine(root, name, name + ".csproj"), lab.Feed);
        }

        void Write(string file, string text) => File.WriteAllText(Path.Combine(root, file), text);
    }

    private static string Block(string page, string language, string with) => Assert.Single(
        Regex.Matches(page, $"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Select(block => block.Groups[1].Value),
        block => block.Contains(with, StringComparison.Ordinal));

    /// <summary>The commands of the workflow: <c>run:</c> with the rest of the line, or with what is indented below it.</summary>
    private static IEnumerable<string> Steps(string workflow)
    {
        var steps = Regex.Matches(workflow, @"^ *-? *run: (?:\|\n(?<all>(?<indent> +)\S.*\n(?:\k<indent>.*\n)*)|(?<all>.*)\n)", RegexOptions.Multiline);
        Assert.Equal(2, steps.Count);
        return steps.Select(step => step.Groups["all"].Value);
    }
}
