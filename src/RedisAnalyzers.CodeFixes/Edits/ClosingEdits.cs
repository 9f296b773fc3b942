using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// Removes the code that closes a connection that is now shared: <c>using</c>, <c>Dispose</c>, <c>Close</c>. Refuses where other code may close it.
/// </summary>
internal static class ClosingEdits
{
    internal static void Remove(FixRequest request, ConnectCall connect, EditSet edits)
    {
        // Code that receives the connection itself may close it; code that receives a database cannot.
        if (connect.Ownership.IsGivenAway)
        {
            edits.Refuse();
        }

        if (connect.Ownership.Declarator is { } declarator)
        {
            RemoveUsing(request, declarator, edits);
        }
        else if (ConnectionOwnership.Whole(connect.Call).Parent is UsingStatementSyntax)
        {
            edits.Refuse();
        }

        foreach (var target in connect.Ownership.Targets)
        {
            if (target is IFieldSymbol or IPropertySymbol && target.DeclaredAccessibility != Accessibility.Private)
            {
                edits.Refuse();
            }

            foreach (var use in VariableReferences.Of(target, request.Compilation) ?? new List<VariableReferences.Reference>())
            {
                RemoveClosing(request, use.Expression, edits);
            }
        }

        if (connect.Ownership.Kind == Ownership.Returned && IsClosedByCallers(request, connect))
        {
            edits.Refuse();
        }
    }

    /// <summary>The getter or method that returns the connection has a caller that closes it.</summary>
    private static bool IsClosedByCallers(FixRequest request, ConnectCall connect)
    {
        if (request.Compilation.DeclaredSymbolOf(connect.Call.EnclosingFunction()) is not { } symbol)
        {
            return connect.Call.EnclosingFunction() is not AnonymousFunctionExpressionSyntax;
        }

        return VariableReferences.Anywhere(symbol, request.Compilation).Any(use =>
        {
            var ownership = ConnectionOwnership.Of(use.Expression.Parent as InvocationExpressionSyntax ?? use.Expression, request.Compilation);
            return ownership.Kind == Ownership.Closed || ownership.IsGivenAway;
        });
    }

    private static void RemoveClosing(FixRequest request, ExpressionSyntax use, EditSet edits)
    {
        var called = use.Parent switch
        {
            MemberAccessExpressionSyntax m when m.Expression == use => m.Name.Identifier.ValueText,
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax b } } =>
                b.Name.Identifier.ValueText,
            UsingStatementSyntax => "Dispose",
            _ => null,
        };
        if (called is not ("Dispose" or "DisposeAsync" or "Close" or "CloseAsync"))
        {
            return;
        }

        var call = use.Parent is ConditionalAccessExpressionSyntax c ? c : ConnectionOwnership.Whole(use.Parent!.Parent as ExpressionSyntax ?? use);
        switch (call.Parent is AwaitExpressionSyntax await ? await.Parent : call.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax block } statement when statement.SyntaxTree == request.Tree && MayLose(block):
                StatementEdits.Remove(request, statement, edits);
                break;
            case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } arrow when arrow.SyntaxTree == request.Tree && IsVoid(method):
                edits.Replace(TextSpan.FromBounds(arrow.SpanStart, method.SemicolonToken.Span.End), "{ }");
                break;
            default:
                edits.Refuse();
                break;
        }
    }

    /// <summary>The block is a body, which may be empty, or has other statements.</summary>
    private static bool MayLose(BlockSyntax block) => block.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax || block.Statements.Count > 1;

    private static bool IsVoid(MethodDeclarationSyntax method) =>
        method.ReturnType is PredefinedTypeSyntax type && type.Keyword.IsKind(SyntaxKind.VoidKeyword);

    private static void RemoveUsing(FixRequest request, VariableDeclaratorSyntax declarator, EditSet edits)
    {
        switch (declarator.Parent?.Parent)
        {
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } local:
                edits.Replace(TextSpan.FromBounds(local.SpanStart, local.Declaration.SpanStart), "");
                break;
            case UsingStatementSyntax block:
                Unwrap(request, block, edits);
                break;
        }
    }

    /// <summary><c>using (var x = …) { … }</c> becomes the declaration, if there is one, and the statements, one level up.</summary>
    internal static void Unwrap(FixRequest request, UsingStatementSyntax statement, EditSet edits)
    {
        if (statement.Statement is BlockSyntax { Statements.Count: 0 })
        {
            StatementEdits.Remove(request, statement, edits);
            return;
        }

        var declaration = statement.Declaration;
        var declared = declaration?.Variables.Select(static variable => variable.Identifier.ValueText) ?? Enumerable.Empty<string>();
        if (statement is not { Parent: BlockSyntax outer, Statement: BlockSyntax body }
            || Names(body).Concat(declared).Intersect(Names(outer, statement)).Any()
            || statement.HasCommentIn(TextSpan.FromBounds(statement.SpanStart, body.OpenBraceToken.FullSpan.End))
            || body.CloseBraceToken.LeadingTrivia.HasComment()
            || body.CloseBraceToken.TrailingTrivia.HasComment()
            || body.DescendantTokens().Any(t => t.Text.IndexOf('\n') >= 0))
        {
            edits.Refuse();
            return;
        }

        var lines = request.Text.Lines;
        int open = lines.IndexOf(body.OpenBraceToken.SpanStart), close = lines.IndexOf(body.CloseBraceToken.SpanStart);
        var start = lines.IndexOf(statement.SpanStart);
        var first = lines.IndexOf(body.Statements[0].SpanStart);
        if (first == open || close == first || lines.IndexOf(body.Statements.Last().Span.End) == close
            || !request.IsBlank(lines[start].Start, statement.SpanStart))
        {
            edits.Refuse();
            return;
        }

        if (declaration is null)
        {
            edits.Replace(TextSpan.FromBounds(lines[start].Start, lines[open].EndIncludingLineBreak), "");
        }
        else
        {
            edits.Replace(TextSpan.FromBounds(statement.SpanStart, declaration.SpanStart), "");
            edits.Replace(TextSpan.FromBounds(declaration.Span.End, lines[open].End), ";");
        }

        string outside = request.IndentAt(statement.SpanStart), inside = request.IndentAt(body.Statements[0].SpanStart);
        for (var i = open + 1; i < close; i++)
        {
            if (inside.Length > outside.Length && lines[i].ToString().StartsWith(inside, StringComparison.Ordinal))
            {
                edits.Replace(new TextSpan(lines[i].Start + outside.Length, inside.Length - outside.Length), "");
            }
        }

        edits.Replace(TextSpan.FromBounds(lines[close].Start, lines[close].EndIncludingLineBreak), "");
    }

    /// <summary>The names that are declared in a block, except in one of its statements.</summary>
    private static IEnumerable<string> Names(SyntaxNode block, SyntaxNode? except = null) =>
        block.EnclosingMember().DescendantNodes(n => n != except).Where(n => except is not null || block.Span.Contains(n.Span)).Select(n => n switch
        {
            VariableDeclaratorSyntax v => v.Identifier.ValueText,
            SingleVariableDesignationSyntax d => d.Identifier.ValueText,
            ForEachStatementSyntax f => f.Identifier.ValueText,
            ParameterSyntax p => p.Identifier.ValueText,
            _ => "",
        }).Where(name => name.Length > 0);
}
