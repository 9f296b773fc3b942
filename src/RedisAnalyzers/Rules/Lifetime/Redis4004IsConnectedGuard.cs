using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Rules.Lifetime;

/// <summary>Redis4004: a new connection replaces one that is not connected at the moment, although the client would reconnect by itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Redis4004IsConnectedGuard : CodeRule
{
    /// <summary>The rule.</summary>
    public Redis4004IsConnectedGuard()
        : base(RuleCatalog.IsConnectedGuard)
    {
    }

    private protected override void Check(CodeReport report)
    {
        foreach (var connect in report.Model.Lifetimes.ConnectsIn(report.Tree, report.Cancellation))
        {
            if (connect.Guard is { } guard)
            {
                report.At(connect.Span, guard.Receiver.ToDisplayText());
            }
        }
    }
}
