using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Lifetime;

/// <summary>Redis4006: an API opens a second connection in addition to the registered multiplexer.</summary>
public sealed class Redis4006SecondConnection : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis4006SecondConnection()
        : base(RuleCatalog.SecondConnection)
    {
    }

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        if (site.Helper is null && SharedConfiguration.Repeats(site, report.Compilation) is OwnConnection api)
        {
            report.AtSite(site, api.Description, api.Advice);
        }
    }
}
