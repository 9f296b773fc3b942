using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Repairs problems of a connection string where it is written.</summary>
internal static class ProblemEdits
{
    /// <summary>The library rejects, ignores or misreads a part of a text of the site.</summary>
    internal static bool AreLeftIn(FixRequest request) => request.Site.Places.DefaultIfEmpty(request.Site)
        .Any(place => SiteProblems.Of(place, request.Compilation).Any(found => found.Template == place.Text));

    /// <summary>
    /// The text of the site with its misspelt keywords and wrong values repaired; null when anything else is wrong with it, or when only the author can know
    /// what was meant.
    /// </summary>
    internal static ConnectionString? Repaired(FixRequest request)
    {
        var text = request.Site.Text!;
        var problems = SiteProblems.Of(request.Site, request.Compilation).Where(found => found.Template == text).Select(static found => found.Problem).ToList();
        if (problems.Exists(static p => p.Kind is not (ProblemKind.UnknownKeyword or ProblemKind.Value) || p.Repairs.IsEmpty
            || p.Repairs.Any(static repair => repair.Moved is not null)))
        {
            return null;
        }

        if (problems.Count == 0)
        {
            return text.Parsed;
        }

        var repairs = problems.SelectMany(static problem => problem.Repairs).OrderByDescending(static repair => repair.Span.Start);
        return ConnectionString.Parse(repairs.Aggregate(
            text.Text, static (repaired, repair) => repaired.Remove(repair.Span.Start, repair.Span.Length).Insert(repair.Span.Start, repair.Text)));
    }

    /// <summary>The reported problem; null when the code has changed since.</summary>
    internal static SiteProblem? Reported(FixRequest request, ProblemKind kind) =>
        SiteProblems.Of(request.Site, request.Compilation)
            .FirstOrDefault(p => p.Problem.Kind == kind && request.IsAbout(p.Template, p.Problem.Span, p.Origin));

    /// <summary>Makes the repairs of a problem; refuses where only the author can know what was intended.</summary>
    internal static void Repair(FixRequest request, ProblemKind kind, EditSet edits)
    {
        if (Reported(request, kind) is not { Problem.Repairs: { IsEmpty: false } repairs } found)
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

    /// <summary>A part of the text as it is written; its escapes may not be valid at the new place.</summary>
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
