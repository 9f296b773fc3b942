using RedisAnalyzers.EndToEnd.Fixtures;
using Tour.Analysis;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Package;

/// <summary>
/// <c>dotnet format</c> takes the kind of action from the first report; where that one has no action, or stands in a file that no fix reaches, the others are
/// fixed all the same.
/// </summary>
[Collection(LabCollection.Name)]
[Trait("Category", "EndToEnd")]
public sealed class FormatTests(Lab lab)
{
    private const string Settings = """{ "Redis": "redis:port,abortConnect=false" }""";

    [Fact]
    public async Task The_first_report_needs_no_action()
    {
        var root = lab.Workbench.Folder("format");
        var (project, program) = (Path.Combine(root, "Format.csproj"), Path.Combine(root, "Program.cs"));
        File.WriteAllText(project, Consumer.Project);
        File.WriteAllText(program, Connecting("redis:port", "redis:6379/1"));
        File.WriteAllText(Path.Combine(root, "appsettings.json"), Settings);
        ShopCopy.Install(project, lab.Feed);
        var copy = new SourceCopy(lab.Workbench, root, project) { HasOwnPackages = true };
        Lab.Succeeded(await copy.RestoreAsync(CancellationToken.None));

        var environment = new Dictionary<string, string> { ["RestorePackagesPath"] = lab.Workbench.Folder("packages") };
        Lab.Succeeded(await Dotnet.RunAsync(
            root, environment, CancellationToken.None, ["format", "analyzers", "--no-restore", "--diagnostics", "Redis1004", "--severity", "info"]));
        Assert.Equal(Connecting("redis:port", "redis:6379,defaultDatabase=1"), File.ReadAllText(program));
        Assert.Equal(Settings, File.ReadAllText(Path.Combine(root, "appsettings.json")));
    }

    private static string Connecting(params string[] texts) => "using StackExchange.Redis;\n\n"
        + string.Concat(texts.Select((text, number) => $"var mux{number} = ConnectionMultiplexer.Connect(\"{text}\");\n"))
        + "System.Console.WriteLine($\"{mux0} {mux1}\");\n";
}
