using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Problems;

/// <summary>In which way a text goes wrong.</summary>
internal enum ProblemKind
{
    /// <summary>The text is a URI, which no version understands.</summary>
    Uri,

    /// <summary>A keyword that the version does not know: reading throws.</summary>
    UnknownKeyword,

    /// <summary>Something that is no comma stands between two items.</summary>
    Separator,

    /// <summary>A server that is dropped, that makes reading throw, or that nobody meant.</summary>
    Endpoint,

    /// <summary>No server at all; fine where code adds one.</summary>
    NoEndpoint,

    /// <summary>A value that makes reading throw, or that a later one overrides.</summary>
    Value,

    /// <summary>The tail of a password that holds a comma, which is read as another item.</summary>
    CommaInSecret,
}

/// <summary>One thing in a text that the library rejects, drops, or takes for something else.</summary>
/// <param name="Kind">In which way it is wrong.</param>
/// <param name="Span">The smallest stretch of the text that is wrong.</param>
/// <param name="Found">What is found, for a message. It never repeats a secret.</param>
/// <param name="Advice">What to write instead.</param>
internal sealed record Problem(ProblemKind Kind, TextSpan Span, string Found, string Advice)
{
    /// <summary>What repairs the text, when that is certain; empty when only the author can know.</summary>
    internal ImmutableArray<Repair> Repairs { get; init; } = ImmutableArray<Repair>.Empty;

    /// <summary>The item that overrides this one, where that is the mistake.</summary>
    internal TextSpan? OverriddenBy { get; init; }
}

/// <summary>One replacement in a text. The new text needs no escape in any form of literal.</summary>
/// <param name="Span">What is replaced; empty for an insertion.</param>
/// <param name="Text">What takes its place.</param>
/// <param name="Moved">A part of the text that is moved behind <paramref name="Text"/>.</param>
internal readonly record struct Repair(TextSpan Span, string Text, TextSpan? Moved = null);
