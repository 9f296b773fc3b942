using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Facts;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Writes 5000 ms, the library's own default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2103TimeoutOutOfRangeFix() : RedisFix(RuleCatalog.TimeoutOutOfRange)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis2103.Set", "Set a sensible timeout", SetDefault),
    };

    private static void SetDefault(FixRequest request, EditSet edits)
    {
        foreach (var wrong in TimeoutFacts.WrongIn(request.Site))
        {
            if (request.IsAbout(wrong.Setting))
            {
                OptionEdits.Change(request, wrong.Setting, wrong.Right, edits);
            }
        }
    }
}
