using RedisAnalyzers.Model.Frequency;

namespace RedisAnalyzers.Rules.Lifetime;

/// <summary>Redis4003: a property, or a delegate that is stored and called, opens a connection each time.</summary>
public sealed class Redis4003ConnectingProperty : CodeRule
{
    /// <summary>The rule.</summary>
    public Redis4003ConnectingProperty()
        : base(RuleCatalog.ConnectingProperty)
    {
    }

    private protected override void Check(CodeReport report)
    {
        foreach (var connect in ConnectCalls.In(report.Tree, report.Compilation))
        {
            if (connect.Problem == LifetimeProblem.ConnectingProperty)
            {
                report.At(connect.Span, connect.Frequency.Description);
            }
        }
    }
}
