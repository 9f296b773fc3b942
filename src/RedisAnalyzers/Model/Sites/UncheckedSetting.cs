using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Settings;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>A setting that is read where it may be missing, and goes to a connection as it is.</summary>
/// <param name="Expression">The expression that reads it; it is null when the setting is missing.</param>
/// <param name="Key">The setting.</param>
internal sealed record UncheckedSetting(ExpressionSyntax Expression, SettingKey Key)
{
    /// <summary>
    /// What the project's settings files say against the name: that none of them has it, and which name they have that is like it. Empty when one has it, or
    /// when there are none to ask.
    /// </summary>
    internal string Contradiction(RedisCompilation compilation)
    {
        var settings = SettingsIndex.Of(compilation);
        var name = Key.Path;
        if (settings.IsEmpty || settings.Of(name).Any())
        {
            return "";
        }

        var near = Similarity.Nearest(name, settings.Keys.Distinct(StringComparer.OrdinalIgnoreCase), static key => key);
        return near is null ? "; no settings file has it" : $"; no settings file has it, but {settings.Of(near).First().File.Name} has '{near}'";
    }

    /// <summary>The setting that is the site's whole text, when nothing looks at it on the way; null otherwise.</summary>
    internal static UncheckedSetting? Of(ConnectionSite site, RedisCompilation compilation)
    {
        if (site.Helper is not null || site.TextExpression is not { } text || site.Text is not { IsUnknown: true, Text.Length: 1 })
        {
            return null;
        }

        if (site.Kind != SiteKind.Parsed && (site.Sinks.Length != 1 || site.Sinks[0].Sink.AllowsNull || !site.Sinks[0].Node.Span.Contains(text.Span)))
        {
            return null;
        }

        var context = ReadContext.At(compilation);
        var expression = text.WalkDown();
        if (expression is IdentifierNameSyntax name)
        {
            // A local in between is as good as none while nothing but connections uses it.
            if (context.Compilation.SymbolOf(name) is not ILocalSymbol local || ValueResolver.Resolve(local, context) is not { } definition
                || VariableReferences.Of(local, compilation) is not { } uses || !uses.All(u => u.IsWrite || IsWholeText(u.Expression, compilation)))
            {
                return null;
            }

            expression = definition.Expression.WalkDown();
        }

        return SettingKey.Of(expression, context) is { IsRequired: false } key && !IsReadElsewhere(expression, key, context)
            ? new UncheckedSetting(expression, key)
            : null;
    }

    /// <summary>The same setting is read once more in the file: there it may be checked.</summary>
    private static bool IsReadElsewhere(ExpressionSyntax expression, SettingKey key, ReadContext context)
    {
        foreach (var node in expression.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node != expression && node is ElementAccessExpressionSyntax or InvocationExpressionSyntax && node is ExpressionSyntax other
                && SettingKey.Of(other, context)?.IsSameAs(key) == true
                && !IsWholeText(other, context.Compilation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The expression is the text of some connection.</summary>
    private static bool IsWholeText(ExpressionSyntax expression, RedisCompilation compilation) =>
        ConnectionSites.Direct(expression.SyntaxTree, compilation).Any(s => s.TextExpression?.WalkDown() == expression);
}
