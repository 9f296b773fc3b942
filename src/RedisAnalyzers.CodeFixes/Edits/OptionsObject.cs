using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Knowledge.Library;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Writes a connection string as <c>new ConfigurationOptions { … }</c>, where the API accepts that.</summary>
internal static class OptionsObject
{
    /// <summary>The API has an overload for options objects, or already gets one.</summary>
    private static bool TakesOptions(ConnectionSite site) =>
        site.Kind == SiteKind.Parsed
        || (site.Sinks.Length == 1 && site.Sinks[0].Sink is { Type: "StackExchange.Redis.ConnectionMultiplexer", Member: "Connect" or "ConnectAsync" }
            && site.Facts.Settings.All(s => s.Form == SettingForm.Text)
            && site.Sinks[0].Node.Arguments().All(a => a.Expression.WalkDown() is not AnonymousFunctionExpressionSyntax));

    /// <summary>
    /// The expression that a <c>new ConfigurationOptions</c> can replace: the connection string must be written there and passed to the API. Null where there
    /// is none.
    /// </summary>
    internal static ExpressionSyntax? Replaced(ConnectionSite site)
    {
        if (site.Kind is not (SiteKind.Text or SiteKind.Parsed) || site.Values.Length > 1 || !TakesOptions(site))
        {
            return null;
        }

        var text = site.TextExpression!;
        var isWrittenThere = site.Text!.Pieces.All(p => p.Node.SyntaxTree == text.SyntaxTree && text.Span.Contains(p.Node.Span));
        // The replaced code may contain comments between its parts: then each part is edited separately.
        var whole = site.Kind == SiteKind.Parsed ? site.Creation : site.Sinks[0].Node.Arguments().Any(a => a.Expression == text) ? text : null;
        return isWrittenThere && whole is not null && !whole.HasInnerComment() ? whole : null;
    }

    /// <summary>The old options as code, in written order; null when one of them cannot be written as simple code.</summary>
    /// <param name="request">The request.</param>
    /// <param name="text">The connection string that they are taken from, perhaps with its mistakes repaired.</param>
    /// <param name="without">Items to leave out.</param>
    internal static List<(string Property, string Value)>? Known(FixRequest request, ConnectionString text, IReadOnlyCollection<TextSpan>? without = null)
    {
        var options = new List<(string, string)>();
        foreach (var option in text.Options.Where(o => o.IsEffective && without?.Contains(o.Span) != true))
        {
            if (option.Keyword is not { IgnoredSince: null } keyword || option.Value is not { } value
                || request.Compilation.Types.Options.GetMembers(keyword.Property!).IsEmpty)
            {
                return null;
            }

            if (keyword.Property is OptionNames.Password)
            {
                continue;
            }

            var code = keyword.Kind switch
            {
                ValueKind.Boolean when option.TryGetBoolean(out var b) => b ? "true" : "false",
                ValueKind.Int32 when option.TryGetInt32(out var n) => n.ToString(CultureInfo.InvariantCulture),
                ValueKind.Text when !keyword.IsSecret && keyword.Property != "ChannelPrefix" => SymbolDisplay.FormatLiteral(value, quote: true),
                _ => null,
            };
            if (code is null)
            {
                return null;
            }

            options.Add((keyword.Property!, code));
        }

        return text.CommandOverrides.IsEmpty ? options : null;
    }

    /// <summary>Replaces the connection string with an object with these elements, one per line.</summary>
    internal static void Write(FixRequest request, ExpressionSyntax replaced, IEnumerable<(string Property, string Value)> elements, EditSet edits)
    {
        var indent = request.IndentAt(replaced.SpanStart);
        var outer = request.NewLine + indent;
        var inner = request.NewLine + request.Deeper(indent);
        var type = request.NameOf("StackExchange.Redis", "ConfigurationOptions", replaced.SpanStart, edits);
        var lines = string.Concat(elements.Select(e => $"{inner}{e.Property} = {e.Value},"));
        edits.Replace(replaced.Span, $"new {type}{outer}{{{lines}{outer}}}");
    }
}
