using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;

namespace RedisAnalyzers.Rules.Lifetime;

/// <summary>Redis4002: the container opens a connection for each scope, or each time the service is resolved.</summary>
public sealed class Redis4002ScopedConnection : CodeRule
{
    /// <summary>The rule.</summary>
    public Redis4002ScopedConnection()
        : base(RuleCatalog.ScopedConnection)
    {
    }

    private protected override void Check(CodeReport report)
    {
        foreach (var registration in RegistrationIndex.In(report.Tree, report.Compilation))
        {
            if (registration.IsRepeated && ConnectCalls.IsOpenedBy(registration, report.Compilation))
            {
                report.At(
                    registration.LifetimeName.Span,
                    registration.ServiceName,
                    registration.LifetimeText,
                    registration.FrequencyText,
                    report.Compilation.Types.IsRedisService(registration.Service) ? "it" : "the connection");
            }
        }
    }
}
