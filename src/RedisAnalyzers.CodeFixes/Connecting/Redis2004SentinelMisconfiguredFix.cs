using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Corrects service name and ports. The name of the primary is Sentinel's usual one: it has to be checked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2004SentinelMisconfiguredFix() : RedisFix(RuleCatalog.SentinelMisconfigured)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction(
            "Redis2004.ServiceName",
            "Ask the Sentinels for 'mymaster' (check the name of your primary)",
            static (r, e) => Repair(SentinelProblem.NoServiceName, r, e)),
        new FixAction("Redis2004.Port", "Use the Sentinel port, 26379", static (r, e) => Repair(SentinelProblem.DataPorts, r, e)),
        new FixAction("Redis2004.Name", "Keep only the name", static (r, e) => Repair(SentinelProblem.AddressAsName, r, e)),
    };

    private static void Repair(SentinelProblem wanted, FixRequest request, EditSet edits)
    {
        foreach ((var problem, var endpoint, var option) in SentinelFacts.ProblemsIn(request.Site))
        {
            if (problem != wanted || !IsReported(request, endpoint, option))
            {
                continue;
            }

            if (problem == SentinelProblem.NoServiceName)
            {
                OptionEdits.Set(request, OptionNames.ServiceName, "mymaster", edits);
            }
            else if (option is not null)
            {
                OptionEdits.Change(request, option, option.Value!.Substring(0, option.Value.IndexOf(':')), edits);
            }
            else
            {
                foreach (var each in request.Site.Facts.Endpoints)
                {
                    PortEdits.Set(request, each, SentinelFacts.Port, edits);
                }
            }
        }
    }

    private static bool IsReported(FixRequest request, EndpointSetting? endpoint, OptionSetting? option) =>
        endpoint is null ? request.IsAbout(option!) : request.IsAbout(endpoint);
}
