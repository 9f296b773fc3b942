using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Throws an exception that names the setting when it is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1008UncheckedSettingFix() : RedisFix(RuleCatalog.UncheckedSetting)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis1008.Throw", "Throw an exception that names the missing setting", Throw),
    };

    private static void Throw(FixRequest request, EditSet edits)
    {
        // An expression that throws needs C# 7.
        if (UncheckedSetting.Of(request.Site, request.Compilation) is not { } setting || !request.Supports(LanguageVersion.CSharp7))
        {
            edits.Refuse();
            return;
        }

        var read = setting.Expression;
        var exception = request.NameOf("System", "InvalidOperationException", read.SpanStart, edits);
        var code = " ?? throw new " + exception + "(" + SymbolDisplay.FormatLiteral(setting.Key.Name + " is not set", quote: true) + ")";
        // The exclamation mark suppressed what is now checked.
        SyntaxNode whole = read.Parent is PostfixUnaryExpressionSyntax promise ? promise : read;
        // A cast has higher precedence than the added operator.
        var isCast = whole.Parent is CastExpressionSyntax;
        if (isCast)
        {
            edits.Insert(read.SpanStart, "(");
        }

        edits.Replace(TextSpan.FromBounds(read.Span.End, whole.Span.End), code + (isCast ? ")" : ""));
    }
}
