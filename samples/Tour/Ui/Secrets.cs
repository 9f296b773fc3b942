using System.Text.RegularExpressions;

namespace Tour.Ui;

/// <summary>Keeps passwords that stand in the shown sources off the screen.</summary>
internal static partial class Secrets
{
    private const string Mask = "$1****$3";

    internal static string Hide(string text) =>
        InAddress().Replace(Assigned().Replace(InConnectionText().Replace(text, Mask), Mask), Mask);

    /// <summary><c>password=…</c> inside a connection string; a hole of an interpolated string is no secret.</summary>
    [GeneratedRegex("""(?i)(password=)(?!\s*[{"])([^,"\s]+)()""")]
    private static partial Regex InConnectionText();

    /// <summary><c>Password = "…"</c> and <c>const string RedisPassword = @"…"</c>.</summary>
    [GeneratedRegex("""(?i)(\w*(?:password|secret)\w*\s*[=:]\s*[@$]*"+)([^"]+)(")""")]
    private static partial Regex Assigned();

    /// <summary><c>redis://user:…@host</c>.</summary>
    [GeneratedRegex("""(://[^:@/\s"]*:)([^@\s"{]+)(@)""")]
    private static partial Regex InAddress();
}
