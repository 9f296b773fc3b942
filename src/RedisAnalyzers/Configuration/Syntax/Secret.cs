using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>Distinguishes a secret from a placeholder.</summary>
internal static class Secret
{
    private static readonly string[] Words =
    {
        "changeme", "change-me", "change_me", "password", "passwd", "pwd", "secret",
        "mypassword", "placeholder", "redacted", "todo", "none", "null", "empty", "accesskey", "access-key", "access_key", "primarykey",
    };

    private static readonly char[] Brackets = { '<', '>', '{', '}' };

    /// <summary>
    /// The value is a secret: not empty, not partly unknown, not one of the forms of a placeholder (<c>&lt;password&gt;</c>,
    /// <c>***</c>, <c>${REDIS_PASSWORD}</c>, <c>%PW%</c>, <c>#{pw}#</c>, <c>{0}</c>, <c>xxxx</c>, <c>changeme</c>). Length and
    /// entropy decide nothing: 123456 is a password.
    /// </summary>
    internal static bool IsReal(string value)
    {
        value = value.Trim().Trim('"', '\'');
        if (value.Length == 0 || value.IndexOf(ConnectionString.Hole) >= 0)
        {
            return false;
        }

        if (IsBracketed(value) || value.Trim('*', 'x', 'X', '.', '-', '_', '•', '…').Length == 0)
        {
            return false;
        }

        if (value.StartsWith("your", StringComparison.OrdinalIgnoreCase) || value.StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var word in Words)
        {
            if (string.Equals(value, word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return !IsInstruction(value) && !IsVariable(value);
    }

    /// <summary><c>insert-password-here</c>, <c>replace_me</c>, <c>LOCAL_ONLY_CHANGE_ME</c>: words that ask for a secret.</summary>
    private static bool IsInstruction(string value)
    {
        var letters = value.Replace("-", "").Replace("_", "").Replace(" ", "");
        if (letters.EndsWith("changeme", StringComparison.OrdinalIgnoreCase) || letters.EndsWith("replaceme", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (var start in Instructions)
        {
            if (value.StartsWith(start, StringComparison.OrdinalIgnoreCase) && value.Length > start.Length && value[start.Length] is '-' or '_' or ' ')
            {
                return true;
            }
        }

        return value.EndsWith("here", StringComparison.OrdinalIgnoreCase) && value.Length > 4 && value[value.Length - 5] is '-' or '_' or ' ';
    }

    private static readonly string[] Instructions = { "insert", "enter", "replace", "put", "add" };

    /// <summary>The name of a variable: <c>$REDIS_PW</c>, <c>REDIS_PASSWORD</c>.</summary>
    private static bool IsVariable(string value)
    {
        bool dollar = value[0] == '$', underscore = false, letter = false;
        for (var i = dollar ? 1 : 0; i < value.Length; i++)
        {
            if (value[i] is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }

            underscore |= value[i] == '_';
            letter |= value[i] is >= 'A' and <= 'Z';
        }

        return letter && (dollar || (underscore && value.EndsWith("PASSWORD", StringComparison.Ordinal)));
    }

    private static bool IsBracketed(string value)
    {
        char first = value[0], last = value[value.Length - 1];
        if ((first == '<' && last == '>') || (first == '{' && last == '}') || (first == '[' && last == ']')
            || (first == '%' && last == '%' && value.Length > 2))
        {
            return true;
        }

        return (value.StartsWith("${", StringComparison.Ordinal) || value.StartsWith("$(", StringComparison.Ordinal)
            || value.StartsWith("#{", StringComparison.Ordinal)
            || value.StartsWith("__", StringComparison.Ordinal)) && (value.IndexOfAny(Brackets) >= 0 || last is ')' or '_' or '#');
    }

    /// <summary>A name that stands where a user's name does and is known to be one.</summary>
    internal static bool IsUserName(string value) =>
        string.Equals(value, "default", StringComparison.OrdinalIgnoreCase) || string.Equals(value, "user", StringComparison.OrdinalIgnoreCase)
            || string.Equals(value, "username", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The span of the password before the <c>@</c> of an item: <c>redis://user:password@host</c>, <c>password@host:port</c>. Null when the item has none.
    /// </summary>
    internal static TextSpan? BeforeAt(string text, TextSpan item)
    {
        if (UriText.Read(text, item) is { } uri)
        {
            return uri.Name.StartsWith("redis", StringComparison.Ordinal) || uri.Name.StartsWith("valkey", StringComparison.Ordinal) ? uri.Password : null;
        }

        var at = text.LastIndexOf('@', item.End - 1, item.Length);
        if (at <= item.Start || at == item.End - 1 || text[item.Start] is '!' or '"' or '\'' || HasSlash(text, item.Start, at))
        {
            return null;
        }

        var colon = text.IndexOf(':', item.Start, at - item.Start);
        var password = TextSpan.FromBounds(colon < 0 ? item.Start : colon + 1, at);
        var value = text.Substring(password.Start, password.Length);
        // host:port@… says that the two sides are exchanged; then it is not known which of them is the secret.
        return (colon < 0 && IsUserName(value)) || (colon >= 0 && ushort.TryParse(value, out _) && text.IndexOf(':', at, item.End - at) < 0) ? null : password;
    }

    private static bool HasSlash(string text, int start, int end) => text.IndexOf('/', start, end - start) >= 0;

    /// <summary>The item that starts a text; a password in a URI may contain commas, so that the URI goes on after them.</summary>
    private static TextSpan WithCommaInPassword(string text, TextSpan item)
    {
        var whole = TextSpan.FromBounds(item.Start, text.Length);
        return UriText.Read(text, item) is { Password: null, User: null } && UriText.Read(text, whole) is { User: not null, Password: { } password }
            && text.IndexOf('=', password.Start, password.Length) < 0 ? whole : item;
    }

    /// <summary>What stands for a password before an <c>@</c> of a connection string, real or not.</summary>
    internal static IEnumerable<(TextSpan Span, bool IsInUri)> BeforeAt(ConnectionString text)
    {
        int option = 0, end = 0;
        var isBehindSecret = false;
        var start = text.Text.Length - text.Text.TrimStart().Length;
        foreach (var segment in text.Segments)
        {
            if (segment.Kind is SegmentKind.Separator or SegmentKind.Blank)
            {
                continue;
            }

            var item = segment.Span.Start == start ? WithCommaInPassword(text.Text, segment.Span) : segment.Span;
            var isUri = UriText.Read(text.Text, item) is not null;
            var isAddress = isUri || (segment.Kind is SegmentKind.Endpoint or SegmentKind.Dropped && !isBehindSecret);
            if (segment.Span.Start >= end && isAddress && BeforeAt(text.Text, item) is { } span)
            {
                end = span.End;
                yield return (span, isUri);
            }

            isBehindSecret = segment.Kind == SegmentKind.Option && text.Options[option++].Keyword is { IsSecret: true };
        }
    }
}
