using System.Text.Json;
using Tour.Analysis;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>A repository with a project two folders deep and settings and deployment files around it; restored once, then built in many ways.</summary>
internal sealed record SettingsTree(string Root, string Project)
{
    /// <summary>What reaches the compiler, relative to the root.</summary>
    internal static readonly string[] Passed =
    [
        ".env", ".env.example", "compose.yaml", "docker-compose.override.yml", "redis-replica.conf", "redis/redis.conf",
        "src/Api/.env.local", "src/Api/App.config", "src/Api/Dockerfile", "src/Api/Properties/launchSettings.json", "src/Api/appsettings.Production.json",
        "src/Api/appsettings.json", "src/Api/local.settings.json", "src/Api/redis.conf", "src/Api/web.config",
    ];

    /// <summary>What does not: above the root, in an output folder, too deep, not beside a compose file, of another name.</summary>
    private static readonly string[] NotPassed =
    [
        "../docker-compose.yml", "../.env", "../redis.conf", "bin/redis.conf", "redis/conf/redis.conf", "appsettings.json", "Dockerfile", "src/.env",
        "src/Api/secrets.json", "src/Api/other.json", "src/Api/bin/Debug/net10.0/appsettings.json", "src/Api/bin/redis.conf", "src/Api/obj/redis.conf",
        "src/Api/Other/appsettings.json",
    ];

    private const string More = """
        <PropertyGroup>
          <EnableSourceControlManagerQueries>false</EnableSourceControlManagerQueries>
          <AdditionalFileItemNames Condition="'$(ListsItself)' == 'true'">$(AdditionalFileItemNames);Setting</AdditionalFileItemNames>
        </PropertyGroup>
        <ItemGroup Condition="'$(ListsItself)' == 'true'">
          <AdditionalFiles Include="./appsettings.json;../Api/Dockerfile;../../compose.yaml" />
          <Setting Include="web.config" />
        </ItemGroup>
        """;

    private string Folder => Path.GetDirectoryName(Project)!;

    internal static async Task<SettingsTree> MakeAsync(Lab lab)
    {
        var root = Path.Combine(lab.Workbench.Root, "settings", "repository");
        foreach (var file in (string[])[.. Passed, .. NotPassed, ".git/HEAD"])
        {
            var path = Path.Combine(root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Path.GetExtension(file) switch { ".json" => "{}", ".config" => "<configuration />", _ => "" });
        }

        if (!OperatingSystem.IsWindows())
        {
            // The compiler would fail on it.
            File.CreateSymbolicLink(Path.Combine(root, "src/Api/appsettings.Linked.json"), Path.Combine(root, "nowhere.json"));
        }

        return await RestoreAsync(lab, Path.Combine(root, "src", "Api"), Consumer.Project.Replace("</Project>", More + "</Project>", StringComparison.Ordinal))
            with { Root = root };
    }

    /// <summary>A folder as a first stage of a Dockerfile has it: nothing but the project and its source. The file above it belongs to nobody.</summary>
    internal static Task<SettingsTree> MakeBareAsync(Lab lab)
    {
        var above = lab.Workbench.Folder("settings-bare");
        File.WriteAllText(Path.Combine(above, "docker-compose.yml"), "");
        return RestoreAsync(lab, Path.Combine(above, "Api"), Consumer.Project);
    }

    internal static Task<SettingsTree> MakeWithoutLibraryAsync(Lab lab)
    {
        var folder = lab.Workbench.Folder("settings-plain");
        File.WriteAllText(Path.Combine(folder, "appsettings.json"), """{ "Redis": "localhost:6379,password=Tr0ub4dor" }""");
        var library = Consumer.Project.Split('\n').Single(line => line.Contains("StackExchange.Redis", StringComparison.Ordinal));
        return RestoreAsync(lab, folder, Consumer.Project.Replace(library, "", StringComparison.Ordinal));
    }

    private static async Task<SettingsTree> RestoreAsync(Lab lab, string folder, string xml)
    {
        var project = Path.Combine(Directory.CreateDirectory(folder).FullName, "Api.csproj");
        File.WriteAllText(project, xml);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine();\n");
        ShopCopy.Install(project, lab.Feed);
        Lab.Succeeded(await new SourceCopy(lab.Workbench, folder, project) { HasOwnPackages = true }.RestoreAsync(CancellationToken.None));
        return new SettingsTree(folder, project);
    }

    /// <summary>What a real build hands to the compiler, of the files that the package adds or that the project lists.</summary>
    internal Task<JsonElement[]> BuildAsync(params string[] more) => ItemsAsync("AdditionalFiles", ["build", Project, "--no-restore", "-t:Build", .. more]);

    /// <summary>What an editor's build hands to the compiler, which does not run: relative paths as on the command line.</summary>
    internal async Task<string[]> DesignTimeAsync(params string[] more)
    {
        const string Argument = "/additionalfile:";
        string[] editor =
        [
            "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true",
        ];
        var arguments = await ItemsAsync("CscCommandLineArgs", ["msbuild", Project, "-t:Compile;CoreCompile", .. editor, .. more]);
        return Relative(arguments.Select(item => item.GetProperty("Identity").GetString()!)
            .Where(argument => argument.StartsWith(Argument, StringComparison.Ordinal))
            .Select(argument => argument[Argument.Length..].Trim('"')));
    }

    internal async Task<string> RunAsync(params string[] arguments)
    {
        var result = await Dotnet.RunAsync(Folder, new Dictionary<string, string>(), CancellationToken.None, arguments);
        Lab.Succeeded(result);
        return result.Output;
    }

    /// <summary>The file through which the compiler learns properties and metadata.</summary>
    internal string[] VisibleToTheCompiler() =>
        File.ReadAllLines(Path.Combine(Folder, "obj", "Debug", "net10.0", "Api.GeneratedMSBuildEditorConfig.editorconfig"));

    internal DateTime LastCompiled() => File.GetLastWriteTimeUtc(Path.Combine(Folder, "obj", "Debug", "net10.0", "Api.dll"));

    /// <summary>Of the full or relative paths those that are no config file of the compiler, in order.</summary>
    internal string[] Relative(IEnumerable<string> paths) =>
        [.. paths.Select(path => Path.GetRelativePath(Root, Path.GetFullPath(path, Folder)).Replace('\\', '/'))
            .Where(path => !path.EndsWith("editorconfig", StringComparison.Ordinal) && !path.EndsWith(".globalconfig", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    private async Task<JsonElement[]> ItemsAsync(string item, IEnumerable<string> arguments)
    {
        var output = await RunAsync([.. arguments, "-getItem:" + item]);
        return [.. JsonDocument.Parse(output).RootElement.GetProperty("Items").GetProperty(item).EnumerateArray()];
    }
}
