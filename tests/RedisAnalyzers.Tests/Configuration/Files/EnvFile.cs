using System.Text;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>A generated <c>.env</c> file and what stands in it.</summary>
/// <param name="Text">The file.</param>
/// <param name="Expected">Each value as <c>key=value</c>.</param>
/// <param name="Pieces">For each value, how its characters are written.</param>
internal sealed record EnvFile(string Text, IReadOnlyList<string> Expected, IReadOnlyList<IReadOnlyList<string>> Pieces)
{
    private static readonly string[] Keys = ["REDIS_URL", "ConnectionStrings__Redis", "a.b-c", "_", "export", "X__Y__Z", "A1"];
    private static readonly string[] Breaks = ["\n", "\r\n", "\r", "\n\n", "\n# it's a \"note\"\n", " # note\n", "\t \r\n"];

    /// <summary>What each kind of value may hold: how it is written, and what it means.</summary>
    private static readonly (string Written, string Meant)[] Plain =
        [("a", "a"), (":", ":"), (",", ","), ("=", "="), ("$", "$"), ("{", "{"), ("\\", "\\"), ("é", "é")];

    private static readonly (string Written, string Meant)[] Quoted =
        [.. Plain.Except([("\\", "\\")]), (" ", " "), ("#", "#"), ("\n", "\n"), ("\r\n", "\n"), ("`", "`"), ("\uD83D", "\uD83D")];

    private static readonly (string Written, string Meant)[] Literal = [.. Quoted, ("\\", "\\"), ("\"", "\"")];

    private static readonly (string Written, string Meant)[] Escaped =
        [.. Quoted, ("'", "'"), ("\\\"", "\""), ("\\\\", "\\"), ("\\n", "\n"), ("\\r", "\r"), ("\\t", "\t"), ("\\$", "$")];

    /// <summary>Makes a file.</summary>
    internal static EnvFile Next(Random random)
    {
        string Pick(params string[] choices) => choices[random.Next(choices.Length)];
        var text = new StringBuilder(Pick("", "", "\uFEFF", "\n", "# note\n"));
        var expected = new List<string>();
        var pieces = new List<IReadOnlyList<string>>();
        for (var i = random.Next(5); i > 0; i--)
        {
            var key = Pick(Keys);
            var (quote, known) = random.Next(3) switch { 0 => ("", Plain), 1 => ("'", Literal), _ => ("\"", Escaped) };
            var value = Enumerable.Range(0, random.Next(6)).Select(_ => known[random.Next(known.Length)]).ToList();
            text.Append(Pick("", "", " ", "export ", "\texport  ")).Append(key).Append(Pick("", "", " ")).Append('=').Append(Pick("", "", " ", "\t"));
            text.Append(quote).Append(string.Concat(value.Select(piece => piece.Written))).Append(quote).Append(Pick(Breaks));
            expected.Add($"{key.Replace("__", ":", StringComparison.Ordinal)}={string.Concat(value.Select(piece => piece.Meant))}");
            pieces.Add(value.ConvertAll(piece => piece.Written));
        }

        return new EnvFile(text.ToString(), expected, pieces);
    }
}
