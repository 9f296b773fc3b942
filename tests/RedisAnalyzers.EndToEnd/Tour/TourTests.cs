using System.Reflection;
using RedisAnalyzers.EndToEnd.Fixtures;
using RedisAnalyzers.Tests.Harness;
using Tour.Analysis;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.TourProgram;

/// <summary>The README's one command, as a user runs it.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "Tour")]
public sealed class TourTests(Lab lab)
{
    [Fact]
    public async Task The_whole_tour_succeeds_and_keeps_its_promises()
    {
        var tour = await RunAsync();

        Lab.Succeeded(tour);
        Assert.Contains("Redis2001", tour.Output, StringComparison.Ordinal);
        Assert.Contains("15 findings in 5 settings and deployment files are left", tour.Output, StringComparison.Ordinal);
        Assert.Contains("StackExchange.Redis.RedisConnectionException", tour.Output, StringComparison.Ordinal);
        Assert.Contains("""200 {"teapot":1}""", tour.Output, StringComparison.Ordinal);
        ShowsNothingPrivate(tour);
        Assert.All(tour.Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 200));
    }

    [Fact]
    public async Task Your_project_is_analysed_in_a_copy_and_written_only_when_you_say_so()
    {
        var mine = lab.Workbench.Folder("mine");
        CopyRules.CopyTree(lab.Repository.Shop, mine, CancellationToken.None);
        var before = Read(mine);

        var look = await RunAsync(Path.Combine(mine, "Shop.csproj"));
        Lab.Succeeded(look);
        Assert.Contains("Redis3001", look.Output, StringComparison.Ordinal);
        Assert.Contains("appsettings.Production.json:3", look.Output, StringComparison.Ordinal);
        Assert.Contains("To edit by hand, as the messages say: appsettings.json, line 4, 7, 10", look.Output, StringComparison.Ordinal);
        Assert.Contains("To edit by hand, as the messages say: redis.conf, line 5, 7", look.Output, StringComparison.Ordinal);
        ShowsNothingPrivate(look);
        Assert.Equal(before, Read(mine));

        Lab.Succeeded(await RunAsync(Path.Combine(mine, "Shop.csproj"), "--apply"));
        Assert.Equal(before.Where(IsSetting), Read(mine).Where(IsSetting));
        var twin = Read(lab.Repository.ShopRepaired);
        Assert.All(
            Read(mine).Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)),
            file => Assert.Equal(Layout.Unordered(twin[file.Key]), Layout.Unordered(file.Value)));
    }

    [Fact]
    public async Task A_missing_path_is_said_in_a_sentence()
    {
        var tour = await RunAsync("no/such/App.csproj");
        Assert.Equal(2, tour.ExitCode);
        Assert.Contains("'no/such/App.csproj' does not exist", tour.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_option_is_answered_with_the_usage()
    {
        var tour = await RunAsync("--applly", "App.csproj");
        Assert.Equal(2, tour.ExitCode);
        Assert.Contains("--apply", tour.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_the_library_is_said_in_a_sentence()
    {
        var tour = await RunAsync(Write("without", "", "System.Console.WriteLine();"));
        Assert.Equal(2, tour.ExitCode);
        Assert.Contains("App.csproj does not reference StackExchange.Redis", tour.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_does_not_build_is_said_in_a_sentence()
    {
        var tour = await RunAsync(Write("broken", """<PackageReference Include="StackExchange.Redis" Version="3.4.35" />""", "this is not C#"));
        Assert.Equal(2, tour.ExitCode);
        Assert.Contains("App.csproj does not build", tour.Output, StringComparison.Ordinal);
        Assert.Contains("error CS", tour.Output, StringComparison.Ordinal);
    }

    private Task<ProcessResult> RunAsync(params string[] arguments)
    {
        var program = Assembly.GetAssembly(typeof(Workbench))!.Location;
        return Dotnet.RunAsync(lab.Repository.Root, new Dictionary<string, string>(), CancellationToken.None, [program, .. arguments]);
    }

    private void ShowsNothingPrivate(ProcessResult tour)
    {
        Assert.DoesNotContain("s3cret", tour.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(lab.Repository.Root + Path.DirectorySeparatorChar, tour.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), tour.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", tour.Output, StringComparison.Ordinal);
    }

    private string Write(string name, string packages, string code)
    {
        var folder = lab.Workbench.Folder(name);
        File.WriteAllText(Path.Combine(folder, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>{packages}</ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), code);
        return Path.Combine(folder, "App.csproj");
    }

    private static bool IsSetting(KeyValuePair<string, string> file) => Path.GetExtension(file.Key) is ".json" or ".yml" or ".conf";

    private static Dictionary<string, string> Read(string folder) =>
        Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
}
