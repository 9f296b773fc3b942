using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2107: a connect failure is swallowed in a catch, or cached forever by a Lazy or a type initializer.</summary>
public sealed class Redis2107SwallowedConnectFailure : CodeRule
{
    /// <summary>The rule.</summary>
    public Redis2107SwallowedConnectFailure()
        : base(RuleCatalog.SwallowedConnectFailure)
    {
    }

    private protected override void Check(CodeReport report)
    {
        foreach (var connect in DirectConnect.In(report.Tree, report.Compilation))
        {
            if (FailureHandling.CaughtBy(connect, report.Compilation) is { } handler && FailureHandling.Swallows(handler, connect, report.Compilation))
            {
                report.At(handler.Header(), "This catch block", "swallows the connect failure: rethrow it and name the endpoint");
            }
            else if (!report.Options.FailFast && StaticConnection.IsTypeInitializer(connect, report.Compilation)
                && AbortFacts.AreOnAt(connect.Call, report.Compilation))
            {
                report.At(connect.Call.Expression, "A failed connect here", "makes the type unusable until the process ends");
            }
        }

        if (report.Options.FailFast)
        {
            return;
        }

        foreach (var lazy in LazyConnection.In(report.Tree, report.Compilation))
        {
            if (lazy.KeepsFailure(report.Compilation) && AbortFacts.AreOnAt(lazy.Connect.Call, report.Compilation))
            {
                report.At(
                    lazy.Creation.Header(),
                    "This Lazy",
                    "caches the failure of its first connect forever" + (lazy.HoldsTask ? "" : ": use LazyThreadSafetyMode.PublicationOnly"));
            }
        }
    }
}
