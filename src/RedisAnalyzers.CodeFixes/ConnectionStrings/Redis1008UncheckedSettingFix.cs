using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Throws an exception that names the setting where it is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1008UncheckedSettingFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis1008UncheckedSettingFix()
        : base(RuleCatalog.UncheckedSetting)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction("Redis1008.Throw", "Throw an exception that names the missing setting", Throw),
    };

    private static void Throw(FixRequest request, EditSet edits)
    {
        // An expression that throws needs C# 7.
        if (UncheckedSetting.Of(request.Site, request.Compilation) is not { } setting || !request.Knows(LanguageVersion.CSharp7))
        {
            edits.Refuse();
            return;
        }

        var read = setting.Expression;
        var exception = request.NameOf("System", "InvalidOperationException", read.SpanStart, edits);
        var code = " ?? throw new " + exception + "(" + SymbolDisplay.FormatLiteral(setting.Key + " is not set", quote: true) + ")";
        // The exclamation mark promised what is now checked.
        SyntaxNode whole = read.Parent is PostfixUnaryExpressionSyntax promise ? promise : read;
        // A cast binds tighter than what is added.
        var isCast = whole.Parent is CastExpressionSyntax;
        if (isCast)
        {
            edits.Insert(read.SpanStart, "(");
        }

        edits.Replace(TextSpan.FromBounds(read.Span.End, whole.Span.End), code + (isCast ? ")" : ""));
    }
}
