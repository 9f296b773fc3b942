using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// The parts of a setting that something fills in before the program reads it: <c>${X}</c>, <c>$(X)</c>, <c>%X%</c>, <c>#{X}#</c>, <c>__X__</c>,
/// <c>{{X}}</c>, <c>&lt;X&gt;</c>, a reference to Key Vault.
/// </summary>
internal static class SettingVariables
{
    private static readonly Regex Variable = new(
        @"\$\{\{?[^{}]*\}\}?|\$\([^()]*\)|\$[A-Z_][A-Z0-9_]*|%[A-Za-z_][A-Za-z0-9_.:]*%|#\{[^{}]*\}#?|\b__[A-Za-z0-9][A-Za-z0-9_.:]*?__|\{\{[^{}]*\}\}|<[^<>]*>"
            + @"|@Microsoft\.KeyVault\([^()]*\)|\{[A-Za-z_][A-Za-z0-9_.:]*\}",
        RegexOptions.CultureInvariant);

    /// <summary>The value with a hole for each variable.</summary>
    internal static FileValue WithHoles(FileValue value)
    {
        if (value.Value.IndexOfAny(Signs) < 0 || Variable.Matches(value.Value) is not { Count: > 0 } variables)
        {
            return value;
        }

        var text = new StringBuilder();
        var positions = ImmutableArray.CreateBuilder<int>();
        var next = 0;
        foreach (Match variable in variables)
        {
            Copy(next, variable.Index);
            positions.Add(value.SpanOf(new TextSpan(variable.Index, 0)).Start);
            text.Append(ConnectionString.Hole);
            next = variable.Index + variable.Length;
        }

        Copy(next, value.Value.Length);
        positions.Add(value.Span.End);
        return value with { Value = text.ToString(), Positions = positions.ToImmutable() };

        void Copy(int start, int end)
        {
            text.Append(value.Value, start, end - start);
            for (var i = start; i < end; i++)
            {
                positions.Add(value.SpanOf(new TextSpan(i, 0)).Start);
            }
        }
    }

    private static readonly char[] Signs = { '$', '%', '#', '_', '{', '<', '@' };
}
