using System.Text.RegularExpressions;
using Tour.Analysis;

namespace Tour.Ui;

/// <summary>Keeps passwords that stand in the shown sources off the screen.</summary>
internal static partial class Secrets
{
    private const string Mask = "$1****$3";

    internal static string Hide(string text) =>
        InAddress().Replace(Assigned().Replace(InConnectionText().Replace(text, Mask), Mask), Mask);

    /// <summary>The literals and settings that the rules call passwords, read from the places that they point at.</summary>
    internal static IEnumerable<string> In(IEnumerable<Finding> findings, string root)
    {
        foreach (var finding in findings.Where(finding => finding is { Rule: "Redis3001" or "Redis3002", Line: > 0 }))
        {
            var line = File.ReadLines(Path.Combine(root, finding.File)).ElementAtOrDefault(finding.Line - 1) ?? "";
            var (start, end) = (finding.Column - 1, Math.Min(finding.EndColumn - 1, line.Length));
            var isWritten = !finding.IsInCode || line.AsSpan(0, Math.Min(start + 1, line.Length)).Contains('"');
            if (isWritten && end - start > 3 && line[start..end].Trim('"') is { Length: > 2 } secret)
            {
                yield return secret;
            }
        }
    }

    /// <summary><c>password=…</c> inside a connection string; a hole of an interpolated string is no secret.</summary>
    [GeneratedRegex("""(?i)(password=)(?!\s*[{"])([^,"\s]+)()""")]
    private static partial Regex InConnectionText();

    /// <summary><c>Password = "…"</c>, <c>const string RedisPassword = @"…"</c> and <c>"Password": "…"</c>.</summary>
    [GeneratedRegex("""(?i)(\w*(?:password|secret)\w*"?\s*[=:]\s*[@$]*"+)([^"]+)(")""")]
    private static partial Regex Assigned();

    /// <summary><c>redis://user:…@host</c>.</summary>
    [GeneratedRegex("""(://[^:@/\s"]*:)([^@\s"{]+)(@)""")]
    private static partial Regex InAddress();
}
