using RedisAnalyzers.Knowledge.Platform;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Rules.Secrets;

/// <summary>Redis3008: the program switches off the protection of its server. Redis3001 reports passwords that it sets.</summary>
public sealed class Redis3008ServerProtectionDisabled : CommandRule
{
    /// <summary>The rule.</summary>
    public Redis3008ServerProtectionDisabled()
        : base(RuleCatalog.ServerProtectionDisabled)
    {
    }

    private protected override void Check(CommandCall call, CodeReport report)
    {
        foreach ((var setting, var value) in call.Settings)
        {
            if (value.Text is { } text && ServerProtection.Exposure(setting, text) is { } exposure && !DevelopmentOnly.Covers(value.Node))
            {
                report.At(value.Node, setting.Trim(), exposure);
            }
        }
    }
}
