using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Sets the connect timeout to 5000 ms, the library's default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2102NoConnectTimeoutFix() : RedisFix(RuleCatalog.NoConnectTimeout)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction(
            "Redis2102.Set",
            "Set the connect timeout to 5000 ms",
            static (r, e) => OptionEdits.Set(r, OptionNames.ConnectTimeout, GuidePattern.ConnectTimeout, e)),
    };
}
