using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Walks through an XML document and refuses it where <c>System.Xml</c> does. The open elements are on a list and not on the stack of the program, so that any
/// depth is fine.
/// </summary>
internal sealed class XmlSettingsReader(string text)
{
    /// <summary>How many attributes an element has at most. More are data; each is compared with all others.</summary>
    private const int MaxAttributes = 64;

    private readonly XmlScanner _scanner = new(text);
    private readonly XmlNamespaces _namespaces = new(text);
    private readonly XmlSections _sections = new(text);
    private readonly List<XmlAttribute> _attributes = new();
    private readonly Stack<OpenElement> _open = new();

    internal ImmutableArray<FileValue> Read() => ReadDocument() ? _sections.Values : ImmutableArray<FileValue>.Empty;

    private bool ReadDocument()
    {
        if (!_scanner.SkipDeclaration())
        {
            return false;
        }

        var hasRoot = false;
        while (true)
        {
            if (!SkipBetween())
            {
                return false;
            }

            if (_scanner.IsAtEnd)
            {
                return hasRoot && _open.Count == 0;
            }

            if (!_scanner.Skip('<') || !ReadMarkup(ref hasRoot))
            {
                return false;
            }
        }
    }

    /// <summary>Skips what stands between tags: text in elements, white space outside.</summary>
    private bool SkipBetween()
    {
        if (_open.Count > 0)
        {
            return _scanner.SkipText();
        }

        _scanner.SkipWhiteSpace();
        return true;
    }

    /// <summary>Reads what begins with a bracket. A document type is refused.</summary>
    private bool ReadMarkup(ref bool hasRoot)
    {
        if (_scanner.Skip('/'))
        {
            return _open.Count > 0 && ReadEnd();
        }

        if (_scanner.Skip('?'))
        {
            return _scanner.SkipInstruction();
        }

        if (_scanner.Skip("!--"))
        {
            return _scanner.SkipComment();
        }

        if (_scanner.Skip("![CDATA["))
        {
            return _open.Count > 0 && _scanner.SkipCharacterData();
        }

        if (hasRoot && _open.Count == 0)
        {
            return false;
        }

        hasRoot = true;
        return ReadStart();
    }

    private bool ReadStart()
    {
        if (!_scanner.ReadName(out var name) || !ReadAttributes())
        {
            return false;
        }

        var declarations = _namespaces.Count;
        if (!_namespaces.Enter(name, _attributes))
        {
            return false;
        }

        var place = ReadPlace(name);
        if (_scanner.Skip('/'))
        {
            _namespaces.Leave(declarations);
        }
        else
        {
            _open.Push(new OpenElement(name.Span, place, declarations));
        }

        return _scanner.Skip('>');
    }

    private bool ReadAttributes()
    {
        _attributes.Clear();
        while (_scanner.SkipWhiteSpace() && !_scanner.IsAtTagEnd)
        {
            if (_attributes.Count == MaxAttributes || !_scanner.ReadAttribute(out var attribute))
            {
                return false;
            }

            _attributes.Add(attribute);
        }

        return _scanner.IsAtTagEnd;
    }

    /// <summary>The place that an element opens. An item of a section is read.</summary>
    private XmlPlace ReadPlace(XmlName name)
    {
        var around = _open.Count == 0 ? XmlPlace.Document : _open.Peek().Place;
        if (around is XmlPlace.Elsewhere or XmlPlace.Item)
        {
            return XmlPlace.Elsewhere;
        }

        var place = XmlSections.Below(around, text.Substring(name.Span.Start, name.Span.Length));
        if (place == XmlPlace.Item)
        {
            _sections.Read(around, _attributes);
        }

        return place;
    }

    private bool ReadEnd()
    {
        var (start, _, declarations) = _open.Pop();
        _namespaces.Leave(declarations);
        if (!_scanner.ReadName(out var name) || name.Span.Length != start.Length
            || string.CompareOrdinal(text, name.Span.Start, text, start.Start, start.Length) != 0)
        {
            return false;
        }

        _scanner.SkipWhiteSpace();
        return _scanner.Skip('>');
    }

    private readonly record struct OpenElement(TextSpan Name, XmlPlace Place, int Declarations);
}
