using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2103: a timeout is too short or too long to be intended.</summary>
public sealed class Redis2103TimeoutOutOfRange : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2103TimeoutOutOfRange()
        : base(RuleCatalog.TimeoutOutOfRange)
    {
    }

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        foreach (var wrong in TimeoutFacts.WrongIn(site))
        {
            report.AtValue(
                site,
                wrong.Setting,
                OptionNames.Advice(wrong.Setting, wrong.Setting.Value!),
                wrong.Why,
                OptionNames.Advice(wrong.Setting, wrong.Right));
        }
    }
}
