using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Values;

/// <summary>The name of a setting that an expression reads.</summary>
/// <param name="Name">The whole path, <c>ConnectionStrings:Redis</c>, or the name of an environment variable.</param>
/// <param name="IsEnvironmentVariable">The setting is read from the environment, not from the configuration.</param>
/// <param name="IsRequired">It is read from a section that must exist.</param>
internal sealed record SettingKey(string Name, bool IsEnvironmentVariable, bool IsRequired)
{
    private const string ConnectionStrings = nameof(ConnectionStrings);

    /// <summary>The name as settings files have it: two underscores in the name of an environment variable are a colon.</summary>
    internal string Path => Name.Replace("__", ":");

    /// <summary>Both name one setting. The configuration ignores the case of names, the environment may not.</summary>
    internal bool IsSameAs(SettingKey other) =>
        IsEnvironmentVariable == other.IsEnvironmentVariable
        && string.Equals(Name, other.Name, IsEnvironmentVariable ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    /// <summary>The setting that an expression reads and that is null when it is missing; null when the expression is something else.</summary>
    internal static SettingKey? Of(ExpressionSyntax expression, ReadContext context) => expression switch
    {
        // Code is full of element accesses, and most of their targets show their types.
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } access
            when context.Compilation.Types.IsConfiguration(NameLookup.TypeOf(access.Expression, context.Compilation)) =>
            Inside(access.Expression, arguments[0].Expression, context),
        InvocationExpressionSyntax call => call.CalledName() switch
        {
            "GetEnvironmentVariable" => OfEnvironment(call, context),
            "GetConnectionString" => OfMethod(call, "name", context, ConnectionStrings),
            "GetValue" => OfMethod(call, "key", context),
            _ => null,
        },
        _ => null,
    };

    /// <summary>The setting that an expression is, perhaps through a variable, a fallback (<c>??</c>) or a test for null.</summary>
    internal static SettingKey? Behind(ExpressionSyntax expression, ReadContext context)
    {
        var value = expression.WalkDown();
        switch (value)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                return Behind(coalesce.Left, context);
            case AwaitExpressionSyntax or ConditionalExpressionSyntax:
                return null;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax when context.Depth < FollowLimits.Definitions:
                var symbol = context.Compilation.SymbolOf(value);
                return symbol is not null && ValueResolver.Resolve(symbol, context) is { } definition
                    ? Behind(definition.Expression, definition.Context.Deeper())
                    : OfConnectionStrings(value, context) ?? OfSection(value, context)
                        ?? (symbol is IPropertySymbol property ? BoundSections.KeyOf(property, context.Compilation) : null);
            default:
                return Of(value, context) ?? OfAppSettings(value, context) ?? OfSection(value, context) ?? OfDefault(value, context);
        }
    }

    /// <summary>
    /// The name of the section that an expression is: <c>GetSection("Redis")</c>, perhaps through a variable; null for any other expression, and for the
    /// whole configuration.
    /// </summary>
    internal static string? SectionNamed(ExpressionSyntax expression, ReadContext context) =>
        context.Compilation.Types.IsConfiguration(context.Compilation.TypeOf(expression)) && SectionOf(expression, context) is { Name: { Length: > 0 } name }
            ? name
            : null;

    /// <summary><c>ConfigurationManager.AppSettings["Redis"]</c>, of .NET Framework and its compatibility package.</summary>
    private static SettingKey? OfAppSettings(ExpressionSyntax expression, ReadContext context) =>
        OfManager(expression, "AppSettings", context);

    /// <summary><c>GetSection("Redis:Text").Value</c>, or <c>.Get&lt;string&gt;()</c>.</summary>
    private static SettingKey? OfSection(ExpressionSyntax expression, ReadContext context)
    {
        var section = expression switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access => access.Expression,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "Get" } } access }
                when context.Compilation.TypeOf(expression)?.SpecialType == SpecialType.System_String => access.Expression,
            _ => null,
        };
        return section is not null && SectionNamed(section, context) is { } name
            ? new SettingKey(name, IsEnvironmentVariable: false, IsRequired: false)
            : null;
    }

    /// <summary><c>GetValue("Redis:Text", "localhost:6379")</c>: with a default nothing is missing, and it is a setting all the same.</summary>
    private static SettingKey? OfDefault(ExpressionSyntax expression, ReadContext context) =>
        expression is InvocationExpressionSyntax call && call.CalledName() == "GetValue" ? OfMethod(call, "key", context, mayHaveDefault: true) : null;

    /// <summary><c>ConfigurationManager.ConnectionStrings["Redis"].ConnectionString</c>.</summary>
    private static SettingKey? OfConnectionStrings(ExpressionSyntax expression, ReadContext context) =>
        expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConnectionString", Expression: var element }
            && OfManager(element, ConnectionStrings, context) is { } key
            ? key with { Name = ConnectionStrings + ":" + key.Name }
            : null;

    private static SettingKey? OfManager(ExpressionSyntax expression, string collection, ReadContext context) =>
        expression is ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Expression: MemberAccessExpressionSyntax settings }
            && settings.Name.Identifier.ValueText == collection
            && CSharpSyntaxExtensions.NameOf(settings.Expression) is "ConfigurationManager" or "WebConfigurationManager"
            && Constant(arguments[0].Expression, context) is { } name
            ? new SettingKey(name, IsEnvironmentVariable: false, IsRequired: false)
            : null;

    private static SettingKey? OfEnvironment(InvocationExpressionSyntax call, ReadContext context) =>
        context.Compilation.SymbolOf(call) is IMethodSymbol { ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } }
        && Constant(call.ArgumentList.Arguments[0].Expression, context) is { } name
            ? new SettingKey(name, IsEnvironmentVariable: true, IsRequired: false)
            : null;

    /// <summary>An extension method, called as one or by its type; with a default value (a third parameter) nothing is missing.</summary>
    private static SettingKey? OfMethod(
        InvocationExpressionSyntax call, string parameter, ReadContext context, string? section = null, bool mayHaveDefault = false) =>
        context.Compilation.SymbolOf(call) is IMethodSymbol { ReturnType.SpecialType: SpecialType.System_String } method
        && (mayHaveDefault || (method.ReducedFrom ?? method).Parameters.Length == 2)
        && call.ArgumentFor(method, "configuration") is { } configuration
        && context.Compilation.Types.IsConfiguration(context.Compilation.TypeOf(configuration))
        && call.ArgumentFor(method, parameter) is { } name
            ? Inside(configuration, name, context, section)
            : null;

    private static SettingKey? Inside(ExpressionSyntax configuration, ExpressionSyntax key, ReadContext context, string? section = null) =>
        SectionOf(configuration, context) is { } outer && Constant(key, context) is { } name
            ? outer with { Name = Join(outer.Name, section, name) }
            : null;

    /// <summary>The section that an expression is, with an empty name for the whole configuration; null when it is not known.</summary>
    private static SettingKey? SectionOf(ExpressionSyntax configuration, ReadContext context)
    {
        var expression = configuration.WalkDown();
        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax target, ArgumentList.Arguments: { Count: 1 } arguments }
            && target.Name.Identifier.ValueText is "GetSection" or "GetRequiredSection")
        {
            return Inside(target.Expression, arguments[0].Expression, context) is { } section
                ? section with { IsRequired = section.IsRequired || target.Name.Identifier.ValueText == "GetRequiredSection" }
                : null;
        }

        // What is declared as a configuration may be a section of it.
        if (expression is IdentifierNameSyntax
            && context.Compilation.SymbolOf(expression) is (ILocalSymbol or IFieldSymbol or IPropertySymbol) and { } symbol
            && ValueResolver.Resolve(symbol, context) is { } definition)
        {
            return SectionOf(definition.Expression, definition.Context);
        }

        return context.Compilation.TypeOf(expression) is { Name: "IConfigurationSection" }
            ? null
            : new SettingKey("", IsEnvironmentVariable: false, IsRequired: false);
    }

    private static string? Constant(ExpressionSyntax key, ReadContext context) =>
        TemplateReader.Read(key, context).Template is { IsComplete: true, Text: { Length: > 0 } text } ? text : null;

    private static string Join(params string?[] parts) => string.Join(":", parts.Where(static part => !string.IsNullOrEmpty(part)));
}
