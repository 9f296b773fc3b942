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

    internal static IEnumerable<EagerRegistration> In(SyntaxTree tree, RedisModel model)
    {
        if (model.ConnectsIn(tree).IsEmpty)
        {
            yield break;
        }

        foreach (var registration in model.Lifetimes.RegistrationsIn(tree))
        {
            if (registration.Instance is { } instance && OpenedBy(instance, tree, model) is { } connect)
            {
                yield return new EagerRegistration(registration.Call, instance, connect, registration);
            }
        }

        foreach (var call in TreeIndex.Of(tree).Calls(DataProtection))
        {
            foreach (var argument in call.Arguments())
            {
                if (model.ConnectsIn(tree).FirstOrDefault(c => c.Opened == argument.Expression.WalkDown() || c.Opened == argument.Expression) is { } connect)
                {
                    yield return new EagerRegistration(call, argument.Expression, connect, null);
                }
            }
        }
    }

    /// <summary>The connect that makes an instance: in its place, or in what a local is set to that nothing but registrations uses.</summary>
    private static DirectConnect? OpenedBy(ExpressionSyntax instance, SyntaxTree tree, RedisModel model)
    {
        foreach (var connect in model.ConnectsIn(tree))
        {
            if (connect.Opened == instance || connect.Opened == instance.WalkDown())
            {
                return connect;
            }

            if (connect.Target is ILocalSymbol local
                && connect.Opened.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax }
                && instance.WalkDown() is IdentifierNameSyntax name
                && SymbolEqualityComparer.Default.Equals(connect.Semantic.GetSymbolInfo(name).Symbol, local)
                && VariableReferences.Of(local, model) is { } uses
                && uses.Count(u => u.IsWrite) == (connect.Opened.Parent is EqualsValueClauseSyntax
                    ? 0
                    : 1)
                && uses.TrueForAll(u => u.IsWrite || model.Lifetimes.RegistrationsIn(tree).Any(r => r.Instance?.WalkDown() == u.Expression)))
            {
                return connect;
            }
        }

        return null;
    }
}
