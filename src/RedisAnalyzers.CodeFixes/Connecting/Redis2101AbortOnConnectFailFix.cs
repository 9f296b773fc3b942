using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Sets <c>AbortOnConnectFail</c> to false, in the form that the code uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2101AbortOnConnectFailFix() : RedisFix(RuleCatalog.AbortOnConnectFail)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction(
            "Redis2101.Set",
            "Keep retrying: set abortConnect to false",
            static (r, e) => OptionEdits.Set(r, OptionNames.AbortOnConnectFail, "false", e)),
    };
}
