using System.Linq;
using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Facts;

namespace RedisAnalyzers.Rules.Deployment;

/// <summary>Redis7005: a program that gives up when Redis is not there at first is started without waiting for Redis.</summary>
public sealed class Redis7005ComposeNoHealthGate : DeploymentRule
{
    /// <summary>The rule.</summary>
    public Redis7005ComposeNoHealthGate()
        : base(RuleCatalog.ComposeNoHealthGate)
    {
    }

    private protected override void Check(ComposeProject project, SiteReport report)
    {
        if (report.Options.FailFast || !AbortFacts.AreOnSomewhere(report.Compilation))
        {
            return;
        }

        foreach (var server in project.Servers)
        {
            foreach (var service in ServerClients.Of(server).Select(static client => client.Service).Distinct())
            {
                // Another program may retry: nothing is known of its code.
                if (service is { IsForDevelopment: false, Build: { } build } && !build.LeadsElsewhere(report.Options.ProjectFolder)
                    && service.StartAfter(server.Service) is var start && start != StartOrder.Healthy)
                {
                    Report(service, server.Service, start, report);
                }
            }
        }
    }

    private static void Report(ComposeService service, ComposeService redis, StartOrder start, SiteReport report) => report.At(
        service.PlaceOfStart(redis), service.Name, redis.Name,
        start == StartOrder.Any ? "nothing makes it wait (no depends_on)" : "depends_on waits only until its container has started",
        $"write depends_on: {redis.Name}: condition: service_healthy, and give '{redis.Name}' a healthcheck (redis-cli ping)");
}
