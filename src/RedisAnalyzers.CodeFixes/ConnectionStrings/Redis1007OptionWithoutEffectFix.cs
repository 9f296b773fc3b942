using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Removes what has no effect; comments stay.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1007OptionWithoutEffectFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis1007OptionWithoutEffectFix()
        : base(RuleCatalog.OptionWithoutEffect)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction("Redis1007.Remove", "Remove what has no effect", Remove),
    };

    private static void Remove(FixRequest request, EditSet edits)
    {
        foreach (var found in IneffectiveOptions.In(request.Site, request.Compilation))
        {
            if (request.Site.Locate(found.Template, found.Span, found.Node).Primary.SourceSpan != request.Diagnostic.Location.SourceSpan)
            {
                continue;
            }

            if (found.Template is not null)
            {
                RemovalEdits.Item(request, found.Template, found.Span, edits);
            }
            else
            {
                RemovalEdits.Expression(request, found.Node, edits);
            }
        }
    }
}
