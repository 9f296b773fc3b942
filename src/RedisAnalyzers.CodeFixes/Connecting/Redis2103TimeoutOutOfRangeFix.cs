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

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Writes 5000 ms, the library's own default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2103TimeoutOutOfRangeFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis2103TimeoutOutOfRangeFix()
        : base(RuleCatalog.TimeoutOutOfRange)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction("Redis2103.Set", "Set a sensible timeout", Mend),
    };

    private static void Mend(FixRequest request, EditSet edits)
    {
        var reported = request.Diagnostic.Location.SourceSpan;
        foreach (var wrong in TimeoutFacts.WrongIn(request.Site))
        {
            if (request.Site.Locate(wrong.Statement.Template, wrong.Statement.ValueSpan, wrong.Statement.Node).Primary.SourceSpan == reported)
            {
                OptionEdits.Change(request, wrong.Statement, wrong.Right, edits);
            }
        }
    }
}
