using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>What a reader has found, in a form that tests compare.</summary>
internal static class ReadValues
{
    /// <summary>Each value as <c>key=value</c>.</summary>
    internal static IEnumerable<string> Pairs(this ImmutableArray<FileValue> values) => values.Select(value => $"{value.Key}={value.Value}");

    /// <summary>What stands in the file.</summary>
    internal static string In(this TextSpan span, string text) => text.Substring(span.Start, span.Length);

    /// <summary>What stands in the file for one character of a text.</summary>
    internal static string Raw(this FileString value, string text, int index) => value.SpanOf(new TextSpan(index, 1)).In(text);

    /// <summary>Each span is in the file, the whole value is its parts together, and each character decodes to what the value has there.</summary>
    /// <param name="decode">What a piece of the file stands for.</param>
    internal static void CheckSpans(this FileValue value, string text, Func<string, string> decode)
    {
        Assert.Equal(value.Start, value.Span.Start);
        Assert.True(value.KeySpan.End <= text.Length, "The key stands outside the file.");
        Assert.True(value.Positions.IsDefault || value.Positions.Length == value.Value.Length + 1, "There is a position for each character, and the end.");
        Assert.All(Enumerable.Range(0, value.Value.Length), index =>
        {
            var isPair = !value.Positions.IsDefault && value.Positions[index] == value.Positions[index + 1];
            var expected = isPair ? value.Value.Substring(index, 2) : value.Value.Substring(index, 1);
            var isSecond = index > 0 && !value.Positions.IsDefault && value.Positions[index] == value.Positions[index - 1];
            Assert.Equal(isSecond ? value.Value.Substring(index - 1, 2) : expected, decode(value.Raw(text, index)));
        });
    }
}
