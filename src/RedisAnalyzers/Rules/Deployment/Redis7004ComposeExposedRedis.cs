using System.Linq;
using RedisAnalyzers.Model.Deployment;

namespace RedisAnalyzers.Rules.Deployment;

/// <summary>Redis7004: Redis is published on every address of the machine and asks for no password.</summary>
public sealed class Redis7004ComposeExposedRedis : DeploymentRule
{
    /// <summary>The rule.</summary>
    public Redis7004ComposeExposedRedis()
        : base(RuleCatalog.ComposeExposedRedis)
    {
    }

    private protected override void Check(ComposeProject project, SiteReport report)
    {
        foreach (var server in project.Servers.Where(static server => server is { IsOpen: true, Service.IsForDevelopment: false, Service.Network.IsOwn: true }))
        {
            foreach (var port in server.Service.Ports.Where(port => port.IsOnEveryAddress && server.Publishes(port)))
            {
                report.At(port.Place, server.Service.Name, port.Text, $"write \"{port.OnLoopback}\", or give Redis a password");
            }
        }
    }
}
