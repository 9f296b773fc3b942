using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Benchmarks.Workloads;
using RedisAnalyzers.Model;

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
        var contestant = new Contestant("read, then judge", [new Reader(), .. Contestant.Ours.Analyzers]) { AllOn = true };
        var runs = Enumerable.Range(0, rounds + 1).Select(_ => contestant.Times(workload.Fresh())).Skip(1).ToList();
        double Least(string name) => runs.Min(times => times[name]);
        return new(Least(nameof(Reader)), Contestant.Ours.Analyzers.Select(rule => rule.GetType().Name).ToDictionary(name => name, Least));
    }

    /// <summary>Asks the model for everything that more than one rule asks it for, and reports where rules report.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Reader : Nothing
    {
        public override void Initialize(AnalysisContext context)
        {
            base.Initialize(context);
            context.RegisterSemanticModelAction(file =>
            {
                if (RedisModel.TryGet(file.SemanticModel.Compilation) is not { } model)
                {
                    return;
                }

                var tree = file.SemanticModel.SyntaxTree;
                foreach (var site in model.SitesIn(tree, file.CancellationToken))
                {
                    _ = site.ProblemsIn(model);
                }

                _ = model.LazyConnectionsIn(tree);
                _ = model.Lifetimes.ConnectsIn(tree, file.CancellationToken);
                _ = model.Lifetimes.RegistrationsIn(tree);
                _ = model.Commands.In(tree, file.CancellationToken);
                foreach (var connect in model.ConnectsIn(tree))
                {
                    file.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], connect.Call.GetLocation()));
                }
            });
        }
    }
}
