using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>The prefixes that are declared where a reader stands.</summary>
internal sealed class XmlNamespaces(string text)
{
    private const string Xml = "xml";
    private const string Xmlns = "xmlns";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";

    private readonly Dictionary<string, Stack<string>> _namespaces = new() { [Xml] = new Stack<string>([XmlNamespace]) };
    private readonly Stack<string> _prefixes = new();

    /// <summary>How many declarations there are.</summary>
    internal int Count => _prefixes.Count;

    /// <summary>Takes the declarations of an element, and finds out whether its names are right.</summary>
    internal bool Enter(XmlName element, List<XmlAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (!Declare(attribute))
            {
                return false;
            }
        }

        return IsKnown(element) && AreRight(attributes);
    }

    /// <summary>Forgets the declarations after the first ones.</summary>
    internal void Leave(int count)
    {
        while (_prefixes.Count > count)
        {
            _namespaces[_prefixes.Pop()].Pop();
        }
    }

    /// <summary>Takes a declaration. The reserved prefixes and namespaces are not declared by anyone: such a file is not understood.</summary>
    private bool Declare(XmlAttribute attribute)
    {
        var (prefix, local) = attribute.Name;
        var isDefault = prefix.IsEmpty && Is(local, Xmlns);
        if (!isDefault && !Is(prefix, Xmlns))
        {
            return !Is(prefix, Xml) || !Is(local, "space") || XmlText.Value(text, attribute.Value).Trim(' ') is "default" or "preserve";
        }

        var name = XmlText.Value(text, attribute.Value);
        var isFree = !Is(local, Xml) && (isDefault || !Is(local, Xmlns)) && name is not (XmlNamespace or XmlnsNamespace);
        if (!isFree || isDefault)
        {
            return isFree;
        }

        var declared = text.Substring(local.Start, local.Length);
        if (!_namespaces.TryGetValue(declared, out var names))
        {
            _namespaces.Add(declared, names = new Stack<string>());
        }

        names.Push(name);
        _prefixes.Push(declared);
        return name.Length > 0;
    }

    private bool AreRight(List<XmlAttribute> attributes)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            var name = attributes[i].Name;
            if (!IsKnown(name))
            {
                return false;
            }

            for (var j = 0; j < i; j++)
            {
                if (Same(name.Local, attributes[j].Name.Local) && NamespaceOf(name) == NamespaceOf(attributes[j].Name))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsKnown(XmlName name) => NamespaceOf(name) is not null;

    /// <summary>The namespace of an attribute, or of an element with a prefix; null when the prefix is not declared.</summary>
    private string? NamespaceOf(XmlName name)
    {
        if (name.Prefix.IsEmpty)
        {
            return "";
        }

        if (Is(name.Prefix, Xmlns))
        {
            return XmlnsNamespace;
        }

        var prefix = text.Substring(name.Prefix.Start, name.Prefix.Length);
        return _namespaces.TryGetValue(prefix, out var names) && names.Count > 0 ? names.Peek() : null;
    }

    private bool Is(TextSpan span, string word) => FileText.Is(text, span, word);

    private bool Same(TextSpan one, TextSpan other) =>
        one.Length == other.Length && string.CompareOrdinal(text, one.Start, text, other.Start, one.Length) == 0;
}
