using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Connections;

/// <summary>What takes a connection that is open already.</summary>
internal enum EagerTaker
{
    /// <summary>The container, as an instance: it never disposes it.</summary>
    Instance,

    /// <summary>The container, through a factory that returns it: <c>AddSingleton(_ =&gt; redis)</c>.</summary>
    Factory,

    /// <summary>Data protection: <c>PersistKeysToStackExchangeRedis(redis)</c>.</summary>
    DataProtection,

    /// <summary>A health check: <c>AddRedis(redis)</c>.</summary>
    HealthCheck,
}

/// <summary>A connection that is opened while services are registered, and given to the container, or to what is registered, as it is.</summary>
/// <param name="Taker">What takes it.</param>
/// <param name="Call">The call that takes it.</param>
/// <param name="Instance">The connection as passed: the connect itself, or the local that holds it.</param>
/// <param name="Connect">The connect.</param>
/// <param name="Registration">The registration; null for another API of the start-up.</param>
internal sealed record EagerRegistration(EagerTaker Taker, SyntaxNode Call, ExpressionSyntax Instance, DirectConnect Connect, Registration? Registration)
{
    private const string DataProtection = "PersistKeysToStackExchangeRedis";

    /// <summary>The instance is opened in the argument itself.</summary>
    internal bool IsInPlace => Instance.Span.Contains(Connect.Call.Span);

    /// <summary>Where it is reported.</summary>
    internal SyntaxNode Anchor => IsInPlace ? Connect.Call.Expression : Instance;

    /// <summary>The connections of a file, with each registration of an instance, or else with the first that takes it.</summary>
    internal static IEnumerable<EagerRegistration> In(SyntaxTree tree, RedisCompilation compilation)
    {
        if (DirectConnect.In(tree, compilation).IsEmpty)
        {
            yield break;
        }

        var takers = Takers(tree, compilation).OrderBy(static t => t.Taken.SpanStart).ToList();
        foreach (var connect in DirectConnect.In(tree, compilation))
        {
            var local = LocalOf(connect, compilation);
            var uses = local is null
                ? null
                : VariableReferences.Of(local, compilation)?.Where(static u => !u.IsWrite).Select(static u => u.Expression).ToList();

            // Code that uses the connection during start-up needs it then.
            if (uses is not null && !uses.TrueForAll(use => IsListener(use) || takers.Exists(t => IsTaken(use, t.Taken) || IsDatabaseOf(use, t.Taken))))
            {
                continue;
            }

            var found = new List<EagerRegistration>();
            foreach (var (taker, call, taken, registration) in takers)
            {
                var isInPlace = taker != EagerTaker.Factory && (connect.Opened == taken || connect.Opened == taken.WalkDown());

                // What a factory opens in itself, it opens later.
                var isOpen = isInPlace || !call.Span.Contains(connect.Call.Span);
                if (isOpen && (isInPlace ? taken : uses?.Find(use => IsTaken(use, taken))) is { } instance)
                {
                    found.Add(new EagerRegistration(taker, call, instance, connect, registration));
                }
            }

            // An instance is never disposed, whoever else has it; of the others the first says all.
            var instances = found.Where(static e => e.Taker == EagerTaker.Instance).ToList();
            foreach (var eager in instances.Count > 0 ? instances : found.Take(1))
            {
                yield return eager;
            }
        }
    }

    /// <summary>What is taken in a file: arguments, and what lambdas in arguments return.</summary>
    private static IEnumerable<(EagerTaker Taker, SyntaxNode Call, ExpressionSyntax Taken, Registration? Registration)> Takers(
        SyntaxTree tree, RedisCompilation compilation)
    {
        foreach (var registration in RegistrationIndex.In(tree, compilation))
        {
            if (registration.Instance is { } instance)
            {
                yield return (EagerTaker.Instance, registration.Call, instance, registration);
            }
            else if (registration is { IsRepeated: false, Factory: LambdaExpressionSyntax factory })
            {
                foreach (var result in factory.Results())
                {
                    yield return (EagerTaker.Factory, registration.Call, result, registration);
                }
            }
        }

        var index = compilation.IndexOf(tree);
        var others = index.Calls(DataProtection).Select(static call => (EagerTaker.DataProtection, call))
            .Concat(index.Calls("AddRedis").Where(call => compilation.CalledMethod(call) is { ContainingType.Name: "RedisHealthCheckBuilderExtensions" })
                .Select(static call => (EagerTaker.HealthCheck, call)));
        foreach (var (taker, call) in others)
        {
            foreach (var argument in call.Arguments())
            {
                // What a lambda opens, it opens later.
                var lambda = argument.Expression as LambdaExpressionSyntax;
                foreach (var result in lambda?.Results() ?? new[] { argument.Expression })
                {
                    if (lambda is null || !DirectConnect.In(tree, compilation).Any(c => result.Span.Contains(c.Call.Span)))
                    {
                        yield return (taker, call, result, null);
                    }
                }
            }
        }
    }

    /// <summary>The local is what is taken, or a database of it is.</summary>
    private static bool IsTaken(ExpressionSyntax use, ExpressionSyntax taken)
    {
        var e = use.WalkUp();
        return e == taken || use == taken.WalkDown()
            || (taken.Parent is LambdaExpressionSyntax or ReturnStatementSyntax && IsDatabaseOf(use, taken));
    }

    /// <summary>A handler is attached to the connection, which can be done wherever it is opened.</summary>
    private static bool IsListener(ExpressionSyntax use) =>
        use.WalkUp().Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } };

    private static bool IsDatabaseOf(ExpressionSyntax use, ExpressionSyntax taken) =>
        use.WalkUp().Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetDatabase", Parent: InvocationExpressionSyntax call }
            && (call == taken || call == taken.WalkDown());

    /// <summary>The local that gets the connection and nothing else.</summary>
    private static ILocalSymbol? LocalOf(DirectConnect connect, RedisCompilation compilation)
    {
        var isDeclared = connect.Opened.Parent is EqualsValueClauseSyntax;
        return connect.Target is ILocalSymbol local && (isDeclared || connect.Opened.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax })
            && VariableReferences.Of(local, compilation) is { } uses && uses.Count(static u => u.IsWrite) == (isDeclared ? 0 : 1)
                ? local
                : null;
    }
}
