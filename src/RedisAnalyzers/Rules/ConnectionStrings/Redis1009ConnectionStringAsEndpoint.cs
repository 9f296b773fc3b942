using RedisAnalyzers.Model.Facts;

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1009: a whole connection string where one endpoint is expected, reported where it is used.</summary>
public sealed class Redis1009ConnectionStringAsEndpoint : CodeRule
{
    /// <summary>The rule.</summary>
    public Redis1009ConnectionStringAsEndpoint()
        : base(RuleCatalog.ConnectionStringAsEndpoint)
    {
    }

    internal override bool IsAboutProduction => false;

    private protected override void Check(CodeReport report)
    {
        foreach (var found in WholeTextAsEndpoint.In(report.Tree, report.Compilation))
        {
            report.At(
                found.Text,
                found.Api,
                found.Api == WholeTextAsEndpoint.GetServer ? "pass one of the connection's GetEndPoints()" : "use ConfigurationOptions.Parse");
        }
    }
}
