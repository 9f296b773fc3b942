using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Frequency;

namespace RedisAnalyzers.Rules.Lifetime;

/// <summary>Redis4004: a new connection replaces one that is not connected at the moment, although the client would reconnect by itself.</summary>
public sealed class Redis4004IsConnectedGuard : CodeRule
{
    /// <summary>The rule.</summary>
    public Redis4004IsConnectedGuard()
        : base(RuleCatalog.IsConnectedGuard)
    {
    }

    private protected override void Check(CodeReport report)
    {
        foreach (var connect in GuardedConnect.In(report.Tree, report.Compilation))
        {
            var guard = connect.Guard;
            report.At(
                connect.Span,
                guard.Receiver.ToDisplayText(),
                guard.Flag is { } flag ? $"'{flag.Symbol.Name}' says that the connection was lost" : "IsConnected is false");
        }
    }
}
