using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RedisAnalyzers.Rules.Lifetime;

/// <summary>Redis4002: the container opens a connection for each scope, or each time the service is resolved.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Redis4002ScopedConnection : CodeRule
{
    /// <summary>The rule.</summary>
    public Redis4002ScopedConnection()
        : base(RuleCatalog.ScopedConnection)
    {
    }

    private protected override void Check(CodeReport report)
    {
        var lifetimes = report.Model.Lifetimes;
        foreach (var registration in lifetimes.RegistrationsIn(report.Tree))
        {
            if (registration.IsRepeated && lifetimes.OpensConnection(registration))
            {
                report.At(
                    registration.LifetimeName.Span,
                    registration.ServiceName,
                    registration.LifetimeText,
                    registration.FrequencyText,
                    lifetimes.IsRedisService(registration.Service) ? "it" : "the connection");
            }
        }
    }
}
