using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// Takes away what closes a connection that is shared from now on: <c>using</c>, <c>Dispose</c>, <c>Close</c>. Refuses where somebody else may close it.
/// </summary>
internal static class Ownership
{
    internal static void GiveUp(CodeRequest request, ConnectCall connect, EditSet edits)
    {
        // Code that is given the connection itself may close it; who is given a database cannot.
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

        if (connect.Ownership.Kind == Model.Connections.Ownership.Returned && IsClosedByCallers(request, connect))
        {
            edits.Refuse();
        }
    }

    /// <summary>The getter or method that returns the connection has a caller that closes it.</summary>
    private static bool IsClosedByCallers(CodeRequest request, ConnectCall connect)
    {
        if (request.Semantic.GetDeclaredSymbol(connect.Call.EnclosingFunction()) is not { } symbol)
        {
            return connect.Call.EnclosingFunction() is not AnonymousFunctionExpressionSyntax;
        }

        return VariableReferences.Anywhere(symbol, request.Compilation).Any(use =>
        {
            var ownership = ConnectionOwnership.Of(use.Expression.Parent as InvocationExpressionSyntax ?? use.Expression, request.Compilation);
            return ownership.Kind == Model.Connections.Ownership.Closed || ownership.IsGivenAway;
        });
    }

    private static void RemoveClosing(CodeRequest request, ExpressionSyntax use, EditSet edits)
    {
        var called = use.Parent switch
        {
            MemberAccessExpressionSyntax m when m.Expression == use => m.Name.Identifier.ValueText,
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax b } } => b.Name.Identifier
                .ValueText,
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
            case ExpressionStatementSyntax { Parent: BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax } } statement when statement
                .SyntaxTree == request.Tree:
            case ExpressionStatementSyntax { Parent: BlockSyntax { Statements.Count: > 1 } } several when (statement = several).SyntaxTree == request.Tree:
                StatementEdits.Remove(request, statement, edits);
                break;
            case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword
                .RawKind: (int)SyntaxKind.VoidKeyword } } method } arrow when arrow.SyntaxTree == request.Tree:
                edits.Replace(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(arrow.SpanStart, method.SemicolonToken.Span.End), "{ }");
                break;
            default:
                edits.Refuse();
                break;
        }
    }

    private static void RemoveUsing(CodeRequest request, VariableDeclaratorSyntax declarator, EditSet edits)
    {
        switch (declarator.Parent?.Parent)
        {
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } local:
                edits.Replace(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(local.SpanStart, local.Declaration.SpanStart), "");
                break;
            case UsingStatementSyntax block:
                Unwrap(request, block, edits);
                break;
        }
    }

    /// <summary><c>using (var x = …) { … }</c> becomes the declaration and the statements, one level further out.</summary>
    private static void Unwrap(CodeRequest request, UsingStatementSyntax statement, EditSet edits)
    {
        if (statement is not { Parent: BlockSyntax outer, Declaration: { Variables.Count: 1 } declaration, Statement: BlockSyntax body }
            || body.Statements.Count == 0
            || Names(body).Append(declaration.Variables[0].Identifier.ValueText).Intersect(Names(outer, statement)).Any()
            || StatementEdits.HasComment(statement.CloseParenToken.TrailingTrivia)
            || StatementEdits.HasComment(
                body.OpenBraceToken.TrailingTrivia)
            || StatementEdits.HasComment(body.CloseBraceToken.TrailingTrivia)
            || StatementEdits.HasComment(body.CloseBraceToken.LeadingTrivia)
            || body.DescendantTokens().Any(t => t.Text.IndexOf('\n') >= 0))
        {
            edits.Refuse();
            return;
        }

        var lines = request.Text.Lines;
        int open = lines.IndexOf(body.OpenBraceToken.SpanStart), first = lines.IndexOf(body.Statements[0].SpanStart), close = lines.IndexOf(
            body.CloseBraceToken.SpanStart);
        if (open == lines.IndexOf(statement.SpanStart) && first == open || close == first || lines.IndexOf(body.Statements.Last().Span.End) == close)
        {
            edits.Refuse();
            return;
        }

        edits.Replace(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(statement.SpanStart, declaration.SpanStart), "");
        edits.Replace(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(declaration.Span.End, lines[open].End), ";");
        string outside = request.IndentAt(statement.SpanStart), inside = request.IndentAt(body.Statements[0].SpanStart);
        for (var i = open + 1; i < close; i++)
        {
            if (inside.Length > outside.Length && lines[i].ToString().StartsWith(inside, System.StringComparison.Ordinal))
            {
                edits.Replace(new Microsoft.CodeAnalysis.Text.TextSpan(lines[i].Start + outside.Length, inside.Length - outside.Length), "");
            }
        }

        edits.Replace(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(lines[close].Start, lines[close].EndIncludingLineBreak), "");
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
