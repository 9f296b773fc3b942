using System;
using System.Globalization;

namespace RedisAnalyzers.Configuration.Values;

/// <summary>The forms of values that the library accepts, the same in every version.</summary>
internal static class OptionValues
{
    /// <summary><c>true</c>/<c>false</c>, <c>yes</c>/<c>no</c>, <c>on</c>/<c>off</c> in any case, <c>1</c>/<c>0</c>.</summary>
    internal static bool TryParseBoolean(string text, out bool value)
    {
        if (bool.TryParse(text, out value))
        {
            return true;
        }

        value = Is(text, "1") || Is(text, "yes") || Is(text, "on");
        return value || Is(text, "0") || Is(text, "no") || Is(text, "off");
    }

    /// <summary>An integer with an optional sign, in the invariant culture.</summary>
    internal static bool TryParseInt32(string text, out int value) =>
        int.TryParse(text, NumberStyles.Integer, NumberFormatInfo.InvariantInfo, out value);

    private static bool Is(string text, string form) => string.Equals(text, form, StringComparison.OrdinalIgnoreCase);
}
