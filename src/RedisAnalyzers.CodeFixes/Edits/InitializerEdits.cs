using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Adds elements to an object initializer in its own layout: on one line or one per line, with or without a trailing comma.</summary>
internal static class InitializerEdits
{
    /// <summary>Adds <c>Property = value</c> elements after the others.</summary>
    internal static void Add(
        FixRequest request,
        BaseObjectCreationExpressionSyntax creation,
        IReadOnlyList<(string Property, string Value)> options,
        EditSet edits)
    {
        var elements = options.Select(o => o.Property + " = " + o.Value).ToList();
        var row = string.Join(", ", elements);
        if (creation.Initializer is not { } initializer)
        {
            edits.Insert(creation.Span.End, " { " + row + " }");
            return;
        }

        if (initializer.Expressions.Count == 0)
        {
            edits.Replace(TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart), " " + row + " ");
            return;
        }

        AddAfterLast(request, initializer, elements, edits);
    }

    private static void AddAfterLast(FixRequest request, InitializerExpressionSyntax initializer, List<string> elements, EditSet edits)
    {
        var last = initializer.Expressions.Last();
        var hasTrailingComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var end = hasTrailingComma ? initializer.Expressions.GetSeparators().Last().Span.End : last.Span.End;
        var line = request.Text.Lines.GetLineFromPosition(end);
        var isOnOwnLine = initializer.CloseBraceToken.SpanStart > line.End
            && request.IsBlank(request.Text.Lines.GetLineFromPosition(last.SpanStart).Start, last.SpanStart);
        if (!isOnOwnLine)
        {
            var row = string.Join(", ", elements);
            edits.Insert(end, hasTrailingComma ? " " + row + "," : ", " + row);
            return;
        }

        // A comment after the last element stays after it.
        var start = request.NewLine + request.IndentAt(last.SpanStart);
        if (!hasTrailingComma)
        {
            edits.Insert(end, ",");
        }

        edits.Insert(line.End, string.Join(",", elements.Select(e => start + e)) + (hasTrailingComma ? "," : ""));
    }
}
