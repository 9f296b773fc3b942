using System.Collections.Generic;
using static RedisAnalyzers.Configuration.Files.YamlCharacters;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads what may stand before a node, anchors and tags, and finds the nodes that aliases stand for.</summary>
internal sealed class YamlPropertyReader(YamlCursor cursor)
{
    private const string Verbatim = "<tag:yaml.org,2002:";

    /// <summary>The nodes that have anchors; null while a node is being read.</summary>
    private readonly Dictionary<string, YamlNode?> _anchored = new();

    /// <summary>Reads an anchor, a tag or both, in any order. Tags count for nothing. False when something is broken.</summary>
    internal bool Read(out YamlProperties properties)
    {
        properties = default;
        while (cursor.Next is '&' or '!')
        {
            var isRead = cursor.Next == '&' ? ReadAnchor(ref properties) : ReadTag(ref properties);
            if (!isRead || !IsSpace(cursor.Next))
            {
                return false;
            }

            properties = properties with { End = cursor.Position };
            cursor.SkipBlanks();
        }

        return true;
    }

    /// <summary>Gives a node its anchor, if it has one. An anchor may be used again for another node, and then means that one.</summary>
    internal void Complete(YamlProperties properties, YamlNode node)
    {
        if (properties.Anchor is { } anchor)
        {
            _anchored[anchor] = node;
        }
    }

    /// <summary>Reads an alias; null when no node before it has that anchor, or when the alias stands within that node.</summary>
    internal YamlNode? ReadAlias() => ReadName() is { } name && _anchored.TryGetValue(name, out var node) ? node : null;

    /// <summary>Another document begins, which does not know the anchors of this one.</summary>
    internal void Clear() => _anchored.Clear();

    private bool ReadAnchor(ref YamlProperties properties)
    {
        if (properties.Anchor is not null || ReadName() is not { } name || (_anchored.TryGetValue(name, out var node) && node is null))
        {
            return false;
        }

        properties = properties with { Anchor = name };
        _anchored[name] = null;
        return true;
    }

    /// <summary>Reads the name after an ampersand or an asterisk. Which other characters it may have is disputed.</summary>
    private string? ReadName()
    {
        cursor.Skip();
        var start = cursor.Position;
        SkipWord("");
        return cursor.Position == start ? null : cursor.Text.Substring(start, cursor.Position - start);
    }

    /// <summary>
    /// Skips a tag: <c>!name</c>, <c>!!name</c> or <c>!&lt;tag:yaml.org,2002:name&gt;</c>. Handles that a directive declares are refused, as the directive is.
    /// </summary>
    private bool ReadTag(ref YamlProperties properties)
    {
        if (properties.HasTag)
        {
            return false;
        }

        properties = properties with { HasTag = true };
        cursor.Skip();
        if (FileText.StartsAt(cursor.Text, cursor.Position, Verbatim))
        {
            cursor.Skip(Verbatim.Length);
            SkipWord("");
            return cursor.SkipIf('>');
        }

        var needsName = cursor.SkipIf('!');
        var start = cursor.Position;
        SkipWord(".:/");
        return cursor.Position > start || !needsName;
    }

    private void SkipWord(string others)
    {
        while (IsWord(cursor.Next) || others.IndexOf(cursor.Next) >= 0)
        {
            cursor.Skip();
        }
    }
}
