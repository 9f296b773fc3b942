using System.IO.Compression;
using System.Text.Json;
using RedisAnalyzers.EndToEnd.Fixtures;

namespace RedisAnalyzers.EndToEnd.Package;

/// <summary>Which settings and deployment files the package hands to the compiler, and that nothing else changes for the project.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "EndToEnd")]
public sealed class SettingsFileTests(Lab lab)
{
    private const string Ours = "build_metadata.AdditionalFiles.RedisAnalyzersFile = true";

    [Fact]
    public async Task A_build_passes_the_files_of_the_project_and_of_the_folders_up_to_the_root()
    {
        var tree = await TreeAsync();
        var items = await tree.BuildAsync();
        var ours = items.Where(IsOurs).ToArray();
        Assert.Equal(SettingsTree.Passed, tree.Relative(items.Select(FullPath)));
        Assert.Equal(SettingsTree.Passed, tree.Relative(ours.Select(FullPath)));
        Assert.All(ours, item => Assert.Equal("false", Metadata(item, "Visible")));
        Assert.All(ours, item => Assert.Equal("", Metadata(item, "Link") + Metadata(item, "CopyToOutputDirectory")));
    }

    [Fact]
    public async Task An_editor_passes_the_same_files()
    {
        var tree = await TreeAsync();
        Assert.Equal(SettingsTree.Passed, await tree.DesignTimeAsync());
    }

    [Fact]
    public async Task The_compiler_sees_which_files_are_ours_and_the_properties_of_the_project()
    {
        var tree = await TreeAsync();
        await tree.DesignTimeAsync();
        var visible = tree.VisibleToTheCompiler();
        var root = tree.Root.Replace('\\', '/').TrimEnd('/');
        var marked = visible.Zip(visible.Skip(1)).Where(pair => pair.Second == Ours).Select(pair => pair.First.Trim('[', ']'));
        Assert.Equal(SettingsTree.Passed, tree.Relative(marked));
        Assert.Contains("build_property.OutputType = Exe", visible);
        Assert.Contains("build_property.TargetFramework = net10.0", visible);
        Assert.Contains("build_property.RedisAnalyzersScanFiles = ", visible);
        Assert.Contains("build_property.RedisAnalyzersFirstTargetFramework = ", visible);
        Assert.Contains($"build_property.RedisAnalyzersRepositoryRoot = {root}/", visible.Select(line => line.Replace('\\', '/')));
        Assert.Contains($"build_property.ProjectDir = {root}/src/Api/", visible.Select(line => line.Replace('\\', '/')));
    }

    /// <summary>The compiler reads the value of TargetFrameworks only up to the first semicolon or line end.</summary>
    [Theory]
    [InlineData("net10.0%3Bnet8.0", "net10.0;net8.0")]
    [InlineData("%0A  net10.0%3B%0A  net8.0%0A", "")]
    public async Task The_first_of_several_target_frameworks_is_visible_however_they_are_written(string written, string plain)
    {
        var tree = await TreeAsync();
        await tree.DesignTimeAsync("-p:TargetFramework=net10.0", "-p:TargetFrameworks=" + written);
        Assert.Contains("build_property.RedisAnalyzersFirstTargetFramework = net10.0", tree.VisibleToTheCompiler());
        Assert.Contains("build_property.TargetFrameworks = " + plain, tree.VisibleToTheCompiler());
    }

    [Fact]
    public async Task A_file_that_the_project_lists_itself_is_passed_once_and_as_the_project_lists_it()
    {
        var tree = await TreeAsync();
        var items = await tree.BuildAsync("-p:ListsItself=true");
        string[] own = ["compose.yaml", "src/Api/Dockerfile", "src/Api/appsettings.json", "src/Api/web.config"];
        Assert.Equal(SettingsTree.Passed, tree.Relative(items.Select(FullPath)));
        Assert.Equal(SettingsTree.Passed.Except(own), tree.Relative(items.Where(IsOurs).Select(FullPath)));
    }

    [Fact]
    public async Task A_root_that_the_user_sets_is_the_last_folder()
    {
        var tree = await TreeAsync();
        var below = SettingsTree.Passed.Where(file => file.StartsWith("src/Api/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(below, await tree.DesignTimeAsync($"-p:RedisAnalyzersRepositoryRoot={Path.Combine(tree.Root, "src")}"));
        Assert.Equal(below, await tree.DesignTimeAsync($"-p:RedisAnalyzersRepositoryRoot={Path.Combine(tree.Root, "redis")}"));
        Assert.Equal(SettingsTree.Passed, await tree.DesignTimeAsync("-p:RedisAnalyzersRepositoryRoot=../.."));
    }

    [Fact]
    public async Task The_switch_turns_it_off() => Assert.Empty(await (await TreeAsync()).DesignTimeAsync("-p:RedisAnalyzersScanFiles=false"));

    [Fact]
    public async Task A_project_without_the_library_gets_no_files_and_reports_nothing()
    {
        var tree = await SettingsTree.MakeWithoutLibraryAsync(lab);
        Assert.Empty(await tree.DesignTimeAsync());
        Assert.DoesNotMatch("Redis[0-9]{4}", await tree.RunAsync("build", tree.Project, "--no-restore"));
    }

    /// <summary>Without a root the folders above are not the project's own.</summary>
    [Fact]
    public async Task A_folder_with_nothing_but_the_source_builds()
    {
        var tree = await SettingsTree.MakeBareAsync(lab);
        Assert.DoesNotContain(await tree.BuildAsync(), IsOurs);
    }

    [Fact]
    public async Task The_compiler_runs_again_when_a_file_was_changed_and_only_then()
    {
        var tree = await TreeAsync();
        await tree.BuildAsync();
        var first = tree.LastCompiled();
        await tree.BuildAsync();
        Assert.Equal(first, tree.LastCompiled());

        var compose = Path.Combine(tree.Root, "compose.yaml");
        File.SetLastWriteTimeUtc(compose, DateTime.UtcNow);
        await tree.BuildAsync();
        var second = tree.LastCompiled();
        Assert.True(second > first, "a changed file did not reach the compiler");

        // A file that goes away changes the list, which the compiler's inputs include.
        File.Move(compose, compose + ".off");
        await tree.BuildAsync();
        File.Move(compose + ".off", compose);
        Assert.True(tree.LastCompiled() > second, "a file that went away did not reach the compiler");
    }

    [Fact]
    public async Task Neither_the_output_nor_a_package_of_the_project_holds_a_file()
    {
        var tree = await TreeAsync();
        var published = lab.Workbench.Folder("settings-published");
        await tree.RunAsync("publish", tree.Project, "--no-restore", "--configuration", "Release", "--output", published);
        await tree.RunAsync("pack", tree.Project, "--no-restore", "--configuration", "Release", "--output", published);
        using var package = ZipFile.OpenRead(Directory.GetFiles(published, "*.nupkg").Single());
        var built = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(tree.Project)!, "bin", "Release"), "*", SearchOption.AllDirectories);
        var names = SettingsTree.Passed.Select(file => Path.GetFileName(file)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] output = [.. Directory.GetFiles(published, "*", SearchOption.AllDirectories), .. built, .. package.Entries.Select(entry => entry.FullName)];
        Assert.Contains(output, file => file.EndsWith("Api.dll", StringComparison.Ordinal));
        Assert.DoesNotContain(output, file => names.Contains(Path.GetFileName(file)));
    }

    private Task<SettingsTree> TreeAsync() => lab.OnceAsync("settings", () => SettingsTree.MakeAsync(lab));

    private static bool IsOurs(JsonElement item) => Metadata(item, "RedisAnalyzersFile") == "true";

    private static string FullPath(JsonElement item) => Metadata(item, "FullPath");

    private static string Metadata(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString()! : "";
}
