using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Takes a password out of the source: it is read from outside, and no copy of it stays behind.</summary>
internal static class SecretEdits
{
    /// <summary>Replaces the password that <paramref name="setting"/> says.</summary>
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
            InCode(
                request,
                setting.Template!,
                setting.Node,
                code + " ?? throw new " + exception + "(\"The password of Redis is not set\")",
                mayBeNull: false,
                edits);
        }
        else if (setting.Form == SettingForm.Text)
        {
            TextEdits.Interpolate(request, setting.Template!, setting.ValueSpan, "{" + code + "}", edits);
        }
        else
        {
            InCode(request, setting.Template!, setting.Node, code, mayBeNull: true, edits);
        }
    }

    /// <summary>Replaces the password at a span of a text that may take the place of the site's own (behind <c>??</c>).</summary>
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

    private static void InCode(FixRequest request, TextTemplate value, SyntaxNode node, string code, bool mayBeNull, EditSet edits)
    {
        if (node.SyntaxTree != request.Tree)
        {
            edits.Refuse();
            return;
        }

        // Behind a name stands a constant or variable: that is where the secret has to go.
        if (node is ExpressionSyntax expression
            && expression.WalkDown() is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax)
        {
            edits.Replace(node.Span, code);
        }
        else if (value.Pieces.Length == 1 && value.Pieces[0] is { IsLiteral: true, Node: LiteralExpressionSyntax literal } && literal.SyntaxTree == request.Tree
                 && OnlyUse(literal, request) && ConstDeclaration.Loosen(literal, request, edits))
        {
            edits.Replace(literal.Span, code);
            if (mayBeNull)
            {
                AllowNull(literal, request, edits);
            }
        }
        else
        {
            edits.Refuse();
        }
    }

    /// <summary>The variable's type says that it may be null, where the project tells the difference.</summary>
    private static void AllowNull(LiteralExpressionSyntax literal, FixRequest request, EditSet edits)
    {
        if (literal.FirstAncestorOrSelf<VariableDeclarationSyntax>() is { Type: { IsVar: false } type and not NullableTypeSyntax }
            && request.Semantic.GetNullableContext(type.SpanStart).AnnotationsEnabled())
        {
            edits.Insert(type.Span.End, "?");
        }
    }

    /// <summary>The variable that holds the literal is used once: as the secret.</summary>
    private static bool OnlyUse(LiteralExpressionSyntax literal, FixRequest request) =>
        literal.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } declarator
        && request.Semantic.GetDeclaredSymbol(declarator) is { } symbol
        && VariableReferences.Of(symbol, request.Compilation) is { Count: 1 };
}
