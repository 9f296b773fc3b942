using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Repairs what is wrong in a text, where it is written.</summary>
internal static class ProblemEdits
{
    /// <summary>The mistake that was reported; null when the code has changed since.</summary>
    internal static SiteProblem? Reported(FixRequest request, params ProblemKind[] kinds) => SiteProblems.Of(request.Site, request.Compilation).FirstOrDefault(m =>
        kinds.Contains(m.Problem.Kind) && request.Site.Locate(m.Template, m.Problem.Span, m.Node).Primary.SourceSpan == request.Diagnostic.Location.SourceSpan);

    /// <summary>Makes the repairs of a mistake; refuses where only the author can know what was meant.</summary>
    internal static void Repair(FixRequest request, EditSet edits, params ProblemKind[] kinds)
    {
        if (Reported(request, kinds) is not { Problem.Repairs: { IsEmpty: false } repairs } found)
        {
            edits.Refuse();
            return;
        }

        foreach (var repair in repairs)
        {
            var moved = repair.Moved is { } span ? MovedFrom(request, found.Template, span, edits) : "";
            if (repair.Span.IsEmpty)
            {
                Insert(request, found.Template, repair.Span.Start, repair.Text + moved, edits);
            }
            else
            {
                TextEdits.Replace(request, found.Template, repair.Span, repair.Text + moved, edits);
            }
        }
    }

    /// <summary>A part of the text as it is written; what is escaped there may not be where it goes.</summary>
    private static string MovedFrom(FixRequest request, TextTemplate template, TextSpan span, EditSet edits)
    {
        var value = template.Parsed.TextOf(span);
        if (template.PieceOf(span) is { IsLiteral: true } piece && piece.Node.SyntaxTree == request.Tree
            && request.Text.ToString(piece.SourceOf(span)) == value)
        {
            return value;
        }

        edits.Refuse();
        return "";
    }

    private static void Insert(FixRequest request, TextTemplate template, int position, string text, EditSet edits)
    {
        var piece = template.Pieces.FirstOrDefault(p => p.IsLiteral && p.Start <= position && position <= p.End && TextEdits.MayEdit(request, p.Node));
        if (piece is null)
        {
            edits.Refuse();
        }
        else
        {
            edits.Insert(piece.Map[position - piece.Start], text);
        }
    }
}
