using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Facts;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Removes options without effect; comments are kept.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1007OptionWithoutEffectFix() : RedisFix(RuleCatalog.OptionWithoutEffect)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis1007.Remove", "Remove the option that has no effect", Remove),
    };

    private static void Remove(FixRequest request, EditSet edits)
    {
        foreach (var found in IneffectiveOptions.In(request.Site, request.Compilation))
        {
            if (!found.IsWanted && request.IsAbout(found.Template, found.Span, found.Origin))
            {
                RemovalEdits.Remove(request, found.Template, found.Span, found.Origin.Node, edits);
            }
        }
    }
}
