using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Connections;

/// <summary>What becomes of a connection in the function that opened it.</summary>
internal enum Ownership
{
    /// <summary>Nothing uses it, or the code cannot be followed.</summary>
    Unknown,

    /// <summary>It is closed by the function that opened it: <c>using</c>, <c>Dispose</c>, <c>Close</c>.</summary>
    Closed,

    /// <summary>Commands are sent, and then it is forgotten while it is open.</summary>
    Leaked,

    /// <summary>The function hands it to its caller.</summary>
    Returned,

    /// <summary>A field, property, element or outer variable keeps it.</summary>
    Stored,

    /// <summary>Other code has it: it was passed on, captured, or listens to a channel.</summary>
    Escaped,
}

/// <summary>What becomes of a connection that an expression opens.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Opening">The expression that opens it.</param>
/// <param name="Targets">The variables that get it, locals included.</param>
/// <param name="Uses">Every place where the connection is used or closed in the function.</param>
internal sealed record ConnectionOwnership(Ownership Kind, ExpressionSyntax Opening, ImmutableArray<ISymbol> Targets, ImmutableArray<ExpressionSyntax> Uses)
{
    private static readonly Memo<ExpressionSyntax, ConnectionOwnership> OfExpression = new();

    /// <summary>The collection whose element it becomes, as named; null without one.</summary>
    internal ExpressionSyntax? Element { get; init; }

    /// <summary>The local that the opening expression initializes; null when it goes elsewhere.</summary>
    internal VariableDeclaratorSyntax? Declarator { get; init; }

    /// <summary>Every place where a local that holds a database of the connection is used.</summary>
    internal ImmutableArray<ExpressionSyntax> DatabaseUses { get; init; } = ImmutableArray<ExpressionSyntax>.Empty;

    /// <summary>Other code has the connection itself, and not just a database of it.</summary>
    internal bool IsGivenAway { get; init; }

    /// <summary>What becomes of the connection that an expression opens; read once for all rules.</summary>
    internal static ConnectionOwnership Of(ExpressionSyntax opening, RedisCompilation compilation) =>
        OfExpression.Of(opening, compilation, static (code, c) => OwnershipReader.Read(code, c));

    /// <summary>The whole of what yields the connection: with <c>await</c>, <c>ConfigureAwait</c>, <c>.Result</c> and parentheses around the call.</summary>
    internal static ExpressionSyntax Whole(ExpressionSyntax call)
    {
        for (var e = call.WalkUp(); ; e = e.WalkUp())
        {
            switch (e.Parent)
            {
                case AwaitExpressionSyntax await: e = await; continue;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } m when m.Expression == e && IsTask(call): e = m; continue;
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == e: e = access; continue;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "WaitAsync" } m when m
                    .Expression == e && m.Parent is InvocationExpressionSyntax i: e = i; continue;
                default: return e;
            }
        }
    }

    private static bool IsTask(ExpressionSyntax call) => call.CalledName()?.EndsWith("Async", System.StringComparison.Ordinal) == true;
}
