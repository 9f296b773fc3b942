using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Edits of a connection string in the literals in which it is written.</summary>
internal static class TextEdits
{
    /// <summary>The position where <see cref="Append"/> writes.</summary>
    internal static int EndPosition(FixRequest request) =>
        LastPiece(request) is { } last ? last.Node.SpanStart : (request.Site.TextExpression ?? request.Site.Anchor).SpanStart;

    /// <summary>
    /// The last literal that ends an item in every value that the text may have, when items can be added in it: what some values have more comes after it.
    /// </summary>
    private static TextPiece? LastPiece(FixRequest request)
    {
        if (request.Site.Text is not { } text)
        {
            return null;
        }

        foreach (var piece in text.Pieces.Reverse().Where(static piece => piece.Length > 0))
        {
            var endsItem = EndsItem(text, piece.Node) && request.Site.Values.All(value => EndsItem(value, piece.Node));
            if (endsItem || request.Site.Values.IsEmpty)
            {
                return endsItem && piece.IsLiteral && MayEdit(request, piece.Node) ? piece : null;
            }
        }

        return null;
    }

    /// <summary>The node is the last part of its item in a text: nothing follows it, or a comma.</summary>
    private static bool EndsItem(TextTemplate text, SyntaxNode node)
    {
        var piece = text.Pieces.LastOrDefault(part => part.Length > 0 && part.Node == node);
        return piece is not null && (piece.End == text.Text.Length || text.Text[piece.End] == ',');
    }

    /// <summary>Adds <c>keyword=value</c> items after the text. A value may be code in braces.</summary>
    internal static void Append(FixRequest request, string items, EditSet edits)
    {
        var site = request.Site;
        if (site.Text is not { } text || site.TextExpression is not { } expression)
        {
            edits.Refuse();
            return;
        }

        var last = LastPiece(request);
        var before = last is null ? text.Text : text.Text.Substring(0, last.End);
        var addition = before.TrimEnd().EndsWith(",", StringComparison.Ordinal) ? items : "," + items;
        var hasHoles = items.IndexOf('{') >= 0;
        if (last is not null)
        {
            if (hasHoles && !MakeInterpolated(last.Node, default, request, edits))
            {
                edits.Refuse();
            }
            else
            {
                edits.Insert(last.Map[last.Length], addition);
            }
        }
        else
        {
            AppendAtUse(site.Helper is null ? expression : site.Anchor as ExpressionSyntax, request, addition, edits);
        }
    }

    private static void AppendAtUse(ExpressionSyntax? expression, FixRequest request, string addition, EditSet edits)
    {
        if (expression is null || expression.SyntaxTree != request.Tree || (request.Site.Helper is not null && !IsWholeText(request.Site, expression)))
        {
            edits.Refuse();
        }
        else if (expression.WalkDown() is InterpolatedStringExpressionSyntax interpolated)
        {
            if (interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken)
                || (addition.IndexOf('{') >= 0 && !TakesHoles(interpolated)))
            {
                edits.Refuse();
            }
            else
            {
                edits.Insert(interpolated.StringEndToken.SpanStart, addition);
            }
        }
        else
        {
            var needsParentheses = BindsLooserThanPlus(expression);
            if (needsParentheses)
            {
                edits.Insert(expression.SpanStart, "(");
            }

            var literal = (addition.IndexOf('{') >= 0 ? "$\"" : "\"") + addition + "\"";
            edits.Insert(expression.Span.End, (needsParentheses ? ")" : "") + " + " + literal);
        }
    }

    private static bool BindsLooserThanPlus(ExpressionSyntax expression) =>
        expression is ConditionalExpressionSyntax or AssignmentExpressionSyntax or AnonymousFunctionExpressionSyntax or SwitchExpressionSyntax
            or BinaryExpressionSyntax { RawKind: not (int)SyntaxKind.AddExpression } or AwaitExpressionSyntax;

    /// <summary>The caller's argument is the whole connection string that reaches the API.</summary>
    private static bool IsWholeText(ConnectionSite site, ExpressionSyntax argument) =>
        site.TextExpression?.WalkDown() is IdentifierNameSyntax
            && site.Text!.Pieces.All(p => argument.Span.Contains(p.Node.Span) && p.Node.SyntaxTree == argument.SyntaxTree);

    /// <summary>Replaces a part of the text by other text.</summary>
    internal static void Replace(FixRequest request, TextTemplate template, TextSpan span, string replacement, EditSet edits)
    {
        if (EditablePiece(request, template, span) is { } piece)
        {
            edits.Replace(piece.SourceOf(span), replacement);
        }
        else
        {
            edits.Refuse();
        }
    }

    /// <summary>Replaces a part of the text by <c>{code}</c>; a plain literal becomes an interpolated one.</summary>
    internal static void Interpolate(FixRequest request, TextTemplate template, TextSpan span, string holes, EditSet edits)
    {
        if (EditablePiece(request, template, span) is not { } piece || !MakeInterpolated(piece.Node, piece.SourceOf(span), request, edits))
        {
            edits.Refuse();
            return;
        }

        edits.Replace(piece.SourceOf(span), holes);
    }

    /// <summary>
    /// Turns the literal around <paramref name="replaced"/> into an interpolated one, so that it can contain code; false where a single brace is a literal
    /// brace.
    /// </summary>
    private static bool MakeInterpolated(SyntaxNode literal, TextSpan replaced, FixRequest request, EditSet edits)
    {
        if (literal is InterpolatedStringTextSyntax)
        {
            return literal.Parent is InterpolatedStringExpressionSyntax text && TakesHoles(text);
        }

        if (literal is not LiteralExpressionSyntax { Token: var token })
        {
            return false;
        }

        var isRaw = token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken);
        if ((!token.IsKind(SyntaxKind.StringLiteralToken) && !isRaw) || !ConstDeclaration.TryRemoveConst(literal, request, edits))
        {
            return false;
        }

        edits.Insert(token.SpanStart, "$");
        for (var i = 0; i < token.Text.Length; i++)
        {
            if (token.Text[i] is not ('{' or '}') || replaced.Contains(token.SpanStart + i))
            {
                continue;
            }

            if (isRaw)
            {
                return false;
            }

            edits.Insert(token.SpanStart + i, token.Text[i].ToString());
        }

        return true;
    }

    /// <summary>One brace begins a hole; after <c>$$</c> it takes two.</summary>
    private static bool TakesHoles(InterpolatedStringExpressionSyntax text) => !text.StringStartToken.Text.StartsWith("$$", StringComparison.Ordinal);

    /// <summary>The literal that holds a part of the text, when it may be changed in place; null otherwise.</summary>
    internal static TextPiece? EditablePiece(FixRequest request, TextTemplate template, TextSpan span) =>
        template.PieceOf(span) is { IsLiteral: true } piece && MayEdit(request, piece.Node) ? piece : null;

    /// <summary>
    /// The literal may be changed in place: it is written at the site, or in a variable of this file that is used only as a connection string.
    /// </summary>
    internal static bool MayEdit(FixRequest request, SyntaxNode literal)
    {
        if (literal.SyntaxTree != request.Tree)
        {
            return false;
        }

        var site = request.Site;
        if (site.Anchor.Span.Contains(literal.Span))
        {
            return true;
        }

        var isAtSite = site.TextExpression?.Span.Contains(literal.Span) == true
            || site.Facts.Endpoints.Any(e => e.Node.SyntaxTree == request.Tree && e.Node.Span.Contains(literal.Span));
        if (site.Helper is null && isAtSite)
        {
            return true;
        }

        if (VariableOf(literal, request) is not { } variable || VariableReferences.Of(variable, request.Compilation) is not { } uses)
        {
            return false;
        }

        var sites = ConnectionSites.In(request.Tree, request.Compilation);
        return uses.All(use => use.IsWrite || sites.Any(s => s.ResolvedNames.Contains(use.Expression)));
    }

    /// <summary>The variable that a literal is written for: where it is declared, set, or built up; null when it is written for anything else.</summary>
    private static ISymbol? VariableOf(SyntaxNode literal, FixRequest request)
    {
        foreach (var node in literal.Ancestors())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name }:
                    return request.Compilation.SymbolOf(name) as ILocalSymbol;
                case VariableDeclaratorSyntax or PropertyDeclarationSyntax:
                    return request.Compilation.DeclaredSymbolOf(node);
                case MemberDeclarationSyntax or LocalFunctionStatementSyntax:
                    return null;
            }
        }

        return null;
    }
}
