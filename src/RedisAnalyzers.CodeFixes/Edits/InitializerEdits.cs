using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Adds elements to an object initializer in its own layout: on one line or one a line, with or without a trailing comma.</summary>
internal static class InitializerEdits
{
    /// <summary>Adds <c>Property = value</c> elements behind the others.</summary>
    internal static void Add(FixRequest request, BaseObjectCreationExpressionSyntax creation, IReadOnlyList<(string Property, string Value)> options, EditSet edits)
    {
        List<string> elements = options.Select(o => o.Property + " = " + o.Value).ToList();
        string row = string.Join(", ", elements);
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

        ExpressionSyntax last = initializer.Expressions[initializer.Expressions.Count - 1];
        bool trailingComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        SyntaxToken end = trailingComma ? initializer.Expressions.GetSeparator(initializer.Expressions.SeparatorCount - 1) : last.GetLastToken();
        TextLine line = request.Text.Lines.GetLineFromPosition(end.Span.End);
        bool ownLine = initializer.CloseBraceToken.SpanStart > line.End
            && request.Text.ToString(TextSpan.FromBounds(request.Text.Lines.GetLineFromPosition(last.SpanStart).Start, last.SpanStart)).Trim().Length == 0;
        if (!ownLine)
        {
            edits.Insert(end.Span.End, trailingComma ? " " + row + "," : ", " + row);
            return;
        }

        // A comment behind the last element stays behind it.
        string start = request.NewLine + request.IndentAt(last.SpanStart);
        if (!trailingComma) edits.Insert(end.Span.End, ",");
        edits.Insert(line.End, string.Join(",", elements.Select(e => start + e)) + (trailingComma ? "," : ""));
    }
}
