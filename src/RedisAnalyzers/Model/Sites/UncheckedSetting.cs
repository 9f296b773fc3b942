using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>A setting that is read where it may be missing, and goes to a connection as it is.</summary>
/// <param name="Expression">The expression that reads it; it is null when the setting is missing.</param>
/// <param name="Key">The setting's name: <c>ConnectionStrings:Redis</c>, or the name of an environment variable.</param>
internal sealed record UncheckedSetting(ExpressionSyntax Expression, string Key)
{
    /// <summary>The setting that is the site's whole text, when nothing looks at it on the way; null otherwise.</summary>
    internal static UncheckedSetting? Of(ConnectionSite site, RedisModel model)
    {
        if (site.Helper is not null || site.TextExpression is not { } text || site.Text is not { IsUnknown: true, Text.Length: 1 })
        {
            return null;
        }

        if (site.Kind != SiteKind.Parsed && (site.Sinks.Length != 1 || site.Sinks[0].Sink.AllowsNull || !site.Sinks[0].Node.Span.Contains(text.Span)))
        {
            return null;
        }

        var context = ReadContext.At(model.SemanticModelOf(site.Tree));
        var expression = text.WalkDown();
        if (expression is IdentifierNameSyntax name)
        {
            // A local in between is as good as none while nothing but connections uses it.
            if (context.Semantic.GetSymbolInfo(name).Symbol is not ILocalSymbol local || ValueResolver.Resolve(local, context, model) is not { } definition
                || VariableReferences.Of(local, model) is not { } uses || !uses.All(u => u.IsWrite || IsPassedOn(u.Expression, site.Tree, model)))
            {
                return null;
            }

            expression = definition.Expression.WalkDown();
        }

        return SettingKey.Of(expression, context, model) is { IsRequired: false } key && !IsReadElsewhere(expression, key, context, model)
            ? new UncheckedSetting(expression, key.Name)
            : null;
    }

    /// <summary>The use is the text of some connection.</summary>
    private static bool IsPassedOn(ExpressionSyntax use, SyntaxTree tree, RedisModel model) =>
        model.DirectSitesIn(tree).Any(s => s.TextExpression?.WalkDown() == use);

    /// <summary>The same setting is read once more in the file: there it may be checked.</summary>
    private static bool IsReadElsewhere(ExpressionSyntax expression, SettingKey key, ReadContext context, RedisModel model)
    {
        foreach (var node in expression.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node != expression && node is ElementAccessExpressionSyntax or InvocationExpressionSyntax && node is ExpressionSyntax other
                && SettingKey.Of(other, context, model)?.IsSameAs(key) == true
                && !IsWholeText(other, model))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWholeText(ExpressionSyntax expression, RedisModel model) =>
        model.DirectSitesIn(expression.SyntaxTree).Any(s => s.TextExpression?.WalkDown() == expression);
}
