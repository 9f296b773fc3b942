using RedisAnalyzers.Model.Connections;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2106: connection failures and recoveries are not logged.</summary>
public sealed class Redis2106UnloggedConnectionFailure : CodeRule
{
    private const string Events = "handle ConnectionFailed, ConnectionRestored and InternalError";

    /// <summary>The rule.</summary>
    public Redis2106UnloggedConnectionFailure()
        : base(RuleCatalog.UnloggedConnectionFailure)
    {
    }

    private protected override void Check(CodeReport report)
    {
        var logging = new ConnectionLogging(report.Compilation);
        foreach (var connect in DirectConnect.In(report.Tree, report.Compilation))
        {
            if (logging.IsUnlogged(connect))
            {
                report.At(connect.Call.Expression, logging.HasLoggerFactory ? "set LoggerFactory, or " + Events : Events);
            }
        }
    }
}
