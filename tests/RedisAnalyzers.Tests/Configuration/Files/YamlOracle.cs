using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>What YamlDotNet reads.</summary>
internal static class YamlOracle
{
    /// <summary>The documents in the form of <see cref="YamlTree.Dump"/>; null when the library throws, or would not come to an end.</summary>
    internal static string? Dump(string text)
    {
        // A file's byte order mark does not reach the library when it reads bytes.
        var content = text is ['\uFEFF', ..] ? text[1..] : text;
        try
        {
            if (content.Contains('*', StringComparison.Ordinal) && HasEarlyAlias(content))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(content));
            return new YamlDump<YamlNode>(Parts).Dump(stream.Documents.Select(document => document.RootNode));
        }
        catch (Exception)
        {
            // Of broken files it throws more than its own exceptions.
            return null;
        }
    }

    /// <summary>What a part of a text in double quotes stands for.</summary>
    internal static string? Unquote(string raw)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader($"\"{raw}\""));
        return ((YamlScalarNode)stream.Documents[0].RootNode).Value;
    }

    /// <summary>An alias stands before the end of its node. The library overflows the stack on some of these files.</summary>
    private static bool HasEarlyAlias(string text)
    {
        var parser = new Parser(new StringReader(text));
        var whole = new HashSet<AnchorName>();
        var open = new Stack<AnchorName>();
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case AnchorAlias alias when !whole.Contains(alias.Value) || open.Contains(alias.Value):
                    return true;
                case Scalar { Anchor.IsEmpty: false } scalar:
                    whole.Add(scalar.Anchor);
                    break;
                case MappingStart or SequenceStart:
                    open.Push(((NodeEvent)parser.Current).Anchor);
                    break;
                case MappingEnd or SequenceEnd:
                    whole.Add(open.Pop());
                    break;
                case DocumentStart:
                    whole.Clear();
                    break;
            }
        }

        return false;
    }

    private static YamlParts<YamlNode> Parts(YamlNode node) => node switch
    {
        YamlScalarNode scalar => new(scalar.Value ?? "", IsNull(scalar), null, null),
        YamlSequenceNode sequence => new(null, false, sequence.Children, null),
        YamlMappingNode mapping => new(null, false, null, mapping.Children.Select(entry => (entry.Key, entry.Value))),
        _ => throw new InvalidOperationException($"A {node.NodeType} is left."),
    };

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style is ScalarStyle.Plain or ScalarStyle.Any && scalar.Value is null or "" or "~" or "null" or "Null" or "NULL";
}
