using System.Collections.Immutable;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads the documents of a YAML file.</summary>
internal sealed class YamlReader(string text)
{
    private const string Directive = "%YAML";
    private const string Start = "---";
    private const string End = "...";

    private readonly YamlCursor _cursor = new(text);
    private readonly ImmutableArray<YamlNode>.Builder _roots = ImmutableArray.CreateBuilder<YamlNode>();

    internal ImmutableArray<YamlNode> Read()
    {
        if (!YamlCharacters.AreAllowed(text) || !_cursor.SkipEmptyLines())
        {
            return default;
        }

        var blocks = new YamlBlockReader(_cursor);
        var mayHaveDirective = true;
        while (!_cursor.IsAtEnd)
        {
            if (!ReadStart(mayHaveDirective, out var isMarked) || blocks.ReadRoot(isMarked) is not { } root || !ReadEnd(out mayHaveDirective))
            {
                return default;
            }

            _roots.Add(root);
        }

        return _roots.ToImmutable();
    }

    /// <summary>Reads what stands before the root. Only the first document may have nothing there.</summary>
    private bool ReadStart(bool mayHaveDirective, out bool isMarked)
    {
        var needsMarker = _roots.Count > 0;
        if (mayHaveDirective && _cursor.IsAt(Directive))
        {
            needsMarker = true;
            if (!SkipDirective())
            {
                isMarked = false;
                return false;
            }
        }

        isMarked = _cursor.IsAt(Start);
        if (isMarked)
        {
            _cursor.Skip(Start.Length);
        }

        return isMarked || !(needsMarker || _cursor.IsAtMarker);
    }

    /// <summary>Skips the version of YAML; false when it is another than those that are in use.</summary>
    private bool SkipDirective()
    {
        _cursor.Skip(Directive.Length);
        _cursor.SkipBlanks();
        if (!FileText.StartsAt(text, _cursor.Position, "1.1") && !FileText.StartsAt(text, _cursor.Position, "1.2"))
        {
            return false;
        }

        _cursor.Skip("1.1".Length);
        return _cursor.SkipToNextText();
    }

    /// <summary>Reads the end of a document: a marker, or the end of the file.</summary>
    private bool ReadEnd(out bool isMarked)
    {
        isMarked = _cursor.IsAt(End);
        if (!isMarked)
        {
            return _cursor.IsAtEnd || _cursor.IsAt(Start);
        }

        _cursor.Skip(End.Length);
        return _cursor.SkipToNextText();
    }
}
