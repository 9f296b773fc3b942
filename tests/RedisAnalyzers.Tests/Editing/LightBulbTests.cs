using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Tests.Conventions;
using RedisAnalyzers.Tests.Harness;
using RedisAnalyzers.Tests.Robustness;

namespace RedisAnalyzers.Tests.Editing;

/// <summary>What an editor needs in order to show a fix at once, and the right one.</summary>
public sealed class LightBulbTests
{
    private const string Source =
        """
        using StackExchange.Redis;

        public sealed class Carts
        {
            private const string Text = "redis:6379,abortConnect=false,connectTimeout=2000";

            public static string Helper()
            {
                return "redis:6379,abortConnect=false,connectTimeout=2000";
            }

            public object Open() => ConnectionMultiplexer.Connect(Helper());

            public void Harden(ConfigurationOptions options)
            {
                options.AbortOnConnectFail = false;
            }

            public object OpenOptions()
            {
                var options = new ConfigurationOptions { EndPoints = { "redis" } };
                Harden(options);
                return ConnectionMultiplexer.Connect(options);
            }
        }
        """;

    /// <summary>Editors look for fixes among the results of rules with such actions only after those of all others.</summary>
    [Fact]
    public async Task No_rule_registers_an_action_that_editors_run_late()
    {
        var project = EditedProjects.Linked;
        var run = project.Compilation.WithAnalyzers([.. Product.Analyzers], new AnalyzerOptions([]));
        await run.GetAnalyzerDiagnosticsAsync();
        var late = new List<string>();
        foreach (var rule in Product.Analyzers)
        {
            var counts = await run.GetAnalyzerTelemetryInfoAsync(rule, default);
            if (counts.SemanticModelActionsCount + counts.SymbolStartActionsCount + counts.CodeBlockStartActionsCount
                + counts.OperationBlockStartActionsCount > 0)
            {
                late.Add($"{rule.GetType().Name}: {counts.SemanticModelActionsCount} semantic-model, {counts.SymbolStartActionsCount} symbol-start, "
                    + $"{counts.CodeBlockStartActionsCount} code-block-start and {counts.OperationBlockStartActionsCount} operation-block-start actions");
            }
        }

        Assert.True(late.Count == 0, string.Join('\n', late));
    }

    [Theory]
    [InlineData("return \"redis:6379,abortConnect=false", "return \"localhost:6379,abortConnect=true", "Open")]
    [InlineData("options.AbortOnConnectFail = false;", "options.AbortOnConnectFail = true;", "OpenOptions")]
    [InlineData("options.AbortOnConnectFail = false;", "", "OpenOptions")]
    public async Task Reports_elsewhere_in_the_file_follow_an_edit_in_one_body(string before, string after, string asked)
    {
        var project = new EditedProject("one file", Setup.Plain, ("Carts.cs", Source));
        var old = Within(await EditedProject.Whole(project.Compilation), Span(project, asked));
        project.Change(project.Files[0], new TextChange(new(Source.IndexOf(before, StringComparison.Ordinal), before.Length), after));
        foreach (var method in project.Files[0].GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var expected = Within(await EditedProject.Whole(project.Fresh), method.Span);
            var found = Within(await EditedProject.InFile(project.Compilation, project.Files[0], method.Span), method.Span);
            Analysis.Same(expected, found);
            if (method.Identifier.Text == asked)
            {
                Assert.NotEqual(Analysis.Print(old), Analysis.Print(found));
            }
        }
    }

    /// <summary>Whatever part of a file is asked for: the reports in it are those of the whole.</summary>
    [Fact]
    public async Task A_part_of_a_file_has_the_reports_of_the_whole()
    {
        var reports = 0;
        foreach (var project in EditedProjects.All)
        {
            var whole = await EditedProject.Whole(project.Fresh);
            foreach (var file in project.Files)
            {
                var inFile = whole.Where(report => report.Location.SourceTree!.FilePath == file.FilePath).ToList();
                foreach (var member in file.GetRoot().DescendantNodes()
                    .Where(node => node is MethodDeclarationSyntax or GlobalStatementSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax))
                {
                    var expected = Within(inFile, member.Span).ToList();
                    if (expected.Count > 0)
                    {
                        Analysis.Same(expected, Within(await EditedProject.InFile(project.Compilation, file, member.Span), member.Span));
                        reports += expected.Count;
                    }
                }
            }
        }

        Assert.True(reports > 100, $"Only {reports} reports were compared.");
    }

    private static TextSpan Span(EditedProject project, string method) =>
        project.Files[0].GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(one => one.Identifier.Text == method).Span;

    private static IEnumerable<Diagnostic> Within(IEnumerable<Diagnostic> reports, TextSpan part) =>
        reports.Where(report => part.Contains(report.Location.SourceSpan));
}
