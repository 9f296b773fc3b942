using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Connections;

/// <summary>
/// Code that opens a new connection in place of one whose <c>IsConnected</c> is false: <c>if (x == null || !x.IsConnected) x = Connect(…)</c> and
/// its kin, with an early <c>return</c>, a lock, a pattern, or a dictionary of connections.
/// </summary>
/// <param name="Code">What opens the connection: the call, or the <c>Lazy</c> around it.</param>
/// <param name="Guard">The conditions under which it runs.</param>
/// <param name="Receiver">The connection whose <c>IsConnected</c> is asked.</param>
internal sealed record IsConnectedGuard(ExpressionSyntax Code, StateGuard Guard, ExpressionSyntax Receiver)
{
    /// <summary>The program's own flag that stands for <c>IsConnected</c>; null where the guard asks the connection itself.</summary>
    internal ConnectionFlag? Flag => Guard.Flag;

    /// <summary>The question stands in the conditions, not in a flag, nor in a property or method that they ask.</summary>
    internal bool AsksDirectly => Guard.Conditions.Any(c => c.Condition.Contains(Receiver));

    /// <summary>The guard of a call that opens a connection, or of a <c>Lazy</c> whose factory does; null without one.</summary>
    internal static IsConnectedGuard? Find(InvocationExpressionSyntax call, ConnectionOwnership ownership, RedisCompilation compilation)
    {
        var lazies = LazyConnection.In(call.SyntaxTree, compilation).Where(l => l.Connect.Call == call).Select(l => (ExpressionSyntax)l.Creation).ToList();
        return lazies.Count == 0
            ? Around(call, ownership, compilation)
            : lazies.Select(lazy => Around(lazy, ConnectionOwnership.Of(lazy, compilation), compilation)).FirstOrDefault(static guard => guard is not null);
    }

    /// <summary>The guard of code that opens a connection, itself or through a method, and stores it as <paramref name="ownership"/> tells.</summary>
    internal static IsConnectedGuard? Around(ExpressionSyntax code, ConnectionOwnership ownership, RedisCompilation compilation)
    {
        var guard = new StateGuard(code, ownership.Targets, compilation);
        if (guard.Runs(true) || !guard.Runs(false))
        {
            return ByFlag(code, guard, ownership, compilation);
        }

        foreach (var asked in guard.Questions())
        {
            if (ReceiverOf(asked, guard) is { } receiver && Replaces(ownership, receiver, compilation))
            {
                return new IsConnectedGuard(code, guard, receiver);
            }
        }

        return null;
    }

    /// <summary>The guard asks a flag that a handler of the connection's own failures clears.</summary>
    private static IsConnectedGuard? ByFlag(ExpressionSyntax code, StateGuard guard, ConnectionOwnership ownership, RedisCompilation compilation)
    {
        if (guard.Conditions.Count == 0)
        {
            return null;
        }

        foreach (var flag in ConnectionFlag.All(compilation).Where(f => ownership.Targets.Contains(f.Connection, SymbolEqualityComparer.Default)))
        {
            var asked = new StateGuard(code, ownership.Targets, compilation, flag);
            if (!asked.Runs(true) && asked.Runs(false))
            {
                return new IsConnectedGuard(code, asked, flag.Name);
            }
        }

        return null;
    }

    private static ExpressionSyntax? ReceiverOf(ExpressionSyntax asked, StateGuard guard) =>
        asked is IsPatternExpressionSyntax pattern
            && pattern.Pattern.DescendantNodes().OfType<SubpatternSyntax>().Any(p => p.NameColon?.Name.Identifier.ValueText == "IsConnected")
            ? pattern.Expression
            : guard.Receiver(asked);

    /// <summary>The new connection takes the place of the one that was asked.</summary>
    private static bool Replaces(ConnectionOwnership ownership, ExpressionSyntax receiver, RedisCompilation compilation)
    {
        var asked = receiver.WalkDown() is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: var lazy } ? lazy : receiver;
        var symbol = compilation.SymbolOf(asked.WalkDown());
        if (symbol is not null && ownership.Targets.Contains(symbol, SymbolEqualityComparer.Default))
        {
            return true;
        }

        if (symbol is IPropertySymbol { SetMethod: null } property)
        {
            return ownership.Targets.Any(t => t is IFieldSymbol && SymbolEqualityComparer.Default.Equals(t.ContainingType, property.ContainingType));
        }

        return ownership.Element is not null && CameFrom(ownership.Element, asked, symbol);
    }

    /// <summary>The connection that was asked is an element of the collection that gets the new one.</summary>
    private static bool CameFrom(ExpressionSyntax collection, ExpressionSyntax asked, ISymbol? symbol)
    {
        var name = CSharpSyntaxExtensions.NameOf(collection);
        if (asked is ElementAccessExpressionSyntax element)
        {
            return CSharpSyntaxExtensions.NameOf(element.Expression) == name;
        }

        var declaration = symbol is ILocalSymbol ? symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() : null;
        SyntaxNode? source = declaration is VariableDeclaratorSyntax { Initializer: { } initializer }
            ? initializer
            : declaration?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        return source is not null
            && source.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(e => CSharpSyntaxExtensions.NameOf(e) == name && e is IdentifierNameSyntax);
    }
}
