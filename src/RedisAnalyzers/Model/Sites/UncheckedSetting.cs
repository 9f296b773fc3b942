using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.Model.Sites;

/// <summary>A setting that is read where it may be missing, and goes to a connection as it is.</summary>
/// <param name="Expression">The expression that reads it; it is null when the setting is missing.</param>
/// <param name="Key">The setting's name: <c>ConnectionStrings:Redis</c>, or the name of an environment variable.</param>
internal sealed record UncheckedSetting(ExpressionSyntax Expression, string Key)
{
    private static readonly ImmutableArray<string> Readers = ImmutableArray.Create("GetConnectionString", "GetValue", "GetEnvironmentVariable");

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
                || VariableReferences.Of(local, compilation) is not { } uses || !uses.All(u => u.IsWrite || IsPassedOn(u.Expression, site.Tree, compilation)))
            {
                return null;
            }

            expression = definition.Expression.WalkDown();
        }

        return KeyOf(expression, context) is { } key && !IsReadElsewhere(expression, key, context) ? new UncheckedSetting(expression, key) : null;
    }

    /// <summary>The use is the text of some connection.</summary>
    private static bool IsPassedOn(ExpressionSyntax use, SyntaxTree tree, RedisCompilation compilation) =>
        ConnectionSites.Direct(tree, compilation).Any(s => s.TextExpression?.WalkDown() == use);

    /// <summary>The name of the setting that an expression reads; null when it reads none, or one that is required.</summary>
    private static string? KeyOf(ExpressionSyntax expression, ReadContext context)
    {
        switch (expression)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } access when context.Compilation.Types.IsConfiguration(
                context.Compilation.TypeOf(access.Expression)):
                return Join(SectionOf(access.Expression, context), Constant(arguments[0].Expression, context));

            case InvocationExpressionSyntax call when call.CalledName() is { } name && Readers.Contains(name)
                && context.Compilation.SymbolOf(call) is IMethodSymbol method
                && method.ReturnType.SpecialType == SpecialType.System_String:
                if (name == "GetEnvironmentVariable")
                {
                    return method.ContainingType is { Name: "Environment", ContainingNamespace.Name: "System" }
                        ? Constant(call.ArgumentList.Arguments[0].Expression, context)
                        : null;
                }
                // An extension method, called as one or by its type; with a default value (a third parameter) nothing is missing.
                if ((method.ReducedFrom ?? method).Parameters.Length != 2 || call.ArgumentFor(method, "configuration") is not { } configuration
                    || !context.Compilation.Types.IsConfiguration(context.Compilation.TypeOf(configuration)))
                {
                    return null;
                }

                return name == "GetValue"
                    ? call.ArgumentFor(method, "key") is { } key ? Join(SectionOf(configuration, context), Constant(key, context)) : null
                    : call.ArgumentFor(method, "name") is { } named
                        ? Join(SectionOf(configuration, context), "ConnectionStrings", Constant(named, context))
                        : null;

            default:
                return null;
        }
    }

    /// <summary>The path of <c>GetSection("…")</c>; empty for the whole configuration, null where a section is required to be there or is not known.</summary>
    private static string? SectionOf(ExpressionSyntax configuration, ReadContext context)
    {
        var expression = configuration.WalkDown();
        if (context.Compilation.TypeOf(expression) is not { Name: "IConfigurationSection" })
        {
            return "";
        }

        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetSection" } target, ArgumentList
            .Arguments: { Count: 1 } arguments })
        {
            return Join(SectionOf(target.Expression, context), Constant(arguments[0].Expression, context));
        }

        return expression is IdentifierNameSyntax && context.Compilation.SymbolOf(expression) is ILocalSymbol local
            && ValueResolver.Resolve(local, context) is { } definition
            ? SectionOf(definition.Expression, definition.Context)
            : null;
    }

    private static string? Constant(ExpressionSyntax key, ReadContext context) =>
        TemplateReader.Read(key, context).Template is { IsComplete: true, Text: { Length: > 0 } text } ? text : null;

    private static string? Join(params string?[] parts) => parts.Contains(null) ? null : string.Join(":", parts.Where(p => p!.Length > 0));

    /// <summary>The same setting is read once more in the file: there it may be checked.</summary>
    private static bool IsReadElsewhere(ExpressionSyntax expression, string key, ReadContext context)
    {
        foreach (var node in expression.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node != expression && node is ElementAccessExpressionSyntax or InvocationExpressionSyntax && node is ExpressionSyntax other
                && KeyOf(other, context) == key
                && !IsWholeText(other, context.Compilation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWholeText(ExpressionSyntax expression, RedisCompilation compilation) =>
        ConnectionSites.Direct(expression.SyntaxTree, compilation).Any(s => s.TextExpression?.WalkDown() == expression);
}
