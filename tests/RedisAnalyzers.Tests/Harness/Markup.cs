using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>A report that is expected: <c>[|…|]</c>, or <c>{|Redis2001:…|}</c> where a rule has several IDs.</summary>
internal readonly record struct Mark(string? Id, TextSpan Span);

/// <summary>Text with marks.</summary>
internal sealed record Markup(string Text, IReadOnlyList<Mark> Marks)
{
    /// <summary>Takes the marks out of a text.</summary>
    public static Markup Read(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var marks = new List<Mark>();
        var open = new Stack<(string? Id, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (At(marked, i, "[|"))
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (At(marked, i, "{|") && marked.IndexOf(':', i) is var colon and > 0)
            {
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (open.Count > 0 && (At(marked, i, "|]") || At(marked, i, "|}")))
            {
                var (id, start) = open.Pop();
                marks.Add(new Mark(id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return open.Count == 0
            ? new Markup(text.ToString(), [.. marks.OrderBy(mark => mark.Span)])
            : throw new FormatException($"A mark is not closed:\n{marked}");
    }

    /// <summary>Puts marks into a text, for messages.</summary>
    public static string Write(string text, IEnumerable<TextSpan> spans)
    {
        var inserts = spans.SelectMany(span => new[] { (At: span.End, Order: 0, Text: "|]"), (At: span.Start, Order: 1, Text: "[|") });
        var written = new StringBuilder(text);
        foreach (var insert in inserts.OrderByDescending(insert => insert.At).ThenByDescending(insert => insert.Order))
        {
            written.Insert(insert.At, insert.Text);
        }

        return written.ToString();
    }

    private static bool At(string text, int index, string token) => string.CompareOrdinal(text, index, token, 0, token.Length) == 0;
}
