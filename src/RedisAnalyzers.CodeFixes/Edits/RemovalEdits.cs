using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Takes out what nobody needs, with the separator that belongs to it, and leaves every comment.</summary>
internal static class RemovalEdits
{
    /// <summary>Removes an item of a connection string with the comma before it, or behind it when it is the first.</summary>
    internal static void Item(FixRequest request, TextTemplate template, TextSpan item, EditSet edits)
    {
        if (template.PieceOf(item) is not { IsLiteral: true } piece || !TextEdits.MayEdit(request, piece.Node))
        {
            edits.Refuse();
            return;
        }

        int start = item.Start, end = item.End;
        while (start > piece.Start && char.IsWhiteSpace(template.Text[start - 1]))
        {
            start--;
        }

        if (start > piece.Start && template.Text[start - 1] == ',')
        {
            start--;
        }
        else
        {
            while (end < piece.End && char.IsWhiteSpace(template.Text[end]))
            {
                end++;
            }

            if (end < piece.End && template.Text[end] == ',')
            {
                end++;
            }
        }

        edits.Replace(piece.SourceOf(TextSpan.FromBounds(start, end)), "");
    }

    /// <summary>Removes a statement, or an element of an initializer; refuses where an expression has to stand.</summary>
    internal static void Expression(FixRequest request, SyntaxNode node, EditSet edits)
    {
        if (node.SyntaxTree != request.Tree || StatementEdits.HasInnerComment(node))
        {
            edits.Refuse();
        }
        else if (node.Parent is ExpressionStatementSyntax statement)
        {
            StatementEdits.Remove(request, statement, edits);
        }
        else if (node is ExpressionSyntax element && node.Parent is InitializerExpressionSyntax initializer)
        {
            Element(request, initializer, element, edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    private static void Element(FixRequest request, InitializerExpressionSyntax initializer, ExpressionSyntax element, EditSet edits)
    {
        var index = initializer.Expressions.IndexOf(element);
        var hasComma = index < initializer.Expressions.SeparatorCount;
        var last = hasComma ? initializer.Expressions.GetSeparator(index) : element.GetLastToken();
        TextLine first = request.Text.Lines.GetLineFromPosition(element.SpanStart), end = request.Text.Lines.GetLineFromPosition(last.Span.End);
        var ownsLines = IsBlank(request, first.Start, element.SpanStart) && IsBlank(request, last.Span.End, end.End);
        // The last element takes the comma before it along, but for one that may stay before a brace on a line of its own.
        SyntaxToken? before = !hasComma && index > 0 && !ownsLines ? initializer.Expressions.GetSeparator(index - 1) : null;
        if (ownsLines)
        {
            edits.Replace(TextSpan.FromBounds(first.Start, end.EndIncludingLineBreak), "");
        }
        else if (before is { } comma && IsBlank(request, comma.Span.End, element.SpanStart))
        {
            edits.Replace(TextSpan.FromBounds(comma.SpanStart, element.Span.End), "");
        }
        else if (hasComma && last.GetNextToken().SpanStart is var next && next <= end.End && IsBlank(request, last.Span.End, next))
        {
            edits.Replace(TextSpan.FromBounds(element.SpanStart, next), "");
        }
        else
        {
            edits.Replace(TextSpan.FromBounds(element.SpanStart, last.Span.End + BlanksAt(request, last.Span.End, end.End)), "");
        }
    }

    /// <summary>Blanks before a comment that stays go with what stood before them.</summary>
    private static int BlanksAt(FixRequest request, int position, int end)
    {
        var rest = request.Text.ToString(TextSpan.FromBounds(position, end));
        return rest.Length - rest.TrimStart().Length;
    }

    private static bool IsBlank(FixRequest request, int start, int end) => request.Text.ToString(TextSpan.FromBounds(start, end)).Trim().Length == 0;
}
