using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Configuration.Problems;

/// <summary>The kinds of problems in a connection string.</summary>
internal enum ProblemKind
{
    /// <summary>The connection string is a URI, which no version supports.</summary>
    Uri,

    /// <summary>A keyword that the version does not know: parsing throws.</summary>
    UnknownKeyword,

    /// <summary>Two items are separated by something other than a comma.</summary>
    Separator,

    /// <summary>An endpoint that is ignored, that makes parsing throw, or that was not intended.</summary>
    Endpoint,

    /// <summary>No endpoint at all; fine where code adds one.</summary>
    NoEndpoint,

    /// <summary>A value that makes parsing throw, or that a later value overrides.</summary>
    Value,

    /// <summary>The rest of a password that contains a comma, which is parsed as another item.</summary>
    CommaInSecret,
}

/// <summary>One part of a connection string that the library rejects, ignores or misinterprets.</summary>
/// <param name="Kind">The kind of problem.</param>
/// <param name="Span">The smallest span that is wrong.</param>
/// <param name="Found">What is found, for a message. It never repeats a secret.</param>
/// <param name="Advice">What to write instead.</param>
internal sealed record Problem(ProblemKind Kind, TextSpan Span, string Found, string Advice)
{
    /// <summary>The edits that fix the connection string, when they are certain; empty when only the author can know.</summary>
    internal ImmutableArray<Repair> Repairs { get; init; } = ImmutableArray<Repair>.Empty;

    /// <summary>The item that overrides this one, where that is the problem.</summary>
    internal TextSpan? OverriddenBy { get; init; }
}

/// <summary>One replacement in a connection string. The new text needs no escaping in any kind of literal.</summary>
/// <param name="Span">What is replaced; empty for an insertion.</param>
/// <param name="Text">The replacement.</param>
/// <param name="Moved">A part of the connection string that is moved after <paramref name="Text"/>.</param>
internal readonly record struct Repair(TextSpan Span, string Text, TextSpan? Moved = null)
{
    /// <summary>Removes an item with the comma before it, or after it when it is the first.</summary>
    internal static Repair TakeOut(ConnectionString text, TextSpan item)
    {
        var before = item.Start == 0 ? -1 : text.Text.LastIndexOf(',', item.Start - 1);
        var behind = text.Text.IndexOf(',', item.End);
        return new Repair(before >= 0 ? TextSpan.FromBounds(before, item.End) : TextSpan.FromBounds(item.Start, behind < 0 ? item.End : behind + 1), "");
    }
}
