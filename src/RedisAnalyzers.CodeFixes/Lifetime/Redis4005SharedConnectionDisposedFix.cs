using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Leaves a shared connection open: removes the <c>using</c>, or the call that closes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4005SharedConnectionDisposedFix() : RedisFix(RuleCatalog.SharedConnectionDisposed)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[] { new FixAction("Redis4005.Keep", "Leave the shared connection open", Keep) };

    private static void Keep(FixRequest request, EditSet edits)
    {
        switch (SharedDisposal.In(request.Tree, request.Compilation).FirstOrDefault(d => d.Token.Span == request.Span)?.Statement)
        {
            case LocalDeclarationStatementSyntax local when !Awaits(local.AwaitKeyword, local):
                RemoveStart(local, local.Declaration.SpanStart, edits);
                break;

            case UsingStatementSyntax block when !Awaits(block.AwaitKeyword, block):
                ClosingEdits.Unwrap(request, block, edits);
                break;

            case ExpressionStatementSyntax call when !IsOnlyRead(call, request)
                && (call.Expression is not AwaitExpressionSyntax || !FactoryEdits.LosesLastAwait(call.Expression)):
                StatementEdits.Remove(request, call, edits);
                break;

            default:
                edits.Refuse();
                break;
        }
    }

    /// <summary>Nothing else reads the parameter of the primary constructor: without the statement the compiler warns about it.</summary>
    private static bool IsOnlyRead(ExpressionStatementSyntax call, FixRequest request) =>
        call.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            request.Compilation.SymbolOf(name) is IParameterSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations } parameter
            && declarations[0].GetSyntax().Parent?.Parent is ClassDeclarationSyntax or StructDeclarationSyntax
            && VariableReferences.Of(parameter, request.Compilation) is { Count: 1 });

    private static bool Awaits(SyntaxToken keyword, SyntaxNode statement) =>
        keyword.IsKind(SyntaxKind.AwaitKeyword) && !statement.EnclosingFunction().DescendantNodes().OfType<AwaitExpressionSyntax>().Any();

    /// <summary>Removes a statement's text up to a position; refuses where that holds a comment.</summary>
    private static void RemoveStart(StatementSyntax statement, int end, EditSet edits)
    {
        var start = TextSpan.FromBounds(statement.SpanStart, end);
        edits.Replace(start, "");
        if (statement.HasCommentIn(start))
        {
            edits.Refuse();
        }
    }
}
