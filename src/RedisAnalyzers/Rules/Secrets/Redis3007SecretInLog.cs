using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.Rules.Secrets;

/// <summary>Redis3007: a password, or a string that contains it, is written to a log or into an exception.</summary>
public sealed class Redis3007SecretInLog : CodeRule
{
    /// <summary>The rule.</summary>
    public Redis3007SecretInLog()
        : base(RuleCatalog.SecretInLog)
    {
    }

    private protected override void Check(CodeReport report)
    {
        foreach (var leak in SecretLeakFinder.In(report.Tree, report.Compilation))
        {
            if (DevelopmentOnly.Covers(leak.Value))
            {
                continue;
            }

            (var what, var advice) = leak.Kind switch
            {
                SecretKind.Options => ("The string form of these options", "use ToString(includePassword: false)"),
                SecretKind.Multiplexer => ("The configuration of a multiplexer", "log its endpoints instead"),
                SecretKind.ConnectionString => ("This connection string", "leave it out"),
                _ => ("The Redis password", "leave it out"),
            };
            report.At(leak.Value, what, leak.Kind == SecretKind.Password ? "" : ", including the password", advice);
        }
    }
}
