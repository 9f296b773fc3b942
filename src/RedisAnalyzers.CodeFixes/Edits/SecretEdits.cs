using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Removes a password from the source: it is read from outside, and no copy is left.</summary>
internal static class SecretEdits
{
    /// <summary>Replaces the password that <paramref name="setting"/> sets.</summary>
    internal static void ReadFrom(ValueSource source, FixRequest request, OptionSetting setting, EditSet edits)
    {
        var position = request.PositionOf(setting.Template, setting.ValueSpan, setting.Node);
        if (source.Password(request, position, edits) is not { } code)
        {
            edits.Refuse();
        }
        else if (request.Site.NeedsPassword)
        {
            var exception = request.NameOf("System", "InvalidOperationException", position, edits);
            InCode(request, setting, $"{code} ?? throw new {exception}(\"The password of Redis is not set\")", edits);
        }
        else if (setting.Form == SettingForm.Text)
        {
            TextEdits.Interpolate(request, setting.Template!, setting.ValueSpan, "{" + code + "}", edits);
        }
        else
        {
            InCode(request, setting, code, edits);
        }
    }

    /// <summary>Replaces the password at a span of an alternative connection string (after <c>??</c>).</summary>
    internal static void ReadFrom(ValueSource source, FixRequest request, TextTemplate text, TextSpan password, EditSet edits)
    {
        if (source.Password(request, request.PositionOf(text, password, request.Site.Anchor), edits) is not { } code)
        {
            edits.Refuse();
        }
        else
        {
            TextEdits.Interpolate(request, text, password, "{" + code + "}", edits);
        }
    }

    private static void InCode(FixRequest request, OptionSetting setting, string code, EditSet edits)
    {
        if (setting.Node.SyntaxTree != request.Tree)
        {
            edits.Refuse();
        }
        // A name means a constant or variable: the secret has to leave its declaration.
        else if (IsText(setting.Node))
        {
            edits.Replace(setting.Node.Span, code);
        }
        else if (setting.Template!.Pieces is { Length: 1 } pieces && pieces[0] is { IsLiteral: true, Node: LiteralExpressionSyntax literal }
            && literal.SyntaxTree == request.Tree && IsOnlyUse(literal, request) && ConstDeclaration.TryRemoveConst(literal, request, edits))
        {
            edits.Replace(literal.Span, code);
            if (!request.Site.NeedsPassword)
            {
                AllowNull(literal, request, edits);
            }
        }
        else
        {
            edits.Refuse();
        }
    }

    private static bool IsText(SyntaxNode node) =>
        node is ExpressionSyntax expression
            && expression.WalkDown() is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax;

    /// <summary>The variable's type is nullable, where nullable annotations are enabled.</summary>
    private static void AllowNull(LiteralExpressionSyntax literal, FixRequest request, EditSet edits)
    {
        if (literal.FirstAncestorOrSelf<VariableDeclarationSyntax>() is { Type: { IsVar: false } type and not NullableTypeSyntax }
            && request.AllowsNullableAt(type.SpanStart))
        {
            edits.Insert(type.Span.End, "?");
        }
    }

    /// <summary>The variable that holds the literal is used only once: as the secret.</summary>
    private static bool IsOnlyUse(LiteralExpressionSyntax literal, FixRequest request) =>
        literal.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } declarator
        && request.Compilation.DeclaredSymbolOf(declarator) is { } symbol
        && VariableReferences.Of(symbol, request.Compilation) is { Count: 1 };
}
