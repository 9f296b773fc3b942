using System.Linq;
using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Facts;

namespace RedisAnalyzers.Rules.Deployment;

/// <summary>Redis7008: a server that a service runs refuses the other services, or listens on a port that they do not use.</summary>
public sealed class Redis7008UnreachableRedisConf : DeploymentRule
{
    /// <summary>The rule.</summary>
    public Redis7008UnreachableRedisConf()
        : base(RuleCatalog.UnreachableRedisConf)
    {
    }

    private protected override void Check(ServerConfiguration configuration, SiteReport report)
    {
        foreach (var server in configuration.ServersIn(report.Compilation).Where(static server => !server.Project.IsForDevelopment))
        {
            foreach (var client in ServerClients.Of(server))
            {
                var connects = $"'{client.Service.Name}' connects to it from another container";
                if (server.RefusedBy is { } refusal)
                {
                    report.At(
                        configuration.PlaceOf(refusal), refusal.Name == "bind"
                            ? "Redis listens on its own loopback address only" : "Protected mode refuses every other host as long as there is no password",
                        connects,
                        refusal.Name == "bind" ? "write 'bind *' and set requirepass" : "set requirepass");
                }
                else if (configuration.Settings.Port is { IsWritten: true, Directive: { } directive } && client.Port is { } port && !server.ListensOn(port))
                {
                    report.At(
                        configuration.PlaceOf(directive), $"Redis listens on {configuration.Settings.Port.Value}",
                        $"'{client.Service.Name}' connects to port {port}",
                        "use one port for both");
                }
            }
        }
    }
}
