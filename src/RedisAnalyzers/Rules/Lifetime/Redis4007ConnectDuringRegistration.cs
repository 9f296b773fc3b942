using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;

namespace RedisAnalyzers.Rules.Lifetime;

/// <summary>Redis4007: a connection is opened while services are registered.</summary>
public sealed class Redis4007ConnectDuringRegistration : CodeRule
{
    /// <summary>The rule.</summary>
    public Redis4007ConnectDuringRegistration()
        : base(RuleCatalog.ConnectDuringRegistration)
    {
    }

    private protected override void Check(CodeReport report)
    {
        foreach (var eager in EagerRegistration.In(report.Tree, report.Compilation))
        {
            var fails = AbortFacts.AreOnAt(eager.Connect.Call, report.Compilation);
            var isInstance = eager.Taker == EagerTaker.Instance;
            if (!isInstance && AbortFacts.AreOffAt(eager.Connect.Call, report.Compilation))
            {
                continue;
            }

            report.At(eager.Anchor, Problem(fails, isInstance, eager, report), Advice(fails, eager.Taker));
        }
    }

    /// <summary>What a late Redis does is said only where the configuration shows it.</summary>
    private static string Problem(bool fails, bool isInstance, EagerRegistration eager, CodeReport report) => true switch
    {
        _ when fails => "Connecting while services are registered makes start-up fail when Redis is not available yet",
        _ when !isInstance => "Connecting while services are registered makes start-up wait for Redis",
        _ when AbortFacts.AreOffAt(eager.Connect.Call, report.Compilation) => "The container never disposes an instance that it did not create",
        _ => "Connecting while services are registered makes start-up wait for Redis, and the container never disposes the instance",
    };

    private static string Advice(bool fails, EagerTaker taker) => taker switch
    {
        EagerTaker.Instance => "register a factory",
        EagerTaker.Factory => "connect in the factory",
        EagerTaker.HealthCheck => "pass sp => sp.GetRequiredService<IConnectionMultiplexer>()",
        _ => "open the connection where a failure can be handled" + (fails ? ", or set abortConnect=false" : ""),
    };
}
