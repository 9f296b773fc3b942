using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Configures retries: five attempts and, where the code has an options object, an exponential reconnect policy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2108NoRetryPolicyFix() : RedisFix(RuleCatalog.NoRetryPolicy)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis2108.Set", "Configure retries: 5 attempts, then exponential reconnect delays", Retry),
    };

    private static void Retry(FixRequest request, EditSet edits)
    {
        var options = new List<(string, string)> { (OptionNames.ConnectRetry, GuidePattern.ConnectRetry) };
        // A connection string cannot contain a policy.
        if (request.Site.Kind is SiteKind.Options or SiteKind.Delegate)
        {
            options.Add((OptionNames.ReconnectRetryPolicy, GuidePattern.Policy(request, request.Site.Anchor.SpanStart, edits)));
        }

        OptionEdits.Add(request, options, edits);
    }
}
