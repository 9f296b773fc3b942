using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Values;

/// <summary>Reads what a parameter is where its method is entered through a known call.</summary>
internal static class ParameterValues
{
    /// <summary>What the call passes, or the parameter's default where the call leaves it out; unknown without a call.</summary>
    /// <param name="use">Stands for the parameter where it is not known.</param>
    /// <param name="reader">Reads the argument.</param>
    internal static TextReading Of(IParameterSymbol parameter, ExpressionSyntax use, ReadContext context, TemplateReader reader)
    {
        if (!context.Bindings.TryGetValue(parameter, out var argument))
        {
            context.Trace.UnboundParameters.Add(parameter);
            return TextReading.Unknown(use, parameter.Type);
        }

        var expression = argument.Expression ?? DefaultOf(parameter);
        if (expression is null || argument.Context.Depth >= FollowLimits.Definitions)
        {
            return TextReading.Unknown(use, parameter.Type);
        }

        var value = reader.ReadInside(expression, argument.Context);
        return value.Template is { IsUnknown: true } ? TextReading.Unknown(use, parameter.Type) with { Alternatives = value.Alternatives } : value;
    }

    /// <summary>What a parameter is where a call leaves it out; null when it cannot be seen.</summary>
    private static ExpressionSyntax? DefaultOf(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.Length == 1 && parameter.DeclaringSyntaxReferences[0].GetSyntax() is ParameterSyntax { Default: { } @default }
            ? @default.Value
            : null;
}
