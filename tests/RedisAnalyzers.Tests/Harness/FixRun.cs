using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>One rule and its fix at work in a workspace.</summary>
internal sealed class FixRun(DiagnosticAnalyzer analyzer, CodeFixProvider provider)
{
    /// <summary>Steps after which fixing one by one is taken to go on for ever.</summary>
    private const int MaximumSteps = 50;

    /// <summary>The project of a case, in a workspace of its own.</summary>
    public static Project Open(TestProject test)
    {
        var empty = test.Foundation.Project;
        var id = empty.Id;
        var solution = test.ParseOptions.Equals(empty.ParseOptions) ? empty.Solution : empty.Solution.WithProjectParseOptions(id, test.ParseOptions);
        foreach (var (path, markup) in test.Sources)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(markup.Text), filePath: path);
        }

        foreach (var (path, markup) in test.Additional)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(markup.Text), filePath: path);
        }

        foreach (var (path, text) in ConfigFiles.Files(test.Setup))
        {
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        return solution.GetProject(id)!;
    }

    /// <summary>What the rule reports, of what the fix can be asked about.</summary>
    public async Task<ImmutableArray<Diagnostic>> Reports(Project project)
    {
        var reports = await Findings.OfRule(project, analyzer).ConfigureAwait(false);
        // Hosts do not ask fixes about files that are not C#.
        return [.. reports.Where(report => provider.FixableDiagnosticIds.Contains(report.Id) && report.Location.Kind != LocationKind.ExternalFile)];
    }

    /// <summary>The actions that are offered at a report, safest first.</summary>
    public async Task<ImmutableArray<CodeAction>> Actions(Project project, Diagnostic report)
    {
        var document = DocumentOf(project, report);
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        if (document is not null)
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, report, (action, _) => actions.Add(action), CancellationToken.None))
                .ConfigureAwait(false);
        }

        return actions.ToImmutable();
    }

    /// <summary>The project after an action.</summary>
    public static async Task<Project> Apply(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        var change = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations));
        return change.ChangedSolution.GetProject(project.Id)!;
    }

    /// <summary>Applies the action of one kind to the first report that offers it, until none does.</summary>
    public async Task<Project> ApplyOneByOne(Project project, Func<ImmutableArray<CodeAction>, CodeAction?> choose)
    {
        for (var step = 0; step < MaximumSteps; step++)
        {
            var next = await Next(project, choose).ConfigureAwait(false);
            if (next is null)
            {
                return project;
            }

            var changed = await Apply(project, next).ConfigureAwait(false);
            Assert.True(await Differ(project, changed).ConfigureAwait(false), $"The action '{next.Title}' changes nothing.");
            project = changed;
        }

        throw new InvalidOperationException($"After {MaximumSteps} fixes the rule still reports.");
    }

    /// <summary>Applies the action of one kind everywhere in a scope at once; without a key, the first action of each report.</summary>
    public async Task<Project> ApplyAll(Project project, FixAllScope scope, string? key)
    {
        var fixAll = provider.GetFixAllProvider();
        Assert.NotNull(fixAll);
        Assert.Contains(scope, fixAll.GetSupportedFixAllScopes());
        var reports = new ReportProvider(this);
        var document = project.Documents.First(file => file.FilePath == TestProject.MainFile);
        var context = scope == FixAllScope.Document
            ? new FixAllContext(document, provider, scope, key, provider.FixableDiagnosticIds, reports, CancellationToken.None)
            : new FixAllContext(project, provider, scope, key, provider.FixableDiagnosticIds, reports, CancellationToken.None);
        var action = await fixAll.GetFixAsync(context).ConfigureAwait(false);
        return action is null ? project : await Apply(project, action).ConfigureAwait(false);
    }

    /// <summary>The texts of a project's files, by path.</summary>
    public static async Task<ImmutableSortedDictionary<string, string>> Texts(Project project)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var document in project.Documents.Concat(project.AdditionalDocuments))
        {
            texts.Add(document.FilePath!, (await document.GetTextAsync().ConfigureAwait(false)).ToString());
        }

        return texts.ToImmutable();
    }

    public static async Task<bool> Differ(Project one, Project other) =>
        !(await Texts(one).ConfigureAwait(false)).SequenceEqual(await Texts(other).ConfigureAwait(false));

    private static TextDocument? DocumentOf(Project project, Diagnostic report)
    {
        var path = report.Location.GetLineSpan().Path;
        return project.Documents.Concat(project.AdditionalDocuments).FirstOrDefault(document => document.FilePath == path);
    }

    private async Task<CodeAction?> Next(Project project, Func<ImmutableArray<CodeAction>, CodeAction?> choose)
    {
        foreach (var report in await Reports(project).ConfigureAwait(false))
        {
            if (choose(await Actions(project, report).ConfigureAwait(false)) is { } action)
            {
                return action;
            }
        }

        return null;
    }

    private sealed class ReportProvider(FixRun run) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await run.Reports(project).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await run.Reports(document.Project).ConfigureAwait(false)).Where(report => report.Location.GetLineSpan().Path == document.FilePath);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await run.Reports(project).ConfigureAwait(false)).Where(report => report.Location == Location.None);
    }
}
