using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Benchmarks.Workloads;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Rules;

namespace RedisAnalyzers.Benchmarks;

/// <summary>How the time of our callbacks is divided.</summary>
/// <param name="Reading">Milliseconds for what all rules share: the sites, calls and lifetimes of the files.</param>
/// <param name="Rules">Milliseconds of each rule beside that.</param>
internal sealed record Shares(double Reading, IReadOnlyDictionary<string, double> Rules)
{
    internal double Total => Reading + Rules.Values.Sum();

    /// <summary>The dearest rule's part of the total.</summary>
    internal double Dearest => Rules.Values.Max() / Total;

    /// <summary>
    /// The compiler charges the shared reading to whichever rule asks first, and what it reads itself at the first report in a file (what suppresses there) to
    /// whichever rule reports first. Here an analyzer that is none of ours does both before all of them, so that each rule is charged with what it does
    /// itself. The least of some runs.
    /// </summary>
    internal static Shares Measure(Workload workload, int rounds)
    {
        var rules = RedisAnalyzer.AllRules;
        var contestant = new Contestant("read, then judge", [new Reader(), .. rules.Select(rule => new RedisAnalyzer(rule))]) { AllOn = true };
        var runs = Enumerable.Range(0, rounds + 1).Select(_ => contestant.Times(workload.Fresh())).Skip(1).ToList();
        double Least(string name) => runs.Min(times => times[name]);
        return new(Least(nameof(Reader)), rules.ToDictionary(rule => rule.GetType().Name, rule => Least(rule.Descriptor.Id)));
    }

    /// <summary>Asks the model for everything that more than one rule asks it for, and reports where rules report.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Reader : Nothing
    {
        public override void Initialize(AnalysisContext context)
        {
            base.Initialize(context);
            context.RegisterSyntaxNodeAction(
                file =>
                {
                    if (RedisCompilation.TryGet(file.Compilation, [], file.CancellationToken) is not { } compilation)
                    {
                        return;
                    }

                    var tree = file.Node.SyntaxTree;
                    foreach (var site in ConnectionSites.In(tree, compilation))
                    {
                        _ = SiteProblems.Of(site, compilation);
                    }

                    _ = LazyConnection.In(tree, compilation);
                    _ = ConnectCalls.In(tree, compilation);
                    _ = RegistrationIndex.In(tree, compilation);
                    _ = CommandFinder.In(tree, compilation);
                    foreach (var connect in DirectConnect.In(tree, compilation))
                    {
                        _ = ConnectionSites.Of(connect.Call, compilation);
                        file.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], connect.Call.GetLocation()));
                    }
                },
                SyntaxKind.CompilationUnit);
        }
    }
}
