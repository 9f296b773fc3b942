using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Registrations;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>Finds every place of a file that opens a connection, with the evidence of how often it runs.</summary>
internal static class ConnectCalls
{
    private static readonly Memo<SyntaxTree, ImmutableArray<ConnectCall>> OfTree = new();

    /// <summary>The places in one file, in source order.</summary>
    internal static ImmutableArray<ConnectCall> In(SyntaxTree tree, RedisCompilation compilation) => OfTree.Of(tree, compilation, static (t, c) => Read(t, c));

    /// <summary>The factory of a registration opens a connection, and does not keep it for the next time.</summary>
    internal static bool IsOpenedBy(Registration registration, RedisCompilation compilation)
    {
        if (registration.Factory is null)
        {
            return false;
        }

        if (In(registration.Tree, compilation).Any(c => c.Frequency.Kind == FrequencyKind.EachResolution && c.Frequency.Registration == registration))
        {
            return true;
        }

        return registration.Factory is not AnonymousFunctionExpressionSyntax
            && compilation.SymbolOf(registration.Factory) is IMethodSymbol method && ConnectHelpers.IsHelper(method.OriginalDefinition, compilation);
    }

    private static ImmutableArray<ConnectCall> Read(SyntaxTree tree, RedisCompilation compilation)
    {
        var opening = EntryPoints.CallsIn(tree, compilation).Concat(ConnectHelpers.CallsIn(tree, compilation));
        return opening.Select(pair => Judge(pair.Call, pair.Method, compilation)).OrderBy(static c => c.Call.SpanStart).ToImmutableArray();
    }

    private static ConnectCall Judge(InvocationExpressionSyntax call, IMethodSymbol method, RedisCompilation compilation)
    {
        var ownership = ConnectionOwnership.Of(call, compilation);
        var frequency = FrequencyReader.Of(call, ownership, compilation);
        var shared = frequency is { Kind: FrequencyKind.EachResolution, Registration: { } registration }
            && compilation.Types.IsRedisService(registration.Service);
        return new ConnectCall(call, method, ownership, frequency, IsConnectedGuard.Find(call, ownership, compilation)) { HandsOutConnection = shared };
    }
}
