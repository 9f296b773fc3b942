using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Values;

/// <summary>Takes <c>string.Concat</c>, <c>string.Format</c> and <c>string.Join</c> apart into the parts that they glue together.</summary>
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

    /// <summary>The parts in order; null when the call is none of the three or has a form that cannot be read.</summary>
    internal static List<TextPart>? Parts(InvocationExpressionSyntax call, IMethodSymbol method, RedisCompilation compilation)
    {
        var arguments = call.ArgumentList.Arguments;
        foreach (var argument in arguments)
        {
            if (argument.NameColon is not null)
            {
                return null;
            }
        }

        return method.Name switch
        {
            "Concat" => Strings(arguments, 0, method),
            "Join" when arguments.Count > 1 => Joined(arguments, method),
            "Format" => Formatted(arguments, compilation),
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

    private static List<TextPart>? Joined(SeparatedSyntaxList<ArgumentSyntax> arguments, IMethodSymbol method)
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

    private static List<ExpressionSyntax>? Elements(ExpressionSyntax expression)
    {
        var initializer = expression.WalkDown() switch
        {
            ArrayCreationExpressionSyntax a => a.Initializer,
            ImplicitArrayCreationExpressionSyntax a => a.Initializer,
            _ => null,
        };
        return initializer is null ? null : new List<ExpressionSyntax>(initializer.Expressions);
    }

    private static List<TextPart>? Formatted(SeparatedSyntaxList<ArgumentSyntax> arguments, RedisCompilation compilation)
    {
        var first = arguments.Count > 0 && compilation.TypeOf(arguments[0].Expression)?.SpecialType != SpecialType.System_String ? 1 : 0;
        if (arguments.Count <= first || arguments[first].Expression.WalkDown() is not LiteralExpressionSyntax literal)
        {
            return null;
        }

        var format = literal.Token.ValueText;
        var map = LiteralMap.Of(literal.Token);
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

            Text(start, i);
            parts.Add(new TextPart(value));
            start = i = close;
            start++;
        }

        Text(start, format.Length);
        return parts;

        void Text(int from, int to)
        {
            if (to > from)
            {
                parts.Add(new TextPart(
                    format.Substring(from, to - from),
                    literal,
                    map.IsEmpty ? map : map.RemoveRange(to + 1, map.Length - to - 1).RemoveRange(0, from)));
            }
        }
    }
}
