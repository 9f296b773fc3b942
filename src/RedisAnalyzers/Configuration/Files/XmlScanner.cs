using System;
using System.Xml;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Finds the parts of an XML document as <c>System.Xml</c> finds them. A method that reads or skips something returns false when it is not there, or not
/// well-formed.
/// </summary>
internal sealed class XmlScanner(string text)
{
    private const string Xml = "xml";

    /// <summary>Where the scanner stands.</summary>
    internal int Position { get; private set; } = FileText.Start(text);

    /// <summary>The text is read to its end.</summary>
    internal bool IsAtEnd => Position == text.Length;

    /// <summary>The end of a start tag is next.</summary>
    internal bool IsAtTagEnd => Next is '>' or '/';

    /// <summary>The next character; U+0000, which no document contains, at the end.</summary>
    private char Next => Position < text.Length ? text[Position] : '\0';

    /// <summary>Skips a character if it is the next one.</summary>
    internal bool Skip(char character)
    {
        if (IsAtEnd || text[Position] != character)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Skips a word if it is next.</summary>
    internal bool Skip(string word)
    {
        if (!FileText.StartsAt(text, Position, word))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>Skips white space; false when there is none.</summary>
    internal bool SkipWhiteSpace()
    {
        var start = Position;
        while (Next is ' ' or '\t' or '\n' or '\r')
        {
            Position++;
        }

        return Position > start;
    }

    /// <summary>Reads a name with or without a prefix.</summary>
    internal bool ReadName(out XmlName name)
    {
        var isName = ReadPart(out var prefix);
        var local = prefix;
        if (isName && Skip(':'))
        {
            isName = ReadPart(out local);
        }
        else
        {
            prefix = new TextSpan(prefix.Start, 0);
        }

        name = new XmlName(prefix, local);
        return isName;
    }

    /// <summary>Reads an attribute.</summary>
    internal bool ReadAttribute(out XmlAttribute attribute)
    {
        attribute = default;
        if (!ReadName(out var name) || !SkipEquals() || !ReadQuoted(out var value))
        {
            return false;
        }

        attribute = new XmlAttribute(name, value);
        return true;
    }

    /// <summary>Skips the text of an element up to the next tag.</summary>
    internal bool SkipText()
    {
        for (SkipPlain('<'); !IsAtEnd && text[Position] != '<'; SkipPlain('<'))
        {
            if (FileText.StartsAt(text, Position, "]]>") || !SkipCharacter())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Skips the declaration at the start of a document, if there is one.</summary>
    internal bool SkipDeclaration()
    {
        var start = Position;
        if (!Skip("<?xml") || !SkipWhiteSpace())
        {
            Position = start;
            return true;
        }

        if (!Skip("version") || !SkipEquals() || !ReadQuoted(out var version) || !Is(version, "1.0"))
        {
            return false;
        }

        var isSpaced = SkipWhiteSpace();
        if (isSpaced && Skip("encoding"))
        {
            if (!SkipEquals() || !ReadQuoted(out var encoding) || !IsEncoding(encoding))
            {
                return false;
            }

            isSpaced = SkipWhiteSpace();
        }

        if (isSpaced && Skip("standalone"))
        {
            if (!SkipEquals() || !ReadQuoted(out var answer) || !(Is(answer, "yes") || Is(answer, "no")))
            {
                return false;
            }

            SkipWhiteSpace();
        }

        return Skip("?>");
    }

    /// <summary>Skips a comment after its first four characters.</summary>
    internal bool SkipComment() => SkipUntil("--") && Skip('>');

    /// <summary>Skips character data after the start of its section.</summary>
    internal bool SkipCharacterData() => SkipUntil("]]>");

    /// <summary>Skips a processing instruction after its first two characters.</summary>
    internal bool SkipInstruction()
    {
        if (!ReadPart(out var target))
        {
            return false;
        }

        var isReserved = target.Length == Xml.Length && string.Compare(text, target.Start, Xml, 0, Xml.Length, StringComparison.OrdinalIgnoreCase) == 0;
        return !isReserved && (Skip("?>") || (SkipWhiteSpace() && SkipUntil("?>")));
    }

    private bool IsEncoding(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private bool Is(TextSpan span, string word) => FileText.Is(text, span, word);

    private bool ReadPart(out TextSpan part)
    {
        var start = Position;
        if (!IsAtEnd && XmlConvert.IsStartNCNameChar(text[Position]))
        {
            Position++;
            while (!IsAtEnd && XmlConvert.IsNCNameChar(text[Position]))
            {
                Position++;
            }
        }

        part = TextSpan.FromBounds(start, Position);
        return !part.IsEmpty;
    }

    private bool SkipEquals()
    {
        SkipWhiteSpace();
        if (!Skip('='))
        {
            return false;
        }

        SkipWhiteSpace();
        return true;
    }

    private bool ReadQuoted(out TextSpan value)
    {
        value = default;
        var quote = Next;
        if (quote is not ('"' or '\''))
        {
            return false;
        }

        Position++;
        var start = Position;
        for (SkipPlain(quote); !IsAtEnd && text[Position] != quote; SkipPlain(quote))
        {
            if (text[Position] == '<' || !SkipCharacter())
            {
                return false;
            }
        }

        value = TextSpan.FromBounds(start, Position);
        return Skip(quote);
    }

    /// <summary>Skips characters that mean nothing, up to one of a kind. Most of a file goes through this loop.</summary>
    private void SkipPlain(char stop)
    {
        var position = Position;
        while (position < text.Length && text[position] is >= ' ' and < '\uD800' and not ('&' or '<' or ']') && text[position] != stop)
        {
            position++;
        }

        Position = position;
    }

    /// <summary>Skips a character or a reference to one.</summary>
    private bool SkipCharacter()
    {
        if (text[Position] != '&')
        {
            return SkipRaw();
        }

        var position = Position;
        var isReference = XmlText.ReadReference(text, ref position, out _);
        Position = position;
        return isReference;
    }

    /// <summary>Skips one character, whatever it means.</summary>
    private bool SkipRaw()
    {
        var character = text[Position];
        if (character is < ' ' or >= '\uD800')
        {
            var isAllowed = char.IsSurrogate(character) ? !FileText.IsLoneSurrogate(text, Position) : XmlConvert.IsXmlChar(character);
            if (!isAllowed)
            {
                return false;
            }
        }

        Position++;
        return true;
    }

    /// <summary>Skips everything up to and with a word.</summary>
    private bool SkipUntil(string word)
    {
        for (SkipPlain(word[0]); !IsAtEnd; SkipPlain(word[0]))
        {
            if (Skip(word))
            {
                return true;
            }

            if (!SkipRaw())
            {
                return false;
            }
        }

        return false;
    }
}
