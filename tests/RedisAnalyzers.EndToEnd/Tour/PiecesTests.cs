using Tour;
using Tour.Analysis;
using Tour.Ui;

namespace RedisAnalyzers.EndToEnd.TourProgram;

/// <summary>The Tour's small parts, each by itself.</summary>
[Trait("Category", "Tour")]
public sealed class PiecesTests
{
    [Theory]
    [InlineData("""Connect("localhost:6390,password=hunter2,ssl=true")""", """Connect("localhost:6390,password=****,ssl=true")""")]
    [InlineData("""Connect("localhost,sentinelPassword=hunter2")""", """Connect("localhost,sentinelPassword=****")""")]
    [InlineData("""Password = "hunter2",""", """Password = "****",""")]
    [InlineData(""""Password = """hunter2""", """", """"Password = """****""", """")]
    [InlineData("""const string RedisPassword = @"hunter2";""", """const string RedisPassword = @"****";""")]
    [InlineData("""  "Password": "hunter2",""", """  "Password": "****",""")]
    [InlineData("redis://user:hunter2@host:6379", "redis://user:****@host:6379")]
    [InlineData("""Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),""", """Password = Environment.GetEnvironmentVariable("REDIS_PASSWORD"),""")]
    [InlineData(
        """$"{host},password={Environment.GetEnvironmentVariable("REDIS_PASSWORD")}" """,
        """$"{host},password={Environment.GetEnvironmentVariable("REDIS_PASSWORD")}" """)]
    public void A_password_is_not_shown(string text, string shown) => Assert.Equal(shown, Secrets.Hide(text));

    [Fact]
    public void A_diff_shows_what_changed_with_a_little_around_it()
    {
        var lines = LineDiff.Compare("a\nb\nc\nd\ne\nf\ng", "a\nb\nC\nd\ne\nf\ng\nh");
        Assert.Equal(
            ["Same b", "Removed c", "Added C", "Same d", "Gap ", "Same g", "Added h"],
            lines.Select(line => $"{line.Kind} {line.Text}"));
    }

    [Fact]
    public void Equal_texts_have_no_diff() => Assert.Empty(LineDiff.Compare("a\nb\n", "a\r\nb\r\n"));

    [Fact]
    public void Suppressed_and_foreign_results_are_not_findings()
    {
        const string Place =
            """
            "locations":[{"physicalLocation":{
                "artifactLocation":{"uri":"file:///copy/src/A.cs"},
                "region":{"startLine":3,"startColumn":5,"endLine":3,"endColumn":9}}}]
            """;
        const string Log = $$$"""
            {"runs":[{"results":[
              {"ruleId":"Redis2001","level":"warning","message":{"text":"m"},{{{Place}}}},
              {"ruleId":"Redis2002","level":"note","message":{"text":"m"},"suppressions":[{"kind":"inSource"}],{{{Place}}}},
              {"ruleId":"CS0168","level":"warning","message":{"text":"m"},{{{Place}}}},
              {"ruleId":"Redis9001","level":"note","message":{"text":"m"}}
            ]}]}
            """;
        Assert.Equal(
            [new Finding("src/A.cs", 3, 5, 9, "Redis2001", "warning", "m"), new Finding("(project)", 0, 0, 0, "Redis9001", "info", "m")],
            Sarif.Read(Log, "/copy"));
    }

    [Fact]
    public void A_folder_without_a_project_or_a_text_file_is_refused()
    {
        using var workbench = Workbench.Create();
        var empty = workbench.Folder("empty");
        Assert.Contains("no project or solution", Assert.Throws<RequestException>(() => UserCopy.FindTarget(empty)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "neither a C# project",
            Assert.Throws<RequestException>(() => UserCopy.FindTarget(workbench.Targets)).Message,
            StringComparison.Ordinal);
    }

    /// <summary>A project's neighbours come along; outputs and version control stay behind.</summary>
    [Fact]
    public void A_copy_holds_what_the_build_needs()
    {
        using var workbench = Workbench.Create();
        var home = workbench.Folder("home");
        Write("Directory.Build.props", "<Project />");
        Write("app/App.csproj", """<Project><ItemGroup><ProjectReference Include="..\lib\Lib.csproj" /></ItemGroup></Project>""");
        Write("app/bin/Debug/App.dll", "");
        Write("app/obj/project.assets.json", "");
        Write("lib/Lib.csproj", "<Project />");
        Write("bin/script.cs", "");

        var (copy, original) = UserCopy.Create(workbench, Path.Combine(home, "app", "App.csproj"), CancellationToken.None);

        Assert.Equal(home, original);
        Assert.Equal(Path.Combine(copy.Root, "app", "App.csproj"), copy.Target);
        Assert.Equal(
            ["Directory.Build.props", "app/App.csproj", "bin/script.cs", "lib/Lib.csproj"],
            Directory.EnumerateFiles(copy.Root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(copy.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal));

        void Write(string name, string text)
        {
            var path = Path.Combine(home, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
