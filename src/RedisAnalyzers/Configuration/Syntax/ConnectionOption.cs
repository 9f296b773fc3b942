using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Knowledge.Library;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>One <c>keyword=value</c> of a connection string.</summary>
internal sealed class ConnectionOption
{
    internal ConnectionOption(TextSpan span, string name, TextSpan keywordSpan, TextSpan valueSpan, string? value)
    {
        Span = span;
        Name = name;
        Keyword = ConfigurationKeywords.Find(name);
        KeywordSpan = keywordSpan;
        ValueSpan = valueSpan;
        Value = value;
    }

    /// <summary>The whole item, trimmed.</summary>
    internal TextSpan Span { get; }

    /// <summary>The keyword as written.</summary>
    internal string Name { get; }

    /// <summary>The span of <see cref="Name"/>.</summary>
    internal TextSpan KeywordSpan { get; }

    /// <summary>The keyword's row; null when no version of the library knows it.</summary>
    internal ConfigurationKeyword? Keyword { get; }

    /// <summary>The span of the trimmed value; empty, directly after the <c>=</c>, when there is none.</summary>
    internal TextSpan ValueSpan { get; }

    /// <summary>The value as written, trimmed; null when a hole hides a part of it.</summary>
    internal string? Value { get; }

    /// <summary>Whether the whole value is known.</summary>
    internal bool IsValueKnown => Value is not null;

    /// <summary>This is the last item with its keyword, the one that is effective.</summary>
    internal bool IsEffective { get; set; }

    /// <summary>A hole in or after this item may contain whole items, and so set the keyword again.</summary>
    internal bool MayBeOverridden { get; set; }

    /// <summary>The value as the library reads a boolean; false when it is unknown or the library would throw.</summary>
    internal bool TryGetBoolean(out bool value)
    {
        value = false;
        return Value is not null && OptionValues.TryParseBoolean(Value, out value);
    }

    /// <summary>The value as the library reads a number, ignoring a minimum; false when it is unknown or the library would throw.</summary>
    internal bool TryGetInt32(out int value)
    {
        value = 0;
        return Value is not null && OptionValues.TryParseInt32(Value, out value);
    }
}
