using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Replaces the variables of a compose file as Docker does: <c>$X</c>, <c>${X}</c>, <c>${X:-default}</c>, <c>${X:?message}</c>, <c>${X:+other}</c>, and
/// <c>$$</c> for a dollar sign. The characters of a value stand where the variable stands.
/// </summary>
internal sealed class ComposeVariables
{
    /// <summary>Defaults in defaults are read so deep; nobody writes more.</summary>
    private const int Depth = 8;

    /// <summary>Characters of a variable with its default.</summary>
    private const int MaxLength = 4096;

    private readonly FileString _source;
    private readonly Func<string, string?> _valueOf;
    private readonly bool _takesDefaults;
    private readonly int _depth;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<int>.Builder _positions = ImmutableArray.CreateBuilder<int>();

    private ComposeVariables(FileString source, Func<string, string?> valueOf, bool takesDefaults, int depth)
    {
        _source = source;
        _valueOf = valueOf;
        _takesDefaults = takesDefaults;
        _depth = depth;
    }

    /// <summary>The text with the value of each variable in its place, and a hole where the value is not known.</summary>
    /// <param name="source">The text as it is written.</param>
    /// <param name="valueOf">The value of a variable; null when none is known.</param>
    /// <param name="takesDefaults">A default counts as the value. It is what the file gives by itself, but somebody may set the variable.</param>
    internal static FileString Expand(FileString source, Func<string, string?> valueOf, bool takesDefaults) =>
        Expand(source, valueOf, takesDefaults, Depth);

    private static FileString Expand(FileString source, Func<string, string?> valueOf, bool takesDefaults, int depth) =>
        source.Value.IndexOf('$') < 0 ? source : new ComposeVariables(source, valueOf, takesDefaults, depth).Read();

    private FileString Read()
    {
        var value = _source.Value;
        for (var at = 0; at < value.Length;)
        {
            var end = EndOfVariable(value, at);
            if (end < 0)
            {
                Add(value[at], at);
                at++;
                continue;
            }

            foreach (var character in Replace(value.Substring(at, end - at)))
            {
                Add(character, at);
            }

            at = end;
        }

        _positions.Add(_source.Span.End);
        return new FileString(_text.ToString(), _source.Span.Start, _positions.ToImmutable());
    }

    private void Add(char character, int at)
    {
        _text.Append(character);
        _positions.Add(_source.SpanOf(new TextSpan(at, 0)).Start);
    }

    /// <summary>Where the variable ends that begins here; -1 where none does.</summary>
    private static int EndOfVariable(string text, int at)
    {
        if (text[at] != '$' || at + 1 == text.Length)
        {
            return -1;
        }

        var next = text[at + 1];
        if (next == '$')
        {
            return at + 2;
        }

        var end = at + 1;
        if (next != '{')
        {
            while (end < text.Length && IsOfName(text[end]))
            {
                end++;
            }

            return end == at + 1 || char.IsDigit(next) ? -1 : end;
        }

        // Defaults may hold variables of their own.
        for (var depth = 0; end < text.Length && end - at < MaxLength; end++)
        {
            depth += text[end] == '{' ? 1 : text[end] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return end + 1;
            }
        }

        return -1;
    }

    private string Replace(string variable)
    {
        if (variable == "$$")
        {
            return "$";
        }

        var content = variable[1] == '{' ? variable.Substring(2, variable.Length - 3) : variable.Substring(1);
        var length = content.TakeWhile(IsOfName).Count();
        var value = _valueOf(content.Substring(0, length));
        var rest = content.Substring(length);
        var countsEmpty = rest.StartsWith(":", StringComparison.Ordinal);
        var form = countsEmpty ? rest.Substring(1) : rest;
        var isSet = value is not null && !(countsEmpty && value.Length == 0);
        if (form.StartsWith("-", StringComparison.Ordinal))
        {
            return isSet ? value! : _takesDefaults ? Nested(form.Substring(1)) : Unknown;
        }

        return form.StartsWith("+", StringComparison.Ordinal) ? Unknown : isSet ? value! : Unknown;
    }

    private static string Unknown { get; } = ConnectionString.Hole.ToString();

    private string Nested(string text) => _depth == 0 ? Unknown : Expand(new FileString(text, 0, default), _valueOf, _takesDefaults, _depth - 1).Value;

    private static bool IsOfName(char character) => character == '_' || (character < 128 && char.IsLetterOrDigit(character));
}
