using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Writes a URI as the comma form; its password goes to the environment or to configuration, not into the new text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1001UriConnectionStringFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis1001UriConnectionStringFix()
        : base(RuleCatalog.UriConnectionString)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction("Redis1001.Convert", "Write the URI as host:port and options", static (r, e) => UriEdits.Convert(ValueSource.Environment, r, e)),
        new SiteAction(
            "Redis1001.Convert.Configuration",
            "Write the URI as host:port and options, with the password from IConfiguration",
            static (r, e) => UriEdits.Convert(ValueSource.Configuration, r, e)),
    };
}
