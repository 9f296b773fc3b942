using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>A setting that is read where it may be missing, and goes to a connection as it is.</summary>
/// <param name="Expression">The expression that reads it; it is null when the setting is missing.</param>
/// <param name="Key">The setting's name: <c>ConnectionStrings:Redis</c>, or the name of an environment variable.</param>
internal sealed record UncheckedSetting(ExpressionSyntax Expression, string Key)
{
    private static readonly ImmutableArray<string> Readers = ImmutableArray.Create("GetConnectionString", "GetValue", "GetEnvironmentVariable");

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

        return KeyOf(expression, context, model) is { } key && !IsReadElsewhere(expression, key, context, model) ? new UncheckedSetting(expression, key) : null;
    }

    /// <summary>The use is the text of some connection.</summary>
    private static bool IsPassedOn(ExpressionSyntax use, SyntaxTree tree, RedisModel model) =>
        model.DirectSitesIn(tree).Any(s => s.TextExpression?.WalkDown() == use);

    /// <summary>The name of the setting that an expression reads; null when it reads none, or one that is required.</summary>
    private static string? KeyOf(ExpressionSyntax expression, ReadContext context, RedisModel model)
    {
        switch (expression)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } access when model.IsConfiguration(
                context.Semantic.GetTypeInfo(access.Expression).Type):
                return Join(SectionOf(access.Expression, context, model), Constant(arguments[0].Expression, context, model));

            case InvocationExpressionSyntax call when call.CalledName() is { } name && Readers.Contains(name)
                && context.Semantic.GetSymbolInfo(call).Symbol is IMethodSymbol method
                && method.ReturnType.SpecialType == SpecialType.System_String:
                if (name == "GetEnvironmentVariable")
                {
                    return method.ContainingType is { Name: "Environment", ContainingNamespace.Name: "System" }
                        ? Constant(call.ArgumentList.Arguments[0].Expression, context, model)
                        : null;
                }
                // An extension method, called as one or by its type; with a default value (a third parameter) nothing is missing.
                if ((method.ReducedFrom ?? method).Parameters.Length != 2 || call.ArgumentFor(method, "configuration") is not { } configuration
                    || !model.IsConfiguration(context.Semantic.GetTypeInfo(configuration).Type))
                {
                    return null;
                }

                return name == "GetValue"
                    ? call.ArgumentFor(method, "key") is { } key ? Join(SectionOf(configuration, context, model), Constant(key, context, model)) : null
                    : call.ArgumentFor(method, "name") is { } named
                        ? Join(SectionOf(configuration, context, model), "ConnectionStrings", Constant(named, context, model))
                        : null;

            default:
                return null;
        }
    }

    /// <summary>The path of <c>GetSection("…")</c>; empty for the whole configuration, null where a section is required to be there or is not known.</summary>
    private static string? SectionOf(ExpressionSyntax configuration, ReadContext context, RedisModel model)
    {
        var expression = configuration.WalkDown();
        if (context.Semantic.GetTypeInfo(expression).Type is not { Name: "IConfigurationSection" })
        {
            return "";
        }

        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetSection" } target, ArgumentList
            .Arguments: { Count: 1 } arguments })
        {
            return Join(SectionOf(target.Expression, context, model), Constant(arguments[0].Expression, context, model));
        }

        return expression is IdentifierNameSyntax && context.Semantic.GetSymbolInfo(expression).Symbol is ILocalSymbol local
            && ValueResolver.Resolve(local, context, model) is { } definition
            ? SectionOf(definition.Expression, definition.Context, model)
            : null;
    }

    private static string? Constant(ExpressionSyntax key, ReadContext context, RedisModel model) =>
        TemplateReader.Read(key, context, model).Template is { IsComplete: true, Text: { Length: > 0 } text } ? text : null;

    private static string? Join(params string?[] parts) => parts.Contains(null) ? null : string.Join(":", parts.Where(p => p!.Length > 0));

    /// <summary>The same setting is read once more in the file: there it may be checked.</summary>
    private static bool IsReadElsewhere(ExpressionSyntax expression, string key, ReadContext context, RedisModel model)
    {
        foreach (var node in expression.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node != expression && node is ElementAccessExpressionSyntax or InvocationExpressionSyntax && node is ExpressionSyntax other
                && KeyOf(other, context, model) == key
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
