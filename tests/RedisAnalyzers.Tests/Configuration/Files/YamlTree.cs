using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>What our reader of YAML has found, in forms that tests compare.</summary>
internal static class YamlTree
{
    /// <summary>A backslash at the end of a line, and the white space after it: it stands for nothing.</summary>
    private static readonly Regex EscapedBreak = new(@"(\\[\r\n]\s*)+$");

    /// <summary>The documents as texts: of a node that is there several times, all but the first are numbers. Null when the file is not understood.</summary>
    internal static string? Dump(string text)
    {
        var roots = Yaml.Read(text);
        return roots.IsDefault ? null : new YamlDump<YamlNode>(Parts).Dump(roots);
    }

    /// <summary>Each scalar with the path of its keys; items of a sequence have their index. What an alias repeats is left out.</summary>
    internal static ImmutableArray<FileValue> Values(string text)
    {
        var values = ImmutableArray.CreateBuilder<FileValue>();
        foreach (var root in Yaml.Read(text) is { IsDefault: false } roots ? roots : [])
        {
            Add(root, "", default, values, []);
        }

        return values.ToImmutable();
    }

    /// <summary>Every scalar and collection lies in the file, and each character of a text stands for what the text has there.</summary>
    internal static void CheckSpans(string text)
    {
        foreach (var root in Yaml.Read(text))
        {
            CheckSpans(root, text, []);
        }
    }

    private static YamlParts<YamlNode> Parts(YamlNode node) => node switch
    {
        YamlScalar scalar => new(scalar.Value, scalar.IsNull, null, null),
        YamlSequence sequence => new(null, false, sequence.Items, null),
        YamlMapping mapping => new(null, false, null, mapping.Entries.Select(entry => ((YamlNode)entry.Key, entry.Value))),
        _ => throw new InvalidOperationException(),
    };

    private static void Add(YamlNode node, string path, TextSpan key, ImmutableArray<FileValue>.Builder values, HashSet<YamlNode> seen)
    {
        if (!seen.Add(node))
        {
            return;
        }

        switch (node)
        {
            case YamlScalar scalar:
                values.Add(new FileValue(path, key, scalar.Text));
                break;
            case YamlSequence sequence:
                foreach (var (index, item) in sequence.Items.Index())
                {
                    Add(item, $"{path}:{index}", key, values, seen);
                }

                break;
            case YamlMapping mapping:
                foreach (var (name, value) in mapping.Entries)
                {
                    Add(value, path == "" ? name.Value : $"{path}:{name.Value}", name.Span, values, seen);
                }

                break;
        }
    }

    private static void CheckSpans(YamlNode node, string text, HashSet<YamlNode> seen)
    {
        if (!seen.Add(node))
        {
            return;
        }

        Assert.True(node.Span.End <= text.Length, "A node stands outside the file.");
        switch (node)
        {
            case YamlScalar scalar:
                CheckCharacters(scalar.Text, text);
                break;
            case YamlSequence sequence:
                Assert.All(sequence.Items, item => CheckSpans(item, text, seen));
                break;
            case YamlMapping mapping:
                Assert.All(mapping.Entries, entry => CheckSpans(entry.Key, text, seen));
                Assert.All(mapping.Entries, entry => CheckSpans(entry.Value, text, seen));
                break;
        }
    }

    private static void CheckCharacters(FileString scalar, string text)
    {
        Assert.Equal(scalar.Start, scalar.Span.Start);
        var previous = -1;
        for (var i = 0; i < scalar.Value.Length; i++)
        {
            var span = scalar.SpanOf(new TextSpan(i, 1));
            var isPair = i + 1 < scalar.Value.Length && !scalar.Positions.IsDefault && scalar.Positions[i] == scalar.Positions[i + 1];
            var expected = scalar.Value.Substring(i, isPair ? 2 : 1);
            var raw = span.In(text);
            Assert.True(Means(raw, expected), $"{JsonSerializer.Serialize(new[] { raw, expected, text })}");
            Assert.True(span.Start > previous, "Two characters stand at one place.");
            previous = span.Start;
            i += isPair ? 1 : 0;
        }
    }

    private static bool Means(string raw, string expected) =>
        raw == expected
        || (raw == "''" && expected == "'")
        || (expected is " " or "\n" && raw.AsSpan().Trim(" \t\r\n").IsEmpty && raw.AsSpan().ContainsAny("\r\n"))
        || (raw.Contains('\\', StringComparison.Ordinal) && (YamlOracle.Unquote(raw) == expected || Means(EscapedBreak.Replace(raw, ""), expected)));
}
