using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>A value that a settings file gives to a key, and where each of its characters stands in the file.</summary>
/// <param name="Key">The path of the key as <c>IConfiguration</c> knows it: parts separated by colons.</param>
/// <param name="Value">The value, with all escapes resolved.</param>
/// <param name="KeySpan">The last part of the key as it stands in the file, without quotes. The items of a list share the name of the list.</param>
/// <param name="Start">The position of the first character of the value.</param>
/// <param name="Positions">
/// Where each character of the value stands, and where the value ends. Default when the characters are consecutive in the file.
/// </param>
internal sealed record FileValue(string Key, string Value, TextSpan KeySpan, int Start, ImmutableArray<int> Positions)
    : FileString(Value, Start, Positions)
{
    /// <summary>A text that is the value of a key.</summary>
    internal FileValue(string key, TextSpan keySpan, FileString text)
        : this(key, text.Value, keySpan, text.Start, text.Positions)
    {
    }
}
