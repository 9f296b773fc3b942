using RedisAnalyzers.Model.Frequency;

namespace RedisAnalyzers.Rules.Lifetime;

/// <summary>Redis4005: code closes a connection that other code uses.</summary>
public sealed class Redis4005SharedConnectionDisposed : CodeRule
{
    /// <summary>The rule.</summary>
    public Redis4005SharedConnectionDisposed()
        : base(RuleCatalog.SharedConnectionDisposed)
    {
    }

    private protected override void Check(CodeReport report)
    {
        foreach (var disposal in SharedDisposal.In(report.Tree, report.Compilation))
        {
            report.At(disposal.Token.Span, disposal.Name);
        }
    }
}
