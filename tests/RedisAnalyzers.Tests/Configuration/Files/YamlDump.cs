using System.Text;
using System.Text.Json;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>What a node of YAML has: a text, items or entries.</summary>
internal sealed record YamlParts<T>(string? Text, bool IsNull, IEnumerable<T>? Items, IEnumerable<(T Key, T Value)>? Entries);

/// <summary>Writes trees of YAML in one form, whatever library has read them.</summary>
internal sealed class YamlDump<T>(Func<T, YamlParts<T>> parts)
    where T : class
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<T, int> _seen = new(ReferenceEqualityComparer.Instance);

    internal string Dump(IEnumerable<T> roots)
    {
        foreach (var root in roots)
        {
            Add(root);
            _text.Append('\n');
        }

        return _text.ToString();
    }

    private void Add(T node)
    {
        if (!_seen.TryAdd(node, _seen.Count))
        {
            _text.Append('*').Append(_seen[node]);
            return;
        }

        var (text, isNull, items, entries) = parts(node);
        if (text is not null)
        {
            _text.Append(isNull ? "~" : "").Append(JsonSerializer.Serialize(text));
        }

        if (items is not null)
        {
            _text.Append('[');
            foreach (var item in items)
            {
                Add(item);
                _text.Append(", ");
            }

            _text.Append(']');
        }

        if (entries is not null)
        {
            _text.Append('{');
            foreach (var (key, value) in entries)
            {
                Add(key);
                _text.Append(": ");
                Add(value);
                _text.Append(", ");
            }

            _text.Append('}');
        }
    }
}
