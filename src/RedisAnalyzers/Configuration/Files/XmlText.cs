using System;
using System.Collections.Immutable;
using System.Xml;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>The text of attributes: references, and white space that becomes a blank.</summary>
internal static class XmlText
{
    private const int MaxCodePoint = 0x10FFFF;

    private static readonly ImmutableArray<(string Reference, char Character)> Named =
        ImmutableArray.Create(("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&apos;", '\''));

    private static readonly char[] Special = ['&', '\t', '\n', '\r'];

    /// <summary>The value of an attribute that has been found to be well-formed.</summary>
    internal static string Value(string text, TextSpan attribute)
    {
        if (!IsEncoded(text, attribute))
        {
            return text.Substring(attribute.Start, attribute.Length);
        }

        var decoded = new DecodedText();
        Decode(text, attribute, decoded);
        return decoded.ToString();
    }

    /// <summary>The value of an attribute is not simply what stands there.</summary>
    internal static bool IsEncoded(string text, TextSpan attribute) => text.IndexOfAny(Special, attribute.Start, attribute.Length) >= 0;

    /// <summary>Adds the value of an attribute.</summary>
    internal static void Decode(string text, TextSpan attribute, DecodedText decoded)
    {
        for (var i = attribute.Start; i < attribute.End;)
        {
            var start = i;
            if (text[i] == '&' && ReadReference(text, ref i, out var codePoint))
            {
                decoded.Append(codePoint, start);
                continue;
            }

            i += text[i] == '\r' && text[i + 1] == '\n' ? 2 : 1;
            decoded.Append(text[start] is '\t' or '\n' or '\r' ? ' ' : text[start], start);
        }
    }

    /// <summary>Reads a reference to a character.</summary>
    /// <param name="position">From the ampersand to the character after the semicolon.</param>
    /// <param name="codePoint">The character.</param>
    internal static bool ReadReference(string text, ref int position, out int codePoint)
    {
        foreach (var (reference, character) in Named)
        {
            if (FileText.StartsAt(text, position, reference))
            {
                position += reference.Length;
                codePoint = character;
                return true;
            }
        }

        codePoint = 0;
        return FileText.StartsAt(text, position, "&#") && ReadNumber(text, ref position, out codePoint) && IsCharacter(codePoint);
    }

    private static bool ReadNumber(string text, ref int position, out int number)
    {
        var isHex = FileText.StartsAt(text, position, "&#x");
        position += isHex ? 3 : 2;
        var start = position;
        number = 0;
        while (position < text.Length && number <= MaxCodePoint && (isHex ? Uri.IsHexDigit(text[position]) : text[position] is >= '0' and <= '9'))
        {
            number = (number * (isHex ? 16 : 10)) + Uri.FromHex(text[position]);
            position++;
        }

        var isNumber = position > start && position < text.Length && text[position] == ';';
        position++;
        return isNumber;
    }

    private static bool IsCharacter(int codePoint) => codePoint is > char.MaxValue and <= MaxCodePoint
        || (codePoint <= char.MaxValue && XmlConvert.IsXmlChar((char)codePoint));
}
