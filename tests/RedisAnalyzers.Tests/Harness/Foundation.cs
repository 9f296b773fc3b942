using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>
/// A project without files. Each case becomes a copy of it with files, so that references are bound and assemblies are read once per process and not once per
/// case.
/// </summary>
internal sealed class Foundation
{
    private static readonly ConcurrentDictionary<(References References, string Library, OutputKind Output, NullableContextOptions Nullable),
        Foundation> All = new();

    private readonly Lazy<(Project Project, Compilation Bound)> _project;

    private Foundation(References references, string library, CSharpCompilationOptions options)
    {
        Compilation = CSharpCompilation.Create("Test", references: references.For(library), options: options);
        _project = new(() =>
        {
            var project = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(), VersionStamp.Default, "Test", "Test", LanguageNames.CSharp, filePath: ConfigFiles.Root + "Test.csproj",
                compilationOptions: options, parseOptions: CSharpParseOptions.Default, metadataReferences: references.For(library))).Projects.Single();
            return (project, project.GetCompilationAsync().GetAwaiter().GetResult()!);
        });
    }

    /// <summary>For the compiler alone.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>In a workspace; what is bound there is held, and the copies take it over.</summary>
    public Project Project => _project.Value.Project;

    public static Foundation Of(Setup setup, string library, OutputKind output) => All.GetOrAdd(
        (setup.References, library, output, setup.Nullable),
        key => new(key.References, key.Library, new CSharpCompilationOptions(key.Output, nullableContextOptions: key.Nullable, allowUnsafe: true)));
}
