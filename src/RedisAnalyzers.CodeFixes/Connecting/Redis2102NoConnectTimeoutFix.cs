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

/// <summary>Writes the connect timeout down: 5000 ms, which is the library's default and the guide's number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2102NoConnectTimeoutFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis2102NoConnectTimeoutFix()
        : base(RuleCatalog.NoConnectTimeout)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction("Redis2102.Set", "Set the connect timeout to 5000 ms", static (r, e) => OptionEdits.Set(r, OptionNames.ConnectTimeout, "5000", e)),
    };
}
