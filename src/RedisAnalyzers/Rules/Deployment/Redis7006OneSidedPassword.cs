using System.Linq;
using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Deployment;

/// <summary>Redis7006: the server asks for a password that the program does not have, or the reverse.</summary>
public sealed class Redis7006OneSidedPassword : DeploymentRule
{
    /// <summary>The rule.</summary>
    public Redis7006OneSidedPassword()
        : base(RuleCatalog.OneSidedPassword)
    {
    }

    private protected override bool LooksAtCode => true;

    private protected override void Check(ConnectionSite site, ContainerUse use, SiteReport report)
    {
        foreach (var endpoint in ContainerFacts.AddressesOf(site))
        {
            if (ContainerFacts.ServerAt(endpoint.Host!, use) is not { } server)
            {
                continue;
            }

            var (program, redis) = (use.Service.Name, server.Service.Name);
            if (server.AsksForPassword && PasswordFacts.LacksPassword(site, use))
            {
                report.AtHost(
                    site, endpoint, $"'{redis}' asks for a password, and '{program}' connects to it without one",
                    "give both the same one, from a secret or an environment variable");
            }
            else if (server is { IsOpen: true, Settings.HasUsers: false } && PasswordFacts.WrittenPassword(site) is var (text, span))
            {
                report.AtText(
                    site, text, span, $"'{program}' sends a password to '{redis}', which has none",
                    $"start '{redis}' with redis-server --requirepass and the same password");
            }
        }
    }

    private protected override void Check(ComposeProject project, SiteReport report)
    {
        foreach (var server in project.Servers.Where(static server => server is { IsOpen: true, Service.IsForDevelopment: false }))
        {
            foreach (var variable in server.IgnoredPasswords)
            {
                report.At(
                    variable.Key, $"'{server.Service.Name}' has no password, because its image does not read {variable.Name}",
                    $"write command: redis-server --requirepass ${{{variable.Name}}}");
            }
        }
    }
}
