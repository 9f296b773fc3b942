using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Connections;

/// <summary>A variable of the program that a handler of <c>ConnectionFailed</c> sets: <c>mux.ConnectionFailed += (_, _) => _up = false</c>.</summary>
/// <param name="Symbol">The variable.</param>
/// <param name="Connection">The variable of the connection whose failures set it.</param>
/// <param name="Name">The connection as the handler's subscription names it.</param>
/// <param name="WhenLost">The value that it gets.</param>
internal sealed record ConnectionFlag(ISymbol Symbol, ISymbol Connection, ExpressionSyntax Name, bool WhenLost)
{
    private const string Failure = "ConnectionFailed";

    private static readonly Memo<ImmutableArray<ConnectionFlag>> OfCompilation = new();

    /// <summary>The flags of the compilation.</summary>
    internal static ImmutableArray<ConnectionFlag> All(RedisCompilation compilation) => OfCompilation.Of(
        compilation,
        static c => c.TreesThatMention(Failure).SelectMany(tree => Read(tree, c)).ToImmutableArray());

    private static IEnumerable<ConnectionFlag> Read(SyntaxTree tree, RedisCompilation compilation)
    {
        foreach (var subscription in compilation.IndexOf(tree).Assignments(Failure))
        {
            if (!subscription.IsKind(SyntaxKind.AddAssignmentExpression) || subscription.Left is not MemberAccessExpressionSyntax { Expression: var connection }
                || !compilation.Types.IsMultiplexer(compilation.TypeOf(connection)) || compilation.SymbolOf(connection.WalkDown()) is not { } symbol
                || compilation.FunctionOf(subscription.Right) is not { } handler)
            {
                continue;
            }

            foreach (var assignment in handler.DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                    && compilation.ConstantOf(assignment.Right) is { HasValue: true, Value: bool whenLost }
                    && compilation.SymbolOf(assignment.Left) is { Kind: SymbolKind.Field or SymbolKind.Property } flag)
                {
                    yield return new ConnectionFlag(flag, symbol, connection, whenLost);
                }
            }
        }
    }
}
