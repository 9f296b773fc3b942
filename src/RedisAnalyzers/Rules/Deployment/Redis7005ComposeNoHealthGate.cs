using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Deployment;

/// <summary>Redis7005: a program that gives up when Redis is not there at first is started without waiting for Redis.</summary>
public sealed class Redis7005ComposeNoHealthGate : DeploymentRule
{
    /// <summary>The rule.</summary>
    public Redis7005ComposeNoHealthGate()
        : base(RuleCatalog.ComposeNoHealthGate)
    {
    }

    private protected override void Check(ConnectionSite site, ContainerUse use, SiteReport report)
    {
        // Another program may retry: nothing is known of its code.
        if (use.Service.Build is not { } build || build.LeadsElsewhere(report.Options.ProjectFolder) || report.Options.FailFast
            || !AbortFacts.AreOnSomewhere(report.Compilation))
        {
            return;
        }

        foreach (var endpoint in ContainerFacts.AddressesOf(site))
        {
            if (ContainerFacts.ServerAt(endpoint.Host!, use)?.Service is { } redis && use.Service.StartAfter(redis) is var start && start != StartOrder.Healthy)
            {
                report.At(
                    use.Service.PlaceOfStart(redis), use.Service.Name, redis.Name,
                    start == StartOrder.Any ? "nothing makes it wait (no depends_on)" : "depends_on waits only until its container has started",
                    $"write depends_on: {redis.Name}: condition: service_healthy, and give '{redis.Name}' a healthcheck (redis-cli ping)");
            }
        }
    }
}
