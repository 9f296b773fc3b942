using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Values;

/// <summary>Knows the calls of a <c>StringBuilder</c>: what each adds to what the builder holds.</summary>
internal static class BuilderCalls
{
    /// <summary>What one call makes of a builder's text.</summary>
    /// <param name="Before">The builder whose text comes first; null when the text begins here.</param>
    /// <param name="Added">What is added after it.</param>
    private readonly record struct Step(ExpressionSyntax? Before, IEnumerable<StringMethods.TextPart> Added);

    /// <summary>The type is <c>System.Text.StringBuilder</c>.</summary>
    internal static bool IsBuilder(ITypeSymbol? type) =>
        type is { Name: "StringBuilder", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } };

    /// <summary>A member of a builder, by name, that leaves its text as it is.</summary>
    internal static bool LeavesText(string member) => member is "ToString" or "Length" or "Capacity" or "EnsureCapacity" or "Equals" or "GetHashCode";

    /// <summary>What a builder holds after the calls that are chained in <paramref name="expression"/>.</summary>
    internal static TextReading TextOf(ExpressionSyntax expression, ReadContext context, TemplateReader reader)
    {
        var builder = expression.WalkDown();
        if (builder is IdentifierNameSyntax && context.Compilation.SymbolOf(builder) is ILocalSymbol local)
        {
            return context.Built.TryGetValue(local, out var current) ? current
                : BuiltText.Of(local, builder, context, reader) ?? TextReading.Unknown(builder);
        }

        if (Read(builder, context) is not { } step)
        {
            return TextReading.Unknown(builder);
        }

        var added = reader.ReadInside(step.Added, context);
        return step.Before is null ? added : TextOf(step.Before, context, reader).Add(added);
    }

    /// <summary>The creation of a builder, or a call that returns it; null for any other expression, and for calls that do more than add text.</summary>
    private static Step? Read(ExpressionSyntax expression, ReadContext context) => expression switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: null } creation when IsBuilder(context.Compilation.TypeOf(creation)) =>
            new Step(null, Strings(creation.Arguments(), context)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } call
            when context.Compilation.SymbolOf(call) is IMethodSymbol method && IsBuilder(method.ContainingType) && Added(call, method, context) is { } added =>
            new Step(method.Name == "Clear" ? null : receiver, added),
        _ => null,
    };

    private static IEnumerable<StringMethods.TextPart>? Added(InvocationExpressionSyntax call, IMethodSymbol method, ReadContext context)
    {
        var arguments = call.ArgumentList.Arguments;
        return method.Name switch
        {
            "Clear" => Enumerable.Empty<StringMethods.TextPart>(),
            "Append" when arguments.Count == 1 => arguments.Select(static argument => new StringMethods.TextPart(argument.Expression)),
            "AppendFormat" => StringMethods.Formatted(arguments, context),
            "AppendJoin" when arguments.Count > 1 => StringMethods.Joined(arguments, method),
            _ => null,
        };
    }

    /// <summary>The text that a new builder begins with; the other arguments are capacities.</summary>
    private static IEnumerable<StringMethods.TextPart> Strings(SeparatedSyntaxList<ArgumentSyntax> arguments, ReadContext context) => arguments
        .Where(argument => context.Compilation.TypeOf(argument.Expression)?.SpecialType == SpecialType.System_String)
        .Select(static argument => new StringMethods.TextPart(argument.Expression));
}
