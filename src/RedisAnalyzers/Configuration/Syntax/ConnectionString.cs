using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>
/// A parsed connection string of StackExchange.Redis. Parsing never fails and loses nothing: the concatenated <see cref="Segments"/> are the text.
/// <para>The text may be a template: each unknown part is one <see cref="Hole"/>; see <see cref="Holes"/> for what a hole may stand for.</para>
/// </summary>
internal sealed class ConnectionString
{
    /// <summary>Stands for one unknown part of a template (U+FFFC, the object replacement character).</summary>
    internal const char Hole = '\uFFFC';

    /// <summary>
    /// In a text that is parsed: a part that is unknown, but surely one word (a number, an address), so that it never holds whole items (U+FFFB). What is
    /// parsed shows it as <see cref="Hole"/>.
    /// </summary>
    internal const char WordHole = '\uFFFB';

    internal ConnectionString(
        string text,
        ImmutableArray<Segment> segments,
        ImmutableArray<Endpoint> endpoints,
        ImmutableArray<ConnectionOption> options,
        ImmutableArray<CommandOverride> commandOverrides,
        bool mayHoldMoreItems)
    {
        Text = text;
        Segments = segments;
        Endpoints = endpoints;
        Options = options;
        CommandOverrides = commandOverrides;
        MayHoldMoreItems = mayHoldMoreItems;
        HasHoles = Holes.In(text);
    }

    /// <summary>The whole text.</summary>
    internal string Text { get; }

    /// <summary>All segments of the text, in order, without gaps.</summary>
    internal ImmutableArray<Segment> Segments { get; }

    /// <summary>The endpoints in written order, duplicates included. These certainly exist; there may be others, see <see cref="MayHoldMoreItems"/>.</summary>
    internal ImmutableArray<Endpoint> Endpoints { get; }

    /// <summary>The options in written order, duplicates and unknown keywords included.</summary>
    internal ImmutableArray<ConnectionOption> Options { get; }

    /// <summary>The renamed and disabled commands in written order.</summary>
    internal ImmutableArray<CommandOverride> CommandOverrides { get; }

    /// <summary>Whether any part of the text is unknown.</summary>
    internal bool HasHoles { get; }

    /// <summary>A hole may stand for whole items: options that are not written, and the list of endpoints, are unknown.</summary>
    internal bool MayHoldMoreItems { get; }

    /// <summary>Parses a text. Any text can be parsed.</summary>
    internal static ConnectionString Parse(string text) => new ConnectionStringReader(text).Read();

    /// <summary>A part of the text.</summary>
    internal string TextOf(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>
    /// The last written item with a keyword, in any case: the one that is effective, unless a hole overrides it
    /// (<see cref="ConnectionOption.MayBeOverridden"/>).
    /// </summary>
    internal ConnectionOption? TryGetOption(string keyword)
    {
        foreach (var candidate in Options)
        {
            if (candidate.IsEffective && string.Equals(candidate.Name, keyword, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }

        return null;
    }
}
