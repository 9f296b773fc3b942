using System;
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

    /// <summary><c>insert-password-here</c>, <c>replace_me</c>: words that ask for a secret.</summary>
    private static bool IsInstruction(string value)
    {
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

    /// <summary>The span of the password in <c>redis://user:password@host</c>; null when the text is not such a URI or has no password.</summary>
    internal static TextSpan? InUserInfo(string text)
    {
        var start = text.Length - text.TrimStart().Length;
        return UriText.Read(text, TextSpan.FromBounds(start, text.Length)) is { } uri && uri.Name.StartsWith("redis", StringComparison.Ordinal)
            ? uri.Password
            : null;
    }
}
