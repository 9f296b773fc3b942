using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Values;

/// <summary>One stretch of a <see cref="TextTemplate"/> and where it came from.</summary>
/// <param name="Start">Where it starts in the template's text.</param>
/// <param name="Length">How many characters of the template it covers.</param>
/// <param name="Node">The literal, the text part of an interpolated string, or the expression that could not be read.</param>
/// <param name="Map">Source positions, see <see cref="LiteralMap"/>; empty for anything but a literal.</param>
internal sealed record TextPiece(int Start, int Length, SyntaxNode Node, ImmutableArray<int> Map)
{
    internal int End => Start + Length;

    /// <summary>The value of the setting that <see cref="Node"/> reads; null where the piece is no setting.</summary>
    internal SettingValue? Setting { get; init; }

    /// <summary>The piece is written out in source, character by character.</summary>
    internal bool IsLiteral => !Map.IsEmpty;

    /// <summary>The source span of <paramref name="span"/>, which lies inside the piece.</summary>
    internal TextSpan SourceOf(TextSpan span) =>
        IsLiteral ? TextSpan.FromBounds(Map[span.Start - Start], Map[span.End - Start]) : Node.Span;
}

/// <summary>
/// A configuration text as far as it is known at compile time: <see cref="Text"/> has <see cref="ConnectionString.Hole"/>
/// where something unknown stands, and every character leads back to the source that wrote it.
/// </summary>
internal sealed class TextTemplate
{
    /// <summary>The text with its two kinds of hole.</summary>
    private readonly string _source;
    private ConnectionString? _parsed;

    /// <param name="source">The text, where <see cref="ConnectionString.WordHole"/> stands for what is surely one word.</param>
    /// <param name="pieces">The stretches that make it up.</param>
    internal TextTemplate(string source, ImmutableArray<TextPiece> pieces)
    {
        _source = source;
        Text = source.Replace(ConnectionString.WordHole, ConnectionString.Hole);
        Pieces = pieces;
    }

    /// <summary>A text of which nothing is known.</summary>
    /// <param name="node">What could not be read.</param>
    /// <param name="isWord">It is one word, whatever the word.</param>
    internal static TextTemplate Unreadable(SyntaxNode node, bool isWord = false) => new(
        (isWord ? ConnectionString.WordHole : ConnectionString.Hole).ToString(),
        ImmutableArray.Create(new TextPiece(0, 1, node, ImmutableArray<int>.Empty)));

    internal string Text { get; }

    internal ImmutableArray<TextPiece> Pieces { get; }

    /// <summary>The text takes the place of a part of another: of a host, a port or a value, perhaps of several items.</summary>
    internal bool IsPart { get; private init; }

    /// <summary>The same text, taking the place of a part of another.</summary>
    internal TextTemplate AsPart() => new(_source, Pieces) { IsPart = true };

    /// <summary>The text with another one after it.</summary>
    internal TextTemplate Add(TextTemplate other) => new(_source + other._source, Pieces.AddRange(other.PiecesAt(_source.Length)));

    /// <summary>The pieces, in a text in which they start at <paramref name="start"/>.</summary>
    internal IEnumerable<TextPiece> PiecesAt(int start) => Pieces.Select(piece => piece with { Start = piece.Start + start });

    /// <summary>Adds the text to <paramref name="text"/>, with its two kinds of hole.</summary>
    internal void AppendTo(StringBuilder text) => text.Append(_source);

    /// <summary>The text read as a connection string.</summary>
    internal ConnectionString Parsed => _parsed ??= ConnectionString.Parse(_source);

    /// <summary>Nothing of the text is known.</summary>
    internal bool IsUnknown
    {
        get
        {
            foreach (var c in Text)
            {
                if (c != ConnectionString.Hole && !char.IsWhiteSpace(c))
                {
                    return false;
                }
            }

            return Text.Length > 0;
        }
    }

    /// <summary>The setting that a part of the text comes from; null where none does.</summary>
    internal SettingValue? Setting => Pieces.FirstOrDefault(static piece => piece.Setting is not null)?.Setting;

    /// <summary>The text has no unknown part.</summary>
    internal bool IsComplete => Text.IndexOf(ConnectionString.Hole) < 0;

    /// <summary>A part of the text is written inside of <paramref name="node"/>, not only somewhere that a name leads to.</summary>
    internal bool IsWrittenIn(SyntaxNode node)
    {
        foreach (var piece in Pieces)
        {
            if (piece.IsLiteral && piece.Node.SyntaxTree == node.SyntaxTree && node.Span.Contains(piece.Node.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The piece that holds the whole of <paramref name="span"/>; null when it runs over several.</summary>
    internal TextPiece? PieceOf(TextSpan span)
    {
        foreach (var piece in Pieces)
        {
            if (piece.Start <= span.Start && span.End <= piece.End && piece.Length > 0)
            {
                return piece;
            }
        }

        return null;
    }

    /// <summary>
    /// Where <paramref name="span"/> was written, when that is in <paramref name="tree"/>: the smallest stretch of source
    /// that covers it. Null when any of it was written elsewhere.
    /// </summary>
    internal TextSpan? SourceOf(TextSpan span, SyntaxTree tree)
    {
        int start = int.MaxValue, end = -1;
        foreach (var piece in Pieces)
        {
            var overlap = piece.Length == 0 ? null : new TextSpan(piece.Start, piece.Length).Overlap(span);
            if (overlap is not { } part)
            {
                continue;
            }

            if (piece.Node.SyntaxTree != tree)
            {
                return null;
            }
            // Where more than the hole is meant, its braces belong to it.
            var source = piece.Node.Parent is InterpolationSyntax hole && part != span ? hole.Span : piece.SourceOf(part);
            start = Math.Min(start, source.Start);
            end = Math.Max(end, source.End);
        }

        return end < start ? null : TextSpan.FromBounds(start, end);
    }

    /// <summary>The first literal of the template, wherever it was written: what additional locations point at.</summary>
    internal Location? FirstLiteral()
    {
        foreach (var piece in Pieces)
        {
            if (piece.IsLiteral)
            {
                return piece.Node.GetLocation();
            }
        }

        return null;
    }
}
