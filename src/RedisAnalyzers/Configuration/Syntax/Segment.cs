using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>What a piece of a connection string is.</summary>
internal enum SegmentKind
{
    /// <summary>A comma. There is no other separator, and no way to quote one.</summary>
    Separator,

    /// <summary>White space around an item; the library trims it.</summary>
    Blank,

    /// <summary>A server: an item of <see cref="ConnectionString.Endpoints"/>.</summary>
    Endpoint,

    /// <summary><c>keyword=value</c>: an item of <see cref="ConnectionString.Options"/>.</summary>
    Option,

    /// <summary><c>$COMMAND=replacement</c>: an item of <see cref="ConnectionString.CommandOverrides"/>.</summary>
    CommandMap,

    /// <summary>Text that the library throws away without a word, such as <c>localhost:abc</c>.</summary>
    Dropped,

    /// <summary>A part whose meaning the holes hide; it may be any number of items.</summary>
    Unknown,
}

/// <summary>One piece of a connection string. All pieces in a row give the text back, character by character.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the text.</param>
internal readonly record struct Segment(SegmentKind Kind, TextSpan Span);
