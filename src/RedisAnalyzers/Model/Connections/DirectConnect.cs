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
internal sealed record DirectConnect(InvocationExpressionSyntax Call, IMethodSymbol Method)
{
    private static readonly Memo<SyntaxTree, ImmutableArray<DirectConnect>> OfTree = new();

    /// <summary>The lambda, local function or member whose body runs the call.</summary>
    internal SyntaxNode Function => Call.EnclosingFunction();

    /// <summary>The expression that is the multiplexer: the call, with what awaits it or blocks on it.</summary>
    internal ExpressionSyntax Opened => ConnectionOwnership.Whole(Call);

    /// <summary>The variable that gets the multiplexer, or something it hands out (<c>Connect(…).GetDatabase()</c>); null when none does.</summary>
    internal ISymbol? Target { get; private init; }

    /// <summary>The connection is opened in a <c>using</c>: it is meant to be short-lived.</summary>
    internal bool IsInUsing =>
        Opened.Parent switch
        {
            UsingStatementSyntax => true,
            EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Parent: UsingStatementSyntax } } => true,
            EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax local } } => local.UsingKeyword
                .IsKind(SyntaxKind.UsingKeyword),
            _ => false,
        };

    /// <summary>The calls of one file, in source order.</summary>
    internal static ImmutableArray<DirectConnect> In(SyntaxTree tree, RedisCompilation compilation) =>
        OfTree.Of(tree, compilation, static (t, c) => Read(t, c));

    private static ImmutableArray<DirectConnect> Read(SyntaxTree tree, RedisCompilation compilation) =>
        EntryPoints.CallsIn(tree, compilation).OrderBy(static d => d.Call.Span.End)
            .Select(d => new DirectConnect(d.Call, d.Method) { Target = TargetOf(d.Call, compilation) }).ToImmutableArray();

    private static ISymbol? TargetOf(InvocationExpressionSyntax call, RedisCompilation compilation)
    {
        var opened = ConnectionOwnership.Whole(call);
        while (opened.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax handedOut })
        {
            opened = handedOut.WalkUp();
        }

        return opened.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == opened => compilation.SymbolOf(assignment.Left),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } declaration => compilation.DeclaredSymbolOf(
                declaration.Parent!),
            _ => null,
        };
    }
}
