using System.Globalization;
using System.Text;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Generates YAML files in all forms that a compose file may have, and some that it never has. Nearly all are valid.</summary>
internal sealed class YamlDocuments(Random random)
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _scalars = [];
    private readonly List<string> _mappings = [];
    private readonly List<string> _collections = [];
    private YamlTexts _texts = new(random, "\n");
    private string _break = "\n";
    private int _count;

    internal string Next()
    {
        _text.Clear();
        _break = Pick("\n", "\n", "\n", "\r\n", "\r");
        _texts = new YamlTexts(random, _break);
        Add(Chance(10) ? "\uFEFF" : "");
        EmptyLines();
        var count = random.Next(8) == 0 ? random.Next(4) : 1;
        for (var i = 0; i < count; i++)
        {
            Document(isFirst: i == 0);
        }

        return _text.ToString();
    }

    private void Document(bool isFirst)
    {
        _scalars.Clear();
        _mappings.Clear();
        _collections.Clear();
        if (isFirst && Chance(2))
        {
            // Nothing stands before the root.
            Root();
        }
        else
        {
            Add(isFirst && Chance(6) ? $"%YAML 1.{random.Next(1, 3)}{Rest()}" : "");
            Add("---");
            Value(-1, isValue: true, depth: random.Next(1, 5));
        }

        if (Chance(6))
        {
            Add($"...{Rest()}");
            EmptyLines();
        }
    }

    private void Root()
    {
        switch (random.Next(12))
        {
            case 0:
                Add(_texts.Scalar(0) + Rest());
                break;
            case 1:
                Flow(-1, 3);
                Add(Rest());
                break;
            case 2:
                Sequence(0, random.Next(1, 5));
                break;
            default:
                Mapping(0, random.Next(1, 6));
                break;
        }
    }

    /// <summary>What follows a dash, a question mark or a colon.</summary>
    /// <param name="column">The column of the collection around.</param>
    /// <param name="isValue">It is the value of a key without a question mark, or the root after its marker.</param>
    private void Value(int column, bool isValue, int depth)
    {
        var kind = random.Next(depth > 0 ? 16 : 9);
        if (kind == 0)
        {
            Add(Rest(isValue));
        }
        else if (kind == 1 && _scalars.Count + _collections.Count > 0)
        {
            Add($"{Gap()}*{Pick([.. _scalars, .. _collections])}{Rest()}");
        }
        else if (kind < 7)
        {
            Add(Gap() + Properties(_scalars));
            Add(_texts.Scalar(column + 1) + Rest());
        }
        else if (kind == 7)
        {
            Add(Gap() + Properties(_scalars) + _texts.Block(column));
        }
        else if (kind == 8)
        {
            Add(Gap() + Properties([]));
            Flow(column, Math.Max(depth, 2));
            Add(Rest());
        }
        else
        {
            Collection(column, isValue, depth - 1, isMapping: kind < 13);
        }

        EmptyLines();
    }

    /// <summary>A block collection: in the same line where that is allowed, or below.</summary>
    private void Collection(int column, bool isValue, int depth, bool isMapping)
    {
        if (!isValue && Chance(2))
        {
            var gap = new string(' ', random.Next(1, 4));
            Add(gap);
            Block(column + 1 + gap.Length, depth, isMapping, isIndented: true);
            return;
        }

        var anchor = Chance(4) ? NewAnchor() : null;
        Add((anchor is null ? "" : $"{Gap()}&{anchor}") + (Chance(8) ? $"{Gap()}{Tag()}" : "") + Rest(isValue));
        EmptyLines();
        var isBesideKey = isValue && !isMapping && column >= 0 && Chance(2);
        Block(isBesideKey ? column : column + random.Next(1, 4), depth, isMapping, isIndented: false);
        if (anchor is not null)
        {
            _collections.Add(anchor);
            if (isMapping)
            {
                _mappings.Add(anchor);
            }
        }
    }

    private void Block(int column, int depth, bool isMapping, bool isIndented)
    {
        if (isMapping)
        {
            Mapping(column, depth, isIndented);
        }
        else
        {
            Sequence(column, depth, isIndented);
        }
    }

    private void Sequence(int column, int depth, bool isIndented = false)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            Add(isIndented ? "" : new string(' ', column));
            isIndented = false;
            Add("-");
            Value(column, isValue: false, depth);
        }
    }

    private void Mapping(int column, int depth, bool isIndented = false)
    {
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            Add(isIndented ? "" : new string(' ', column));
            isIndented = false;
            if (Chance(20))
            {
                MarkedEntry(column, depth);
            }
            else if (Chance(8) && _mappings.Count > 0 && i == 1)
            {
                Add($"<<: {(Chance(2) ? $"*{Pick([.. _mappings])}" : $"[*{Pick([.. _mappings])}, *{Pick([.. _mappings])}]")}{Rest()}");
            }
            else
            {
                Add(Properties(_scalars, oneIn: 20) + Key());
                Add(Pick("", "", "", " ", "  ") + ":");
                Value(column, isValue: true, depth);
            }
        }
    }

    private void MarkedEntry(int column, int depth)
    {
        // Rarely a key is a collection, which we do not read.
        Add("?");
        if (Chance(30))
        {
            Value(column, isValue: false, depth);
        }
        else if (Chance(4))
        {
            Add($" {_texts.Block(column)}");
        }
        else
        {
            Add($" {Key()}{Rest()}");
        }

        if (Chance(4))
        {
            return;
        }

        Add($"{new string(' ', column)}:");
        Value(column, isValue: false, depth);
    }

    private void Flow(int column, int depth)
    {
        var (open, close) = Chance(2) ? ('[', ']') : ('{', '}');
        Add(open.ToString());
        var count = random.Next(4);
        for (var i = 0; i < count; i++)
        {
            FlowSpace(column);
            var isEntry = open == '{' || Chance(6);
            if (isEntry)
            {
                Add(Chance(20) ? "? " : "");
                var isQuoted = Chance(2);
                Add(isQuoted ? $"\"k{_count++}\"" : $"k{_count++}");
                Add(isQuoted ? Pick(":", ": ", ":  ") : Pick(": ", ": ", " : "));
            }

            FlowValue(column, depth, mayHaveAnchor: !isEntry);
            FlowSpace(column);
            Add(i < count - 1 || Chance(5) ? "," : "");
        }

        FlowSpace(column);
        Add(close.ToString());
    }

    private void FlowValue(int column, int depth, bool mayHaveAnchor)
    {
        if (depth > 0 && Chance(3))
        {
            Flow(column, depth - 1);
        }
        else if (Chance(10) && _scalars.Count > 0)
        {
            Add($"*{Pick([.. _scalars])} ");
        }
        else
        {
            Add((mayHaveAnchor ? Properties(_scalars, oneIn: 15) : "") + _texts.FlowScalar(column + 1));
        }
    }

    private void FlowSpace(int column)
    {
        Add(Pick("", "", "", " ", "\t", "  "));
        if (Chance(8))
        {
            Add((Chance(3) ? " # [note]" : "") + _break + new string(' ', column + random.Next(1, 4)));
        }
    }

    private string Key() => Chance(12) ? _texts.Key(_count++) : $"k{_count++}";

    private string Properties(List<string> anchors, int oneIn = 8)
    {
        var properties = "";
        if (Chance(oneIn))
        {
            var anchor = NewAnchor();
            properties = $"&{anchor} ";
            anchors.Add(anchor);
        }

        return Chance(oneIn * 2) ? Pick($"{properties}{Tag()} ", $"{Tag()} {properties}") : properties;
    }

    private string NewAnchor() => string.Create(CultureInfo.InvariantCulture, $"a-{_count++}");

    private string Tag() => Pick("!!str", "!local", "!", "!!map", "!<tag:yaml.org,2002:str>", "!a/b.c");

    /// <summary>The rest of a line. After a dash or a question mark a tab is not allowed.</summary>
    private string Rest(bool mayHaveTab = true) => Pick("", "", "", " ", "  ", " # a note: \"x\"", mayHaveTab ? "\t" : "") + _break;

    private string Gap() => Pick(" ", " ", " ", "  ");

    private void EmptyLines()
    {
        while (Chance(8))
        {
            Add(Pick("", "", "# note", "  # - note: '", "   ") + _break);
        }
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private void Add(string text) => _text.Append(text);
}
