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

/// <summary>Allows five connect attempts, the guide's number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2104ConnectRetryOffFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis2104ConnectRetryOffFix()
        : base(RuleCatalog.ConnectRetryOff)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction("Redis2104.Set", "Allow 5 connect attempts", static (r, e) => OptionEdits.Set(r, OptionNames.ConnectRetry, "5", e)),
    };
}
