using System.Text;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Generates the scalars of YAML files.</summary>
internal sealed class YamlTexts(Random random, string lineBreak)
{
    /// <summary>What plain scalars begin with and have within, and in block collections only.</summary>
    private static readonly string[] Words =
        ["a", "redis:7-alpine", "localhost:6379", "a#b", "http://x/y?z=1&q", "true", "null", "~", "12:30", "-x", "?y", "x-", "100%", "é", "😀", "a'b",
            "it's", "${PORT:-6379}", "\\", "a\"b", "<<", "=", "6379:6379", "a\tb", "--x"];

    private static readonly string[] InnerWords = ["-", "&a", "!b", "|", ">", "@", "%", "`", "'q'", "\"q\"", "--save", "?", "*/5", "60"];

    private static readonly string[] BlockWords = ["[x]", "{y}", "a,b", ","];

    private static readonly string[] Escapes =
        ["\\n", "\\t", "\\\"", "\\\\", "\\/", "\\x41", "\\u00e9", "\\U0001F600", "\\0", "\\e", "\\N", "\\_", "\\L", "\\ ",
            "\\a", "\\\t"];

    private static readonly string[] Quoted = ["a", "redis", ":", ": ", " #", "#", "{{x}}", "[", "]", ",", "é", "😀", " ", "\t", "-", "&", "%", "$", "{", "- "];

    private static readonly string[] Lines =
        ["text", "two words", "# no comment", "- item", "key: value", "\ttab", "trailing ", "\"quoted\"", "{{ x }}", "  deeper", " a", "---", "é😀", "x\ty"];

    /// <summary>A key of one line, which no other is equal to.</summary>
    internal string Key(int number) => random.Next(3) switch
    {
        0 => $"'{number}{Content(0, isKey: true, ["''"])}'",
        1 => $"\"{number}{Content(0, isKey: true, Escapes)}\"",
        _ => $"{number} {Plain(0, isKey: true, isInBrackets: false)}",
    };

    /// <summary>A plain or quoted scalar.</summary>
    /// <param name="column">The first column where its next lines may begin.</param>
    internal string Scalar(int column) => random.Next(5) switch
    {
        0 => SingleQuoted(column),
        1 => DoubleQuoted(column),
        _ => Plain(column, isKey: false, isInBrackets: false),
    };

    /// <summary>A scalar between brackets.</summary>
    internal string FlowScalar(int column) => random.Next(4) switch
    {
        0 => SingleQuoted(column),
        1 => DoubleQuoted(column),
        _ => Plain(column, isKey: false, isInBrackets: true),
    };

    /// <summary>A block scalar with its header and the line breaks at its end.</summary>
    /// <param name="column">The column of the collection around.</param>
    internal string Block(int column)
    {
        var digit = random.Next(1, 5);
        var hasDigit = column >= 0 && random.Next(4) == 0;
        var indentation = new string(' ', column < 0 ? digit : column + digit);
        var text = new StringBuilder(Pick("|", ">"));
        var header = new[] { hasDigit ? $"{digit}" : "", Pick("", "-", "+") };
        text.Append(random.Next(2) == 0 ? header[0] + header[1] : header[1] + header[0]).Append(Pick("", "", " ", " # note")).Append(lineBreak);
        var hasText = false;
        for (var i = random.Next(5); i > 0; i--)
        {
            if (random.Next(4) == 0)
            {
                text.Append(hasText && random.Next(2) == 0 ? indentation[..random.Next(indentation.Length)] : "").Append(lineBreak);
                continue;
            }

            var line = Pick(Lines);
            text.Append(indentation).Append(hasText ? line : hasDigit ? line.Trim('\t') : line.Trim()).Append(lineBreak);
            hasText = true;
        }

        return text.ToString();
    }

    private string Plain(int column, bool isKey, bool isInBrackets)
    {
        var text = new StringBuilder(Pick(Words));
        for (var i = random.Next(3) == 0 ? random.Next(5) : 0; i > 0; i--)
        {
            text.Append(isKey || random.Next(4) > 0 ? Pick(" ", " ", "  ", " \t ") : Fold(column));
            text.Append(random.Next(3) > 0 ? Pick(Words) : isInBrackets || random.Next(2) == 0 ? Pick(InnerWords) : Pick(BlockWords));
        }

        return isInBrackets ? text.Replace("{", "").Replace("}", "").ToString() : text.ToString();
    }

    private string SingleQuoted(int column) => $"'{Content(column, isKey: false, ["''", "\\", "\""])}'";

    private string DoubleQuoted(int column) => $"\"{Content(column, isKey: false, [.. Escapes, "'", "''"])}\"";

    private string Content(int column, bool isKey, string[] special)
    {
        var text = new StringBuilder();
        for (var i = random.Next(6); i > 0; i--)
        {
            var piece = random.Next(3) == 0 ? Pick(special) : Pick(Quoted);
            text.Append(isKey || random.Next(8) > 0 ? piece : special.Length > 4 && random.Next(3) == 0 ? $"\\{Fold(column)}" : Fold(column));
        }

        return text.ToString();
    }

    private string Fold(int column)
    {
        var text = new StringBuilder(Pick("", "", " ", "\t"));
        for (var i = random.Next(4) == 0 ? random.Next(1, 4) : 1; i > 0; i--)
        {
            text.Append(lineBreak);
        }

        return text.Append(' ', column + random.Next(3)).ToString();
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
