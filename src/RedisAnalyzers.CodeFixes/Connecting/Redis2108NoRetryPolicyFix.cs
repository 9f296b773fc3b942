using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Writes retries down: five attempts and, where the code has an options object, an exponential reconnect policy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2108NoRetryPolicyFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis2108NoRetryPolicyFix()
        : base(RuleCatalog.NoRetryPolicy)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; }
        = new[] { new SiteAction("Redis2108.Set", "Configure retries: 5 attempts, then exponential reconnecting", Retry) };

    private static void Retry(FixRequest request, EditSet edits)
    {
        var options = new List<(string, string)> { (OptionNames.ConnectRetry, "5") };
        // A connection string cannot carry a policy.
        if (request.Site.Kind is SiteKind.Options or SiteKind.Delegate)
        {
            options.Add((OptionNames.ReconnectRetryPolicy, GuidePattern.Policy(request, request.Site.Anchor.SpanStart, edits)));
        }

        OptionEdits.Add(request, options, edits);
    }
}
