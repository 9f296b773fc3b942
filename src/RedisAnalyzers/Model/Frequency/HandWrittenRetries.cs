using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Platform;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>Finds what programs do about a lost connection that the multiplexer does by itself, or that does harm.</summary>
internal static class HandWrittenRetries
{
    /// <summary>The waits of reconnect policies that are shorter than <see cref="RetryPolicies.ShortestWait"/>.</summary>
    internal static IEnumerable<(ExpressionSyntax Wait, string Policy, int Milliseconds)> ShortWaits(SyntaxTree tree, RedisCompilation compilation)
    {
        foreach (var policy in RetryPolicies.OfTheLibrary)
        {
            var name = CSharpSyntaxExtensions.SimpleName(policy);
            foreach (var node in compilation.NamesOf(name, tree).SelectMany(compilation.IndexOf(tree).Calls))
            {
                if (node is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation
                    && compilation.SymbolOf(creation) is IMethodSymbol constructor && SymbolEqualityComparer.Default
                        .Equals(constructor.ContainingType, compilation.Types.Type(policy))
                    && creation.ArgumentFor(constructor, constructor.Parameters[0].Name) is { } wait
                    && compilation.ConstantOf(wait) is { HasValue: true, Value: int milliseconds } && milliseconds < RetryPolicies.ShortestWait)
                {
                    yield return (wait, name, milliseconds);
                }
            }
        }
    }

    /// <summary>Methods called <c>ForceReconnect…</c> that make a new multiplexer, where the old one would come back by itself.</summary>
    internal static IEnumerable<MethodDeclarationSyntax> ForcedReconnects(SyntaxTree tree, RedisCompilation compilation)
    {
        if (compilation.Types.Version < RetryPolicies.ReconnectsByItself)
        {
            yield break;
        }

        foreach (var connect in ConnectCalls.In(tree, compilation))
        {
            if (connect.Call.EnclosingMember() is MethodDeclarationSyntax method
                && method.Identifier.ValueText.StartsWith("ForceReconnect", StringComparison.Ordinal))
            {
                yield return method;
            }
        }
    }

    /// <summary>Commands that a retry policy of Polly may run twice, though a second run has a second effect.</summary>
    internal static IEnumerable<SimpleNameSyntax> RepeatedEffects(SyntaxTree tree, RedisCompilation compilation)
    {
        foreach (var node in compilation.IndexOf(tree).Calls("Execute").Concat(compilation.IndexOf(tree).Calls("ExecuteAsync")))
        {
            if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var policy } } call)
            {
                continue;
            }

            var type = compilation.TypeOf(policy)?.OriginalDefinition;
            if (type is null || !RetryPolicies.OfPolly.Any(p => SymbolEqualityComparer.Default.Equals(compilation.Types.Type(p), type)))
            {
                continue;
            }

            foreach (var command in call.ArgumentList.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (command.Expression is MemberAccessExpressionSyntax { Name: var name } && RetryPolicies.MustNotRunTwice(name.Identifier.ValueText)
                    && compilation.Types.IsRedisService(compilation.SymbolOf(command)?.ContainingType))
                {
                    yield return name;
                }
            }
        }
    }
}
