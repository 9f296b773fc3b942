using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Leaves a shared connection open: takes the <c>using</c>, or the call that closes it, away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4005SharedConnectionDisposedFix : CodeRuleFix
{
    /// <summary>The fix.</summary>
    public Redis4005SharedConnectionDisposedFix()
        : base(RuleCatalog.SharedConnectionDisposed)
    {
    }

    internal override IReadOnlyList<CodeEdit> Actions { get; } = new[] { new CodeEdit("Redis4005.Keep", "Leave the shared connection open", Keep) };

    private static void Keep(CodeRequest request, EditSet edits)
    {
        switch (SharedDisposal.In(request.Tree, request.Compilation).FirstOrDefault(d => d.Token.Span == request.Diagnostic.Location.SourceSpan)?.Statement)
        {
            case LocalDeclarationStatementSyntax local when !Awaits(local.AwaitKeyword, local):
                edits.Replace(TextSpan.FromBounds(local.SpanStart, local.Declaration.SpanStart), "");
                if (HasComment(local, local.Declaration.SpanStart))
                {
                    edits.Refuse();
                }

                break;

            case UsingStatementSyntax { Statement: BlockSyntax block } u when !Awaits(u.AwaitKeyword, u) && !HasComment(u, block.SpanStart):
                var declaration = u.Declaration is null ? "" : request.NewLine + request.Deeper(request.IndentAt(u.SpanStart)) + u.Declaration + ";";
                edits.Replace(TextSpan.FromBounds(u.SpanStart, block.SpanStart), "");
                edits.Insert(block.OpenBraceToken.Span.End, declaration);
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

    /// <summary>Nothing else reads a parameter of the primary constructor: without the statement the compiler warns about it.</summary>
    private static bool IsOnlyRead(ExpressionStatementSyntax call, CodeRequest request) =>
        call.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            request.Semantic.GetSymbolInfo(name).Symbol is IParameterSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations } parameter
            && declarations[0].GetSyntax().Parent?.Parent is ClassDeclarationSyntax or StructDeclarationSyntax
            && VariableReferences.Of(parameter, request.Compilation) is { Count: 1 });

    private static bool Awaits(SyntaxToken keyword, SyntaxNode statement) =>
        keyword.IsKind(SyntaxKind.AwaitKeyword) && !statement.EnclosingFunction().DescendantNodes().OfType<AwaitExpressionSyntax>().Any();

    private static bool HasComment(SyntaxNode statement, int end) =>
        statement.DescendantTrivia().Any(
            t => t.SpanStart >= statement.SpanStart && t.SpanStart < end && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));
}
