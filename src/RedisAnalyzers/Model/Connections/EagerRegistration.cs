using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Connections;

/// <summary>A connection that is opened while services are registered, and given to the container as a finished instance.</summary>
/// <param name="Call">The call that takes the instance.</param>
/// <param name="Instance">The instance as passed: the connect itself, or the local that holds it.</param>
/// <param name="Connect">The connect.</param>
/// <param name="Registration">The registration; null for another API of the start-up.</param>
internal sealed record EagerRegistration(SyntaxNode Call, ExpressionSyntax Instance, DirectConnect Connect, Registration? Registration)
{
    /// <summary>APIs of the start-up that take a connected multiplexer and keep it.</summary>
    private const string DataProtection = "PersistKeysToStackExchangeRedis";

    /// <summary>The instance is opened in the argument itself.</summary>
    internal bool IsInPlace => Instance.Span.Contains(Connect.Call.Span);

    /// <summary>Where it is reported.</summary>
    internal SyntaxNode Anchor => IsInPlace ? Connect.Call.Expression : Instance;

    internal static IEnumerable<EagerRegistration> In(SyntaxTree tree, RedisCompilation compilation)
    {
        if (DirectConnect.In(tree, compilation).IsEmpty)
        {
            yield break;
        }

        foreach (var registration in RegistrationIndex.In(tree, compilation))
        {
            if (registration.Instance is { } instance && OpenedBy(instance, tree, compilation) is { } connect)
            {
                yield return new EagerRegistration(registration.Call, instance, connect, registration);
            }
        }

        foreach (var call in compilation.IndexOf(tree).Calls(DataProtection))
        {
            foreach (var argument in call.Arguments())
            {
                if (DirectConnect.In(tree, compilation)
                    .FirstOrDefault(c => c.Opened == argument.Expression.WalkDown() || c.Opened == argument.Expression) is { } connect)
                {
                    yield return new EagerRegistration(call, argument.Expression, connect, null);
                }
            }
        }
    }

    /// <summary>The connect that makes an instance: in its place, or in what a local is set to that nothing but registrations uses.</summary>
    private static DirectConnect? OpenedBy(ExpressionSyntax instance, SyntaxTree tree, RedisCompilation compilation)
    {
        foreach (var connect in DirectConnect.In(tree, compilation))
        {
            if (connect.Opened == instance || connect.Opened == instance.WalkDown())
            {
                return connect;
            }

            if (connect.Target is ILocalSymbol local
                && connect.Opened.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax }
                && instance.WalkDown() is IdentifierNameSyntax name
                && SymbolEqualityComparer.Default.Equals(compilation.SymbolOf(name), local)
                && VariableReferences.Of(local, compilation) is { } uses
                && uses.Count(u => u.IsWrite) == (connect.Opened.Parent is EqualsValueClauseSyntax
                    ? 0
                    : 1)
                && uses.TrueForAll(u => u.IsWrite || RegistrationIndex.In(tree, compilation).Any(r => r.Instance?.WalkDown() == u.Expression)))
            {
                return connect;
            }
        }

        return null;
    }
}
