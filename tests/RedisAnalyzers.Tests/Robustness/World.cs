using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Tests.Conventions;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>
/// An empty project whose references are bound once; each batch of inputs becomes a copy of it with files. The fixes work on the very
/// compilation that was analysed, as they do in an editor.
/// </summary>
internal sealed class World
{
    // Both ends of what is supported, with and without the web; all rules are on.
    public static ImmutableArray<World> Plain { get; } = [.. Setup.Plain.RunsOn.Select(library => new World(Setup.Plain, library))];

    public static ImmutableArray<World> Web { get; } = [.. Setup.Web.RunsOn.Select(library => new World(Setup.Web, library))];

    // No rule asks which expressions may be null, and to find that out is half of what binding a body costs.
    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest)
        .WithFeatures([new("run-nullable-analysis", "never")]);

    private readonly string _name;
    private readonly Lazy<(Project Project, Compilation Bound)> _empty;

    private World(Setup setup, string library)
    {
        _name = $"{(setup.References.IsWeb ? "ASP.NET Core" : ".NET")} with StackExchange.Redis {library}";
        _empty = new(() =>
        {
            var options = new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true, concurrentBuild: false,
                specificDiagnosticOptions: Product.Catalog.ToDictionary(rule => rule.Descriptor.Id, _ => ReportDiagnostic.Warn));
            var project = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(), VersionStamp.Default, "Fuzz", "Fuzz", LanguageNames.CSharp, filePath: ConfigFiles.Root + "Fuzz.csproj",
                compilationOptions: options, parseOptions: Parsing, metadataReferences: setup.References.For(library))).Projects.Single();
            var bound = project.GetCompilationAsync().Result!;
            Assert.NotNull(bound.GetTypeByMetadataName("StackExchange.Redis.ConfigurationOptions"));
            return (project, bound);
        });
    }

    /// <summary>The project with one file for each text.</summary>
    public Project With(IEnumerable<string> texts)
    {
        var project = _empty.Value.Project;
        var at = 0;
        var files = texts.Select(text => DocumentInfo.Create(
            DocumentId.CreateNewId(project.Id), $"I{at}.cs", loader: TextLoader.From(TextAndVersion.Create(
                SourceText.From(text),
                VersionStamp.Default)), filePath: $"{ConfigFiles.Root}I{at++}.cs"));
        return project.Solution.AddDocuments([.. files]).GetProject(project.Id)!;
    }

    /// <summary>The project with one file, parsed on the thread that asks: how deep a text may nest depends on its stack.</summary>
    public Compilation Compile(string text) => _empty.Value.Bound.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, Parsing, ConfigFiles.Root + "I0.cs"));

    public override string ToString() => _name;
}
