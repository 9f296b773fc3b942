using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Allows five connect attempts, the recommended number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2104ConnectRetryOffFix() : RedisFix(RuleCatalog.ConnectRetryOff)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction(
            "Redis2104.Set",
            "Allow 5 connect attempts",
            static (r, e) => OptionEdits.Set(r, OptionNames.ConnectRetry, GuidePattern.ConnectRetry, e)),
    };
}
