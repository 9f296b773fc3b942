using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Adds elements to an object initializer in its own layout: on one line or one per line, with or without a trailing comma.</summary>
internal static class InitializerEdits
{
    /// <summary>The order in which the recommended options stand, whichever is added first.</summary>
    private static readonly ImmutableArray<string> Order = ImmutableArray.Create(
        "EndPoints",
        OptionNames.Password,
        OptionNames.AbortOnConnectFail,
        OptionNames.ConnectTimeout,
        OptionNames.ConnectRetry,
        OptionNames.ReconnectRetryPolicy,
        OptionNames.LoggerFactory);

    /// <summary>Adds <c>Property = value</c> elements: before the recommended options that come later, or else after all others.</summary>
    internal static void Add(
        FixRequest request,
        BaseObjectCreationExpressionSyntax creation,
        IReadOnlyList<(string Property, string Value)> options,
        EditSet edits)
    {
        var sorted = options.OrderBy(static o => Order.IndexOf(o.Property)).ToList();
        var row = string.Join(", ", sorted.Select(CodeOf));
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

        var last = new List<string>();
        foreach (var option in sorted)
        {
            if (Later(initializer, option.Property) is { } later)
            {
                AddBefore(request, later, CodeOf(option), edits);
            }
            else
            {
                last.Add(CodeOf(option));
            }
        }

        if (last.Count > 0)
        {
            AddAfterLast(request, initializer, last, edits);
        }
    }

    private static string CodeOf((string Property, string Value) option) => option.Property + " = " + option.Value;

    /// <summary>The first element that sets a recommended option that comes after another one.</summary>
    private static ExpressionSyntax? Later(InitializerExpressionSyntax initializer, string property)
    {
        var rank = Order.IndexOf(property);
        return rank < 0 ? null : initializer.Expressions.FirstOrDefault(element =>
            element is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } && Order.IndexOf(name.Identifier.ValueText) > rank);
    }

    private static void AddBefore(FixRequest request, ExpressionSyntax element, string code, EditSet edits)
    {
        var line = request.Text.Lines.GetLineFromPosition(element.SpanStart);
        if (!request.IsBlank(line.Start, element.SpanStart))
        {
            edits.Insert(element.SpanStart, code + ", ");
            return;
        }

        // Comments on the lines above an element stay with it.
        var comments = element.GetLeadingTrivia().Where(static trivia => trivia.IsComment())
            .Select(trivia => request.Text.Lines.GetLineFromPosition(trivia.SpanStart)).Where(one => one.Start > element.FullSpan.Start);
        edits.Insert(comments.Append(line).Min(static one => one.Start), request.IndentAt(element.SpanStart) + code + "," + request.NewLine);
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
