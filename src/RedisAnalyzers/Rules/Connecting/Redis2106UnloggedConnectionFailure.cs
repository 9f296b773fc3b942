using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2106: connection failures and recoveries are not logged.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
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
        foreach (var connect in report.Model.ConnectsIn(report.Tree))
        {
            if (report.Model.Logging.IsUnlogged(connect))
            {
                report.At(connect.Call.Expression, report.Model.Logging.HasLoggerFactory ? "set LoggerFactory, or " + Events : Events);
            }
        }
    }
}
