using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Finds the instructions of a Dockerfile: lines, joined where one continues the other, without the comments before them and between them.</summary>
internal sealed class DockerfileLines(string text)
{
    /// <summary>Comments at the start of the file that say how the rest is read, such as <c># escape=`</c>.</summary>
    private static readonly string[] Directives = { "syntax", "check", "escape" };

    private readonly DecodedText _decoded = new();
    private readonly HashSet<string> _directives = new(StringComparer.OrdinalIgnoreCase);
    private int _position = FileText.Start(text);
    private bool _mayHaveDirectives = true;

    /// <summary>The character that continues a line, and that takes its meaning from the one after it.</summary>
    internal char Escape { get; private set; } = '\\';

    /// <summary>A directive is broken, and so is the whole file.</summary>
    internal bool IsBroken { get; private set; }

    /// <summary>The next instruction; null at the end.</summary>
    internal FileString? Next()
    {
        while (_position < text.Length)
        {
            var line = TrimStart(ReadLine());
            if (!IsBlankOrComment(line))
            {
                _mayHaveDirectives = false;
                return Join(line);
            }

            ReadDirective(line);
        }

        return null;
    }

    /// <summary>Skips the lines of a text that an instruction has below it, up to the one that is the name of the text alone; false where none is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isIndented">Tabs before the name do not count.</param>
    internal bool SkipText(string name, bool isIndented)
    {
        while (_position < text.Length)
        {
            var line = ReadLine();
            while (isIndented && !line.IsEmpty && text[line.Start] == '\t')
            {
                line = TextSpan.FromBounds(line.Start + 1, line.End);
            }

            if (FileText.Is(text, line, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next line without its line break.</summary>
    private TextSpan ReadLine()
    {
        var start = _position;
        var lineBreak = text.IndexOf('\n', start);
        var end = lineBreak < 0 ? text.Length : lineBreak;
        _position = lineBreak < 0 ? end : end + 1;
        while (end > start && text[end - 1] == '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private TextSpan TrimStart(TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return TextSpan.FromBounds(start, line.End);
    }

    private bool IsBlankOrComment(TextSpan line) => TrimStart(line) is var rest && (rest.IsEmpty || text[rest.Start] == '#');

    /// <summary>Reads a comment that may be a directive: only before all other lines.</summary>
    private void ReadDirective(TextSpan line)
    {
        if (!_mayHaveDirectives)
        {
            return;
        }

        var comment = line.IsEmpty ? "" : text.Substring(line.Start + 1, line.Length - 1);
        var equals = comment.IndexOf('=');
        var name = equals < 0 ? "" : comment.Substring(0, equals).Trim();
        var value = comment.Substring(equals + 1).Trim();
        _mayHaveDirectives = value.Length > 0 && Array.Exists(Directives, one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase));
        if (!_mayHaveDirectives)
        {
            return;
        }

        var isEscape = string.Equals(name, "escape", StringComparison.OrdinalIgnoreCase);
        IsBroken |= !_directives.Add(name) || (isEscape && value is not ("\\" or "`"));
        Escape = isEscape ? value[0] : Escape;
    }

    /// <summary>A line with those that continue it.</summary>
    private FileString Join(TextSpan line)
    {
        if (!IsContinued(ref line))
        {
            return new FileString(text.Substring(line.Start, line.Length), line.Start, default);
        }

        _decoded.Begin();
        Append(line);
        for (var isContinued = true; isContinued && _position < text.Length;)
        {
            var next = ReadLine();
            if (!IsBlankOrComment(next))
            {
                isContinued = IsContinued(ref next);
                Append(next);
                line = next;
            }
        }

        return _decoded.ToFileString(line.End);
    }

    private void Append(TextSpan line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            _decoded.Append(text[i], i);
        }
    }

    /// <summary>The line ends with one escape character, which is cut off then.</summary>
    private bool IsContinued(ref TextSpan line)
    {
        var end = line.End;
        while (end > line.Start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        var last = end - 1;
        if (last < line.Start || text[last] != Escape || (last > line.Start && text[last - 1] == Escape))
        {
            return false;
        }

        line = TextSpan.FromBounds(line.Start, last);
        return true;
    }
}
