using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Connections;

/// <summary>A call of the library itself that opens a multiplexer: <c>ConnectionMultiplexer.Connect</c> and its siblings.</summary>
/// <param name="Call">The call.</param>
/// <param name="Method">The method that is called.</param>
/// <param name="Semantic">The semantic model of its file.</param>
internal sealed record DirectConnect(InvocationExpressionSyntax Call, IMethodSymbol Method, SemanticModel Semantic)
{
    /// <summary>The call gives a task.</summary>
    internal bool IsAsync => Method.Name.EndsWith("Async", System.StringComparison.Ordinal);

    /// <summary>The lambda, local function or member whose body runs the call.</summary>
    internal SyntaxNode Function => Call.EnclosingFunction();

    /// <summary>The expression that is the multiplexer: the call, with what awaits it or blocks on it.</summary>
    internal ExpressionSyntax Opened => ConnectionOwnership.Whole(Call);

    /// <summary>The variable that gets the multiplexer, or something it hands out (<c>Connect(…).GetDatabase()</c>); null when none does.</summary>
    internal ISymbol? Target
    {
        get
        {
            var e = Opened;
            while (e.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax handed })
            {
                e = handed.WalkUp();
            }

            return e.Parent switch
            {
                AssignmentExpressionSyntax assignment when assignment.Right == e => Semantic.GetSymbolInfo(assignment.Left).Symbol,
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } declaration => Semantic.GetDeclaredSymbol(
                    declaration.Parent!),
                _ => null,
            };
        }
    }

    /// <summary>The connection is opened in a <c>using</c>: it is meant to be short-lived.</summary>
    internal bool IsInUsing =>
        Opened.Parent is UsingStatementSyntax or EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Parent: UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } } };

    /// <summary>The calls of one file, in source order.</summary>
    internal static ImmutableArray<DirectConnect> In(SyntaxTree tree, RedisModel model) =>
        model.Lifetimes.Direct(tree).OrderBy(d => d.Call.Span.End).Select(d => new DirectConnect(d.Call, d.Method, model.SemanticModelOf(tree)))
            .ToImmutableArray();
}
