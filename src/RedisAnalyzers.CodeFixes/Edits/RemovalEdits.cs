using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Removes what is not needed, with its separator, and keeps every comment.</summary>
internal static class RemovalEdits
{
    /// <summary>Removes an item of a text, or code where there is no text.</summary>
    internal static void Remove(FixRequest request, TextTemplate? template, TextSpan item, SyntaxNode node, EditSet edits)
    {
        if (template is not null)
        {
            RemoveItem(request, template, item, edits);
        }
        else
        {
            RemoveCode(request, node, edits);
        }
    }

    /// <summary>Removes an item of a connection string with the comma before it, or after it when it is the first.</summary>
    internal static void RemoveItem(FixRequest request, TextTemplate template, TextSpan item, EditSet edits)
    {
        if (TextEdits.EditablePiece(request, template, item) is not { } piece)
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

    /// <summary>Removes a statement, or an element of an initializer; refuses where an expression is required.</summary>
    internal static void RemoveCode(FixRequest request, SyntaxNode node, EditSet edits)
    {
        if (node.SyntaxTree != request.Tree || node.HasInnerComment())
        {
            edits.Refuse();
        }
        else if (node.Parent is ExpressionStatementSyntax statement)
        {
            StatementEdits.Remove(request, statement, edits);
        }
        else if (node is ExpressionSyntax element && node.Parent is InitializerExpressionSyntax initializer)
        {
            RemoveElement(request, initializer, element, edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    /// <summary>
    /// Removes the assignment around a node, as the only setting that is reported in its initializer: the comma before it goes too, and a comment that may
    /// be about it refuses the fix.
    /// </summary>
    internal static void RemoveOnly(FixRequest request, SyntaxNode node, EditSet edits)
    {
        if (node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { } setting)
        {
            edits.Refuse();
            return;
        }

        RemoveCode(request, setting, edits);
        if (setting.Parent is not InitializerExpressionSyntax initializer)
        {
            return;
        }

        var index = initializer.Expressions.IndexOf(setting);
        if (initializer.Expressions.Count == 1 && initializer.HasInnerComment())
        {
            edits.Refuse();
        }
        else if (index > 0 && index == initializer.Expressions.SeparatorCount && request.LinesFilledBy(setting.Span) is not null)
        {
            edits.Replace(initializer.Expressions.GetSeparator(index - 1).Span, "");
        }
    }

    private static void RemoveElement(FixRequest request, InitializerExpressionSyntax initializer, ExpressionSyntax element, EditSet edits)
    {
        var index = initializer.Expressions.IndexOf(element);
        var hasComma = index < initializer.Expressions.SeparatorCount;
        var last = hasComma ? initializer.Expressions.GetSeparator(index) : element.GetLastToken();
        if (request.LinesFilledBy(TextSpan.FromBounds(element.SpanStart, last.Span.End)) is { } lines)
        {
            edits.Replace(lines, "");
        }
        // The last element takes the comma before it along.
        else if (!hasComma && index > 0 && initializer.Expressions.GetSeparator(index - 1) is var comma && request.IsBlank(comma.Span.End, element.SpanStart))
        {
            edits.Replace(TextSpan.FromBounds(comma.SpanStart, element.Span.End), "");
        }
        else
        {
            edits.Replace(TextSpan.FromBounds(element.SpanStart, EndOfBlanks(request, last.Span.End)), "");
        }
    }

    /// <summary>Where the blanks end that follow a position on its line: they go with what stood before them.</summary>
    private static int EndOfBlanks(FixRequest request, int position)
    {
        var rest = request.Text.ToString(TextSpan.FromBounds(position, request.Text.Lines.GetLineFromPosition(position).End));
        return position + rest.Length - rest.TrimStart().Length;
    }
}
