using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2004: Sentinels without a service name, a service name without Sentinels, or Sentinels that the program asks itself.</summary>
public sealed class Redis2004SentinelMisconfigured : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2004SentinelMisconfigured()
        : base(RuleCatalog.SentinelMisconfigured)
    {
    }

    private protected override SiteScope Scope => SiteScope.Both;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        foreach ((var mistake, var endpoint, var option) in SentinelFacts.ProblemsIn(site))
        {
            (var what, var advice) = Texts(mistake, endpoint);
            if (option is not null)
            {
                report.AtValue(site, option, what, advice);
            }
            else
            {
                report.AtEndpoint(site, endpoint!, what, advice);
            }
        }
    }

    private static (string What, string Advice) Texts(SentinelProblem mistake, EndpointSetting? endpoint) => mistake switch
    {
        SentinelProblem.NoServiceName => (
            "Port 26379 is the Sentinel port, but without serviceName the client does not ask Sentinel for the primary",
            "set serviceName to the name of the primary"),
        SentinelProblem.DataPorts => ("With serviceName the endpoints must be Sentinels, but port " + endpoint!.Port
            + " is a Redis server port", "use the endpoints of the Sentinels, by default on port 26379"),
        SentinelProblem.AddressAsName => ("serviceName contains an address", "use only the name of the primary"),
        _ => (
            "The address that a Sentinel returns is valid only until the next failover",
            "set serviceName, and Connect asks the Sentinels and follows the primary"),
    };
}
