using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Values;

/// <summary>Takes <c>string.Concat</c>, <c>string.Format</c>, <c>string.Join</c> and their kin apart into the parts that they glue together.</summary>
internal static class StringMethods
{
    /// <summary>An argument to be read, or a stretch of a format string.</summary>
    internal readonly struct TextPart
    {
        internal TextPart(ExpressionSyntax expression)
        {
            Expression = expression;
            Text = "";
            Node = expression;
            Map = ImmutableArray<int>.Empty;
        }

        internal TextPart(string text, SyntaxNode node, ImmutableArray<int> map)
        {
            Expression = null;
            Text = text;
            Node = node;
            Map = map;
        }

        internal ExpressionSyntax? Expression { get; }

        internal string Text { get; }

        internal SyntaxNode Node { get; }

        internal ImmutableArray<int> Map { get; }
    }

    /// <summary>The parts in order; null when the call glues nothing together or has a form that cannot be read.</summary>
    internal static IEnumerable<TextPart>? PartsOf(InvocationExpressionSyntax call, IMethodSymbol method, ReadContext context)
    {
        var arguments = call.ArgumentList.Arguments;
        if (!method.IsStatic || arguments.Any(static argument => argument.NameColon is not null))
        {
            return null;
        }

        return (method.ContainingType, method.Name) switch
        {
            ({ SpecialType: SpecialType.System_String }, "Concat") => Strings(arguments, 0, method),
            ({ SpecialType: SpecialType.System_String }, "Join") when arguments.Count > 1 => Joined(arguments, method),
            ({ SpecialType: SpecialType.System_String }, "Format") => Formatted(arguments, context),
            ({ SpecialType: SpecialType.System_String }, "Create") when arguments.Count == 2 => new[] { new TextPart(arguments[1].Expression) },
            ({ Name: "FormattableString" }, "Invariant" or "CurrentCulture") when arguments.Count == 1 => new[] { new TextPart(arguments[0].Expression) },
            _ => null,
        };
    }

    private static List<TextPart>? Strings(SeparatedSyntaxList<ArgumentSyntax> arguments, int from, IMethodSymbol method)
    {
        if (arguments.Count == from + 1)
        {
            if (Elements(arguments[from].Expression) is { } elements)
            {
                return elements.ConvertAll(e => new TextPart(e));
            }
            // One argument that is a sequence of which nothing is known.
            if (method.Parameters[from].Type is not { SpecialType: SpecialType.System_String or SpecialType.System_Object }
                && !method.Parameters[from].IsParams)
            {
                return null;
            }
        }

        var parts = new List<TextPart>();
        for (var i = from; i < arguments.Count; i++)
        {
            parts.Add(new TextPart(arguments[i].Expression));
        }

        return parts;
    }

    /// <summary>The parts of a call whose first argument stands between the others.</summary>
    internal static List<TextPart>? Joined(SeparatedSyntaxList<ArgumentSyntax> arguments, IMethodSymbol method)
    {
        if (Strings(arguments, 1, method) is not { } items)
        {
            return null;
        }

        var parts = new List<TextPart>();
        foreach (var item in items)
        {
            if (parts.Count > 0)
            {
                parts.Add(new TextPart(arguments[0].Expression));
            }

            parts.Add(item);
        }

        return parts;
    }

    /// <summary>The elements that an array, a list or a collection expression begins with; null for any other expression.</summary>
    internal static List<ExpressionSyntax>? Elements(ExpressionSyntax expression) => expression.WalkDown() switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.ToList(),
        ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions.ToList(),
        InitializerExpressionSyntax initializer => initializer.Expressions.ToList(),
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } list
            when list.Initializer is null || list.Initializer.IsKind(SyntaxKind.CollectionInitializerExpression) =>
            list.Initializer?.Expressions.ToList() ?? new List<ExpressionSyntax>(),
        CollectionExpressionSyntax { Elements: var elements } when elements.All(static element => element is ExpressionElementSyntax) =>
            elements.Select(static element => ((ExpressionElementSyntax)element).Expression).ToList(),
        _ => null,
    };

    /// <summary>The parts of a call that formats: its format, which is read as any other text, with the arguments in their places.</summary>
    internal static List<TextPart>? Formatted(SeparatedSyntaxList<ArgumentSyntax> arguments, ReadContext context)
    {
        var first = arguments.Count > 0 && context.Compilation.TypeOf(arguments[0].Expression)?.SpecialType != SpecialType.System_String ? 1 : 0;
        if (arguments.Count <= first || TemplateReader.Read(arguments[first].Expression, context).Template is not { IsComplete: true } template)
        {
            return null;
        }

        var format = template.Text;
        var array = arguments.Count == first + 2 ? Elements(arguments[first + 1].Expression) : null;

        var parts = new List<TextPart>();
        var start = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is not ('{' or '}'))
            {
                continue;
            }
            // A doubled brace is one character of text; it does not occur in configurations that work, so its form stays unread.
            var close = format.IndexOf('}', i);
            if (format[i] == '}' || close < 0 || !int.TryParse(format.Substring(i + 1, close - i - 1), out var index))
            {
                return null;
            }

            var value = array is null
                ? first + 1 + index < arguments.Count ? arguments[first + 1 + index].Expression : null
                : index < array.Count ? array[index] : null;
            if (value is null)
            {
                return null;
            }

            parts.AddRange(Text(template, start, i));
            parts.Add(new TextPart(value));
            start = i = close;
            start++;
        }

        parts.AddRange(Text(template, start, format.Length));
        return parts;
    }

    /// <summary>A stretch of a format, in the pieces in which it is written.</summary>
    private static IEnumerable<TextPart> Text(TextTemplate format, int from, int to)
    {
        foreach (var piece in format.Pieces)
        {
            int start = Math.Max(from, piece.Start), end = Math.Min(to, piece.End);
            if (start < end)
            {
                var map = piece.Map.IsEmpty ? piece.Map : ImmutableArray.Create(piece.Map, start - piece.Start, end - start + 1);
                yield return new TextPart(format.Text.Substring(start, end - start), piece.Node, map);
            }
        }
    }
}
