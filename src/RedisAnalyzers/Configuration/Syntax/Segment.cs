using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>The kinds of segments of a connection string.</summary>
internal enum SegmentKind
{
    /// <summary>A comma. There is no other separator, and no way to quote one.</summary>
    Separator,

    /// <summary>White space around an item; the library trims it.</summary>
    Blank,

    /// <summary>An endpoint: an item of <see cref="ConnectionString.Endpoints"/>.</summary>
    Endpoint,

    /// <summary><c>keyword=value</c>: an item of <see cref="ConnectionString.Options"/>.</summary>
    Option,

    /// <summary><c>$COMMAND=replacement</c>: an item of <see cref="ConnectionString.CommandOverrides"/>.</summary>
    CommandMap,

    /// <summary>Text that the library silently ignores, such as <c>localhost:abc</c>.</summary>
    Dropped,

    /// <summary>A part whose meaning is hidden by holes; it may be any number of items.</summary>
    Unknown,
}

/// <summary>One segment of a connection string. All segments together are the text, character by character.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its span in the text.</param>
internal readonly record struct Segment(SegmentKind Kind, TextSpan Span);
