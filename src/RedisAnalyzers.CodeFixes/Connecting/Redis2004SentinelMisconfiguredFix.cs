using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Puts service name and ports right. The name of the primary is Sentinel's customary one: it has to be checked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2004SentinelMisconfiguredFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis2004SentinelMisconfiguredFix()
        : base(RuleCatalog.SentinelMisconfigured)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction(
            "Redis2004.ServiceName",
            "Ask the Sentinels for 'mymaster' (check the name of your primary)",
            static (r, e) => Mend(SentinelProblem.NoServiceName, r, e)),
        new SiteAction("Redis2004.Port", "Use Sentinel's port, 26379", static (r, e) => Mend(SentinelProblem.DataPorts, r, e)),
        new SiteAction("Redis2004.Name", "Keep the name alone", static (r, e) => Mend(SentinelProblem.AddressAsName, r, e)),
    };

    private static void Mend(SentinelProblem wanted, FixRequest request, EditSet edits)
    {
        var site = request.Site;
        foreach ((var mistake, var endpoint, var option) in SentinelFacts.ProblemsIn(site))
        {
            if (mistake != wanted || SpanOf(site, endpoint, option) != request.Diagnostic.Location.SourceSpan)
            {
                continue;
            }

            if (mistake == SentinelProblem.NoServiceName)
            {
                OptionEdits.Set(request, OptionNames.ServiceName, "mymaster", edits);
            }
            else if (option is not null)
            {
                OptionEdits.Change(request, option, option.Value!.Substring(0, option.Value.IndexOf(':')), edits);
            }
            else
            {
                foreach (var each in site.Facts.Endpoints)
                {
                    PortEdits.Set(request, each, SentinelFacts.Port, edits);
                }
            }
        }
    }

    private static TextSpan SpanOf(ConnectionSite site, EndpointSetting? endpoint, OptionSetting? option) => (endpoint is null
        ? site.Locate(option!.Template, option.ValueSpan, option.Node)
        : site.Locate(endpoint.Template, endpoint.ItemSpan, endpoint.Node)).Primary.SourceSpan;
}
