using System.Text;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Generates settings files: mostly valid, with everything that JSON and its comments allow, and sometimes a key twice.</summary>
internal sealed class JsonDocuments(Random random)
{
    private static readonly string[] Names =
        ["Redis", "redis", "ConnectionStrings", "Host", "a:b", "b", "", "ConnectionStrings:Redis", "\\u0052edis", "x\\\"y", "Zürich", "😀", ":", "0", "1"];

    private static readonly string[] Pieces =
        ["a", "localhost:6379", ",", "=", "\\n", "\\t", "\\b", "\\f", "\\r", "\\/", "\\\\", "\\\"", "\\u0041", "\\u00e9", "\\uD83D\\uDE00", "😀", "ü",
            "\u2028", "//", "/*", "'", "{", "]", "\\u0000", "\uFEFF", " "];

    private static readonly string[] Numbers = ["0", "-0", "6379", "1.50", "-1e5", "2E+10", "3.25e-7", "12345678901234567890"];

    private readonly StringBuilder _text = new();

    internal string Next()
    {
        _text.Clear();
        _text.Append(random.Next(8) == 0 ? "\uFEFF" : "");
        Blank();
        Object(random.Next(1, 5));
        Blank();
        return _text.ToString();
    }

    private void Object(int depth)
    {
        _text.Append('{');
        var start = random.Next(Names.Length);
        var count = random.Next(4);
        for (var i = 0; i < count; i++)
        {
            Blank();
            // Mostly other names than before: a file with a key twice says nothing.
            _text.Append('"').Append(Names[random.Next(12) == 0 ? random.Next(Names.Length) : (start + (i * 2)) % Names.Length]).Append('"');
            _text.Append(random.Next(6) == 0 ? " \n" : "").Append(':');
            Blank();
            Value(depth - 1);
            Blank();
            _text.Append(i < count - 1 || random.Next(6) == 0 ? "," : "");
        }

        Blank();
        _text.Append('}');
    }

    private void Array(int depth)
    {
        _text.Append('[');
        var count = random.Next(4);
        for (var i = 0; i < count; i++)
        {
            Blank();
            Value(depth - 1);
            Blank();
            _text.Append(i < count - 1 || random.Next(6) == 0 ? "," : "");
        }

        Blank();
        _text.Append(']');
    }

    private void Value(int depth)
    {
        switch (random.Next(depth > 0 ? 8 : 5))
        {
            case 0:
                _text.Append(Numbers[random.Next(Numbers.Length)]);
                break;
            case 1:
                _text.Append(random.Next(3) switch { 0 => "true", 1 => "false", _ => "null" });
                break;
            case 2 or 3 or 4:
                _text.Append('"');
                for (var i = random.Next(8); i > 0; i--)
                {
                    _text.Append(Pieces[random.Next(Pieces.Length)]);
                }

                _text.Append('"');
                break;
            case 5:
                Array(depth);
                break;
            default:
                Object(depth);
                break;
        }
    }

    private void Blank()
    {
        while (random.Next(3) == 0)
        {
            _text.Append(random.Next(8) switch
            {
                0 => "// note: \"x\" 😀\n",
                1 => "//\r\n",
                2 => "/* a * b \u2028 **/",
                3 => "\r\n",
                4 => "\t",
                5 => "\n",
                _ => " ",
            });
        }
    }
}
