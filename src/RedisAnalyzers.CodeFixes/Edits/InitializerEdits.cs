using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Adds elements to an object initializer in its own layout: on one line or one a line, with or without a trailing comma.</summary>
internal static class InitializerEdits
{
    /// <summary>Adds <c>Property = value</c> elements behind the others.</summary>
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

        var last = initializer.Expressions[initializer.Expressions.Count - 1];
        var trailingComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var end = trailingComma ? initializer.Expressions.GetSeparator(initializer.Expressions.SeparatorCount - 1) : last.GetLastToken();
        var line = request.Text.Lines.GetLineFromPosition(end.Span.End);
        var ownLine = initializer.CloseBraceToken.SpanStart > line.End
            && request.Text.ToString(TextSpan.FromBounds(request.Text.Lines.GetLineFromPosition(last.SpanStart).Start, last.SpanStart)).Trim().Length == 0;
        if (!ownLine)
        {
            edits.Insert(end.Span.End, trailingComma ? " " + row + "," : ", " + row);
            return;
        }

        // A comment behind the last element stays behind it.
        var start = request.NewLine + request.IndentAt(last.SpanStart);
        if (!trailingComma)
        {
            edits.Insert(end.Span.End, ",");
        }

        edits.Insert(line.End, string.Join(",", elements.Select(e => start + e)) + (trailingComma ? "," : ""));
    }

    /// <summary>Takes one element out of an initializer, with the line that it fills; refuses where a comment belongs to it.</summary>
    internal static void Remove(EditRequest request, ExpressionSyntax element, EditSet edits)
    {
        if (element.SyntaxTree != request.Tree || element.Parent is not InitializerExpressionSyntax initializer)
        {
            edits.Refuse();
            return;
        }

        var index = initializer.Expressions.IndexOf(element);
        SyntaxToken? comma = index < initializer.Expressions.SeparatorCount ? initializer.Expressions.GetSeparator(index) : null;
        var own = TextSpan.FromBounds(element.SpanStart, comma?.Span.End ?? element.Span.End);
        TextLine first = request.Text.Lines.GetLineFromPosition(own.Start), last = request.Text.Lines.GetLineFromPosition(own.End);
        var ownsLines = request.Text.ToString(TextSpan.FromBounds(first.Start, own.Start)).Trim().Length == 0
            && request.Text.ToString(TextSpan.FromBounds(own.End, last.End)).Trim().Length == 0;
        var removed = ownsLines ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : comma is { } between && index + 1 < initializer.Expressions.Count ? TextSpan.FromBounds(own.Start, initializer.Expressions[index + 1].SpanStart)
            : index > 0 ? TextSpan.FromBounds(initializer.Expressions[index - 1].Span.End, own.End)
            : TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart);
        var removesComment = initializer.DescendantTrivia()
            .Any(t => removed.Contains(t.Span) && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));
        if (removesComment)
        {
            edits.Refuse();
        }
        else
        {
            edits.Replace(removed, !ownsLines && removed.Start == initializer.OpenBraceToken.Span.End ? " " : "");
        }

        if (ownsLines && comma is null && index > 0)
        {
            edits.Replace(initializer.Expressions.GetSeparator(index - 1).Span, "");
        }
    }
}
