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

/// <summary>Sets <c>AbortOnConnectFail</c> to false, in the form that the code uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2101AbortOnConnectFailFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis2101AbortOnConnectFailFix()
        : base(RuleCatalog.AbortOnConnectFail)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction(
            "Redis2101.Set",
            "Keep retrying: set abortConnect to false",
            static (r, e) => OptionEdits.Set(r, OptionNames.AbortOnConnectFail, "false", e)),
    };
}
