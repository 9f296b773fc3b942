using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Docs;
using RedisAnalyzers.NewRule;

namespace RedisAnalyzers.Tests.Docs;

/// <summary>tools/NewRule, run on a copy of the house.</summary>
public sealed class NewRuleTests : IDisposable
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;" +
        "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using Xunit;";

    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("redis-analyzers-");

    public NewRuleTests()
    {
        string[] files = ["RedisAnalyzers.sln", "CHANGELOG.md", .. In("src/RedisAnalyzers", "RuleCatalog*.cs"),
            .. In("src/RedisAnalyzers", "AnalyzerReleases.*.md")];
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_copy.FullName, file))!);
            File.Copy(Texts.Repository.Path(file), Path.Combine(_copy.FullName, file));
        }
    }

    public void Dispose() => _copy.Delete(recursive: true);

    [Theory]
    [InlineData("ConnectionStrings", "TextOnAWall", '1')]
    [InlineData("Connecting", "HostOnTheMoon", '2')]
    [InlineData("Secrets", "PasswordWrittenOnAWall", '3')]
    [InlineData("Lifetime", "MultiplexerOnTheMoon", '4')]
    [InlineData("Async", "ResultOfTomorrow", '5')]
    [InlineData("Commands", "KeysOfEverything", '6')]
    [InlineData("Deployment", "ServerInTheCellar", '7')]
    public void What_is_laid_out_compiles(string subject, string name, char thousand)
    {
        var (code, output, error) = Run(subject, name);
        Assert.True(code == 0, error);

        var written = output.Split("\n\n")[0].Split('\n');
        Assert.Contains(written, path => path.StartsWith($"src/RedisAnalyzers/Rules/{subject}/Redis{thousand}", StringComparison.Ordinal));
        Assert.All(written, path => Assert.True(File.Exists(Path.Combine(_copy.FullName, path)), path));
        Assert.Empty(Errors());
    }

    [Fact]
    public void Everything_of_the_rule_has_one_stem()
    {
        Run("Secrets", "PasswordWrittenOnAWall", "--id", "Redis3999");
        Assert.Equal(
            [
                "docs/rules/Redis3999.md",
                "src/RedisAnalyzers.CodeFixes/Secrets/Redis3999PasswordWrittenOnAWallFix.cs",
                "src/RedisAnalyzers/Rules/Secrets/Redis3999PasswordWrittenOnAWall.cs",
                "tests/RedisAnalyzers.Tests/Rules/Secrets/Redis3999Tests.cs",
            ],
            Directory.EnumerateFiles(_copy.FullName, "*Redis3999*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(_copy.FullName, path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_page_takes_the_generated_parts()
    {
        Run("Secrets", "PasswordWrittenOnAWall", "--id", "Redis3999");
        var descriptor = new DiagnosticDescriptor("Redis3999", "Password written on a wall", "m", "Redis.Secrets", DiagnosticSeverity.Warning, true);
        var rule = new Rule("PasswordWrittenOnAWall", descriptor, HasFix: true, HasFixAll: true, "0.1.0");
        var page = File.ReadAllText(Path.Combine(_copy.FullName, rule.Page));
        Assert.StartsWith("# Redis3999: Password written on a wall\n", RulePage.Fill(page, rule), StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_ID_leaves_gaps_alone()
    {
        Run("Secrets", "First", "--id", "Redis3500");
        var (_, output, _) = Run("Secrets", "Second");
        Assert.Contains("Redis3501 Second", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'Passwords' is not a subject: choose one of ConnectionStrings, Connecting, Secrets,", "Passwords", "PasswordInLog")]
    [InlineData("The name PasswordInSource is taken by Redis3001.", "Secrets", "PasswordInSource")]
    [InlineData("Redis3001 is taken. IDs are never used twice; the next free one is Redis3", "Secrets", "PasswordInLog", "--id", "Redis3001")]
    [InlineData("'Redis2999' is not an ID of Secrets: it must be Redis3 and three more digits.", "Secrets", "PasswordInLog", "--id", "Redis2999")]
    [InlineData("'3002' is not an ID of Secrets", "Secrets", "PasswordInLog", "--id", "3002")]
    [InlineData("'passwordInLog' is not a valid rule name: write the pattern found in PascalCase", "Secrets", "passwordInLog")]
    [InlineData("usage: dotnet run --project tools/NewRule -- <Subject> <PatternFound>")]
    public void A_wrong_request_is_refused_in_a_sentence_and_changes_nothing(string sentence, params string[] request)
    {
        var before = Snapshot();
        var (code, output, error) = Run(request);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void Outside_the_repository_it_says_so() =>
        Assert.Equal(2, Scaffold.Run(["Secrets", "PasswordInLog"], Path.GetTempPath(), TextWriter.Null, TextWriter.Null));

    private (int Code, string Output, string Error) Run(params string[] request)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        return (Scaffold.Run(request, _copy.FullName, output, error), output.ToString(), error.ToString());
    }

    // What is laid out, against the product and the harness as they are built. Under the name of an assembly that can see their internals.
    private IEnumerable<Diagnostic> Errors()
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var sources = Directory.EnumerateFiles(_copy.FullName, "*.cs", SearchOption.AllDirectories);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return CSharpCompilation.Create(
                "RedisAnalyzers.Benchmarks",
                [.. sources.Select(File.ReadAllText).Append(ImplicitUsings).Select(text => CSharpSyntaxTree.ParseText(text, options))],
                references.Select(path => MetadataReference.CreateFromFile(path)),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error);
    }

    private Dictionary<string, string> Snapshot() =>
        Directory.EnumerateFiles(_copy.FullName, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText);

    private static IEnumerable<string> In(string folder, string pattern) =>
        Directory.EnumerateFiles(Texts.Repository.Path(folder), pattern).Select(path => Path.GetRelativePath(Texts.Repository.Root, path));
}
