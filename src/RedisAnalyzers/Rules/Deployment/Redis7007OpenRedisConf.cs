using System.Linq;
using RedisAnalyzers.Model.Deployment;

namespace RedisAnalyzers.Rules.Deployment;

/// <summary>Redis7007: a server answers every host and asks none for a password.</summary>
public sealed class Redis7007OpenRedisConf : DeploymentRule
{
    /// <summary>The rule.</summary>
    public Redis7007OpenRedisConf()
        : base(RuleCatalog.OpenRedisConf)
    {
    }

    private protected override void Check(ServerConfiguration configuration, SiteReport report)
    {
        // The command line of a service may say more.
        if (ServerStatements.IsOpen(configuration.Settings, ServerBuild.Installed).Holds == true
            && configuration.ServersIn(report.Compilation).All(static server => server.IsOpen))
        {
            report.At(
                configuration.PlaceOf(configuration.Settings.ProtectedMode.Directive!),
                "Redis listens on every address, protected mode is off, and there is no password",
                "set requirepass, or bind it to the addresses that need it and remove 'protected-mode no'");
        }
    }
}
