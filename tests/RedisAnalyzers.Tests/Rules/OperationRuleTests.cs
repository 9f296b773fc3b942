using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Rules;
using RedisAnalyzers.Tests.Harness;
using RedisAnalyzers.Tests.Robustness;

namespace RedisAnalyzers.Tests.Rules;

#pragma warning disable RS2008 // The rules of this test ship nowhere.

/// <summary>A rule may look at operations beside the file. No rule of the product does so yet; those of this test do.</summary>
public sealed class OperationRuleTests
{
    private const string Source = "var names = new List<string>(); names.Add(args[0]); names.Clear();";

    [Fact]
    public async Task A_rule_gets_the_operations_of_its_kinds_and_no_others()
    {
        var (calls, creations, file) = (new Rule(OperationKind.Invocation), new Rule(OperationKind.ObjectCreation), new Rule());
        var reports = await Project().Analyze(new RedisAnalyzer(calls, creations, file));
        Assert.Equal(["new List<string>()", "names.Add(args[0])", "names.Clear()"], reports.Select(Text));
        Assert.Equal(["names.Add(args[0])", "names.Clear()"], calls.Seen.Order(StringComparer.Ordinal));
        Assert.Equal(["new List<string>()"], creations.Seen);
        Assert.Empty(file.Seen);
        Assert.All([calls, creations, file], rule => Assert.Equal(1, rule.Files));
    }

    [Fact]
    public async Task A_kind_that_two_rules_have_is_seen_by_both()
    {
        var (one, other) = (new Rule(OperationKind.Invocation, OperationKind.ObjectCreation), new Rule(OperationKind.Invocation));
        await Project().Analyze(new RedisAnalyzer(one, other));
        Assert.Equal((3, 2), (one.Seen.Count, other.Seen.Count));
    }

    [Fact]
    public async Task Without_the_library_nothing_is_seen()
    {
        var rule = new Rule(OperationKind.Invocation);
        Assert.Empty(await Project(new Setup { References = References.WithoutLibrary }).Analyze(new RedisAnalyzer(rule)));
        Assert.Empty(rule.Seen);
    }

    [Fact]
    public async Task What_is_about_production_is_not_looked_for_in_a_test_project()
    {
        var (risk, mistake) = (new Rule(OperationKind.Invocation), new Rule(OperationKind.Invocation) { IsRisk = false });
        Assert.Equal(2, (await Project(Setup.Plain.Property("IsTestProject", "true")).Analyze(new RedisAnalyzer(risk, mistake))).Length);
        Assert.Equal((0, 2), (risk.Seen.Count, mistake.Seen.Count));
    }

    [Fact]
    public async Task A_failure_of_one_does_not_silence_the_others()
    {
        var fails = new Rule(OperationKind.Invocation) { Then = _ => throw new InvalidOperationException("The rule is broken.") };
        var works = new Rule(OperationKind.Invocation);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Project().Analyze(new RedisAnalyzer(fails, works)));
        Assert.Equal((2, 2), (fails.Seen.Count, works.Seen.Count));
    }

    [Fact]
    public async Task Code_that_nests_too_deep_is_no_failure()
    {
        var tooDeep = new Rule(OperationKind.Invocation) { Then = _ => throw new InsufficientExecutionStackException() };
        Assert.Equal(2, (await Project().Analyze(new RedisAnalyzer(tooDeep, new Rule(OperationKind.Invocation)))).Length);
    }

    [Fact]
    public async Task A_cancelled_analysis_ends_at_the_next_question()
    {
        using var stop = new CancellationTokenSource();
        var stops = new Rule(OperationKind.ObjectCreation)
        {
            Then = context =>
            {
                stop.Cancel();
                context.Compilation.Cancellation.ThrowIfCancellationRequested();
            },
        };
        var next = new Rule(OperationKind.ObjectCreation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Analysis.Run(Project().Compilation, [new RedisAnalyzer(stops, next)], stop.Token));
        Assert.Equal((1, 0), (stops.Seen.Count, next.Seen.Count));
    }

    private static TestProject Project(Setup? setup = null) => TestProject.Create(Source, setup ?? Setup.Plain, (setup ?? Setup.Plain).RunsOn.Last());

    private static string Text(Diagnostic report) => report.Location.SourceTree!.GetText().ToString(report.Location.SourceSpan);

    /// <summary>Reports every operation that it is given.</summary>
    private sealed class Rule(params OperationKind[] kinds) : RedisRule(Operation)
    {
        private static readonly DiagnosticDescriptor Operation = new("Test1", "Operation", "An operation", "Test", DiagnosticSeverity.Warning, true);

        private int _files;

        /// <summary>The operations that it was given, as text.</summary>
        public ConcurrentQueue<string> Seen { get; } = new();

        /// <summary>How many files it was given.</summary>
        public int Files => _files;

        public bool IsRisk { get; init; } = true;

        /// <summary>What it does instead of reporting.</summary>
        public Action<RuleContext>? Then { get; init; }

        internal override bool IsAboutProduction => IsRisk;

        internal override ImmutableArray<OperationKind> Operations => [.. kinds];

        internal override void Analyze(RuleContext context) => Interlocked.Increment(ref _files);

        internal override void Analyze(IOperation operation, RuleContext context)
        {
            Seen.Enqueue(operation.Syntax.ToString());
            Assert.Same(operation.Syntax.SyntaxTree, context.Tree);
            Then?.Invoke(context);
            context.Report(Diagnostic.Create(Descriptor, operation.Syntax.GetLocation()));
        }
    }
}
