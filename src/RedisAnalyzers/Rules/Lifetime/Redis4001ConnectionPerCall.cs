using RedisAnalyzers.Model.Frequency;

namespace RedisAnalyzers.Rules.Lifetime;

/// <summary>Redis4001: code that runs many times opens a connection each time.</summary>
public sealed class Redis4001ConnectionPerCall : CodeRule
{
    /// <summary>The rule.</summary>
    public Redis4001ConnectionPerCall()
        : base(RuleCatalog.ConnectionPerCall)
    {
    }

    private protected override void Check(CodeReport report)
    {
        foreach (var connect in ConnectCalls.In(report.Tree, report.Compilation))
        {
            if (connect.Problem == LifetimeProblem.PerCall)
            {
                report.At(connect.Span, connect.Frequency.Description);
            }
        }
    }
}
