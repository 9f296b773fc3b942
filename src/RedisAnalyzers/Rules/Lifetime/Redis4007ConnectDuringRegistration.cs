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
            var waits = !AbortFacts.AreOffAt(eager.Connect.Call, report.Compilation);
            if (eager.Registration is null && !waits)
            {
                continue;
            }

            report.At(
                eager.Anchor,
                waits
                    ? "Connecting while services are registered makes start-up fail when Redis is not available yet"
                    : "The container never disposes an instance that it did not create",
                eager.Registration is null ? "open the connection where a failure can be handled, or set abortConnect=false" : "register a factory");
        }
    }
}
