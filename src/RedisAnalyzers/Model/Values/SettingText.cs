using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Values;

/// <summary>Reads an expression as the setting that it is, with the text that the project's settings files give it.</summary>
internal static class SettingText
{
    /// <summary>
    /// The text on the way that is read: each file gives one possible value. Null where settings are not looked at, and for anything that no file has.
    /// </summary>
    internal static TextReading? Of(ExpressionSyntax expression, ReadContext context)
    {
        if (context.Settings is not { } settings
            || expression is not (InvocationExpressionSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax)
            || SettingKey.Behind(expression, context) is not { } key || settings.ConnectionStringsOf(key.Path) is not { IsEmpty: false } values
            || context.Path.Choose("setting " + key.Name, values.Length) is not { } choice)
        {
            return null;
        }

        var value = values[choice];
        var piece = new TextPiece(0, value.Text.Length, expression, ImmutableArray<int>.Empty) { Setting = value };
        return TextReading.Nothing with { Template = new TextTemplate(value.Text, ImmutableArray.Create(piece)) };
    }
}
