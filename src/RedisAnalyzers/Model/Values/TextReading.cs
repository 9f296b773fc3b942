using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Model.Values;

/// <summary>What reading an expression as text has found.</summary>
/// <param name="Template">The text; null when the expression is null.</param>
/// <param name="Alternatives">
/// What <c>??</c> and tests for null may put in its place, and branches that nothing decides: only secrets are looked for there.
/// </param>
/// <param name="Whole">The expression that is the whole text on the way that was read, chosen by a condition; null when no condition chose one.</param>
internal readonly record struct TextReading(
    TextTemplate? Template, ImmutableArray<(ExpressionSyntax Expression, ReadContext Context)> Alternatives, ExpressionSyntax? Whole)
{
    /// <summary>No text: null, or a list without elements.</summary>
    internal static TextReading Nothing => new(null, ImmutableArray<(ExpressionSyntax, ReadContext)>.Empty, null);

    /// <summary>A text of which nothing is known.</summary>
    /// <param name="node">What could not be read.</param>
    /// <param name="type">Its type, where that says that it is one word.</param>
    internal static TextReading Unknown(SyntaxNode node, ITypeSymbol? type = null) =>
        Nothing with { Template = TextTemplate.Unreadable(node, Words.IsWord(type)) };

    /// <summary>The text with another one after it.</summary>
    internal TextReading Add(TextReading other)
    {
        if (Template is null || other.Template is null)
        {
            return this with { Template = Template ?? other.Template, Alternatives = Alternatives.AddRange(other.Alternatives), Whole = null };
        }

        return new TextReading(Template.Add(other.Template), Alternatives.AddRange(other.Alternatives), null);
    }

    /// <summary>The text with an unknown number of items after it.</summary>
    /// <param name="node">What adds them.</param>
    /// <param name="once">The text when they were added once: a comma that comes first then ends the item before.</param>
    internal TextReading OrItems(SyntaxNode node, TextReading once)
    {
        var unknown = Unknown(node);
        if (Template is { } before && once.Template is { } after && after.Text.StartsWith(before.Text + ",", StringComparison.Ordinal))
        {
            return Add(unknown with { Template = new TextTemplate(",", unknown.Template!.Pieces) }).Add(unknown);
        }

        return Add(unknown).Add(unknown);
    }

    /// <summary>
    /// The text with the items that <paramref name="longer"/> has more, where only some ways add them: none of their keywords is set before, so that they
    /// decide nothing but themselves. Null when <paramref name="longer"/> is anything else.
    /// </summary>
    internal TextReading? WithOptionalItems(TextReading longer)
    {
        if (Template is not { } before || longer.Template is not { } after || !after.Text.StartsWith(before.Text, StringComparison.Ordinal)
            || after.Text.Length == before.Text.Length || (after.Text[before.Text.Length] != ',' && !before.Text.EndsWith(",", StringComparison.Ordinal)))
        {
            return null;
        }

        foreach (var option in after.Parsed.Options)
        {
            if (option.Span.Start >= before.Text.Length && before.Parsed.TryGetOption(option.Name) is not null)
            {
                return null;
            }
        }

        return longer;
    }
}
