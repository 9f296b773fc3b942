using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Facts;

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
        foreach (var found in IneffectiveOptions.In(request.Site, request.Model))
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
