using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>A text as a C# expression in a random form. Not every text fits every form: then the source is broken, which is input too.</summary>
internal sealed class RandomLiterals(Random random)
{
    public string Expression(string text, int depth)
    {
        if (depth == 0)
        {
            return Literal(text);
        }

        var middle = random.Next(text.Length + 1);
        var (left, right) = (text[..middle], text[middle..]);
        return random.Next(16) switch
        {
            0 => $"{Expression(left, depth - 1)} + {Expression(right, depth - 1)}",
            1 => $"$\"{Escaped(left, Braces)}{{{Nested(right, depth)}}}\"",
            2 => $"$@\"{left.Replace("\"", "\"\"", StringComparison.Ordinal)}{{{Nested(right, depth)}}}\"",
            3 => $"$$\"\"\"{left}{{{{{Nested(right, depth)}}}}}\"\"\"",
            4 => $"string.Format({Literal(left + "{0}")}, {Nested(right, depth)})",
            5 => $"string.Concat({Expression(left, depth - 1)}, {Expression(right, depth - 1)})",
            6 => $"string.Join({Literal(",")}, {Expression(left, depth - 1)}, {Expression(right, depth - 1)})",
            7 => $"({Expression(text, depth - 1)})",
            8 => $"(string){Literal(text)}!",
            9 => $"Id({Expression(text, depth - 1)})",
            10 => $"({Expression(left, depth - 1)} ?? {Expression(right, depth - 1)})",
            _ => Literal(text),
        };
    }

    private const string Braces = "{}";

    private string Nested(string text, int depth) => random.Next(3) switch { 0 => "args[0]", 1 => "6379 + args.Length", _ => Expression(text, depth - 1) };

    private string Literal(string text) => random.Next(10) switch
    {
        0 => $"@\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        1 => $"\"\"\"{text}\"\"\"",
        2 => $"\"\"\"\"\"\n        {text.Replace("\n", "\n        ", StringComparison.Ordinal)}\n        \"\"\"\"\"",
        3 => $"\"{string.Concat(text.Select(character => $"\\u{(int)character:X4}"))}\"",
        4 => $"\"{string.Concat(text.Select(character => $"\\x{(int)character:x}"))}\"",
        5 => $"$\"{Escaped(text, Braces)}\"",
        6 => $"\"{Runes(text)}\"",
        7 => $"\"{text}\"",
        8 => $"$\"\"\"\n    {text}\n    \"\"\"",
        _ => SymbolDisplay.FormatLiteral(text, quote: true),
    };

    private static string Escaped(string text, string doubled) => string.Concat(text.Select(character =>
        doubled.Contains(character, StringComparison.Ordinal) ? new string(character, 2)
        : character is '"' or '\\' || char.IsControl(character) || char.IsSurrogate(character) ? $"\\u{(int)character:X4}"
        : character.ToString(CultureInfo.InvariantCulture)));

    private static string Runes(string text)
    {
        var written = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            written.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }

        return written.ToString();
    }
}
