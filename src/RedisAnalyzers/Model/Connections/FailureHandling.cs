using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Connections;

/// <summary>What becomes of the exception that a connect throws: who catches it, and whether it is logged or passed on.</summary>
internal static class FailureHandling
{
    private static readonly ImmutableArray<string> LogPrefixes = ImmutableArray.Create("Log", "Write", "Print", "Trace");

    private static readonly ImmutableHashSet<string> LogNames = ImmutableHashSet.Create(
        "Debug", "Info", "Information", "Warn", "Warning", "Error", "Fatal", "Critical", "Verbose", "Exception", "TrackException");

    /// <summary>The first <c>catch</c> in the same function that takes the failure of a connect; null when none does.</summary>
    internal static CatchClauseSyntax? CaughtBy(DirectConnect connect, RedisCompilation compilation)
    {
        var function = connect.Function;
        for (SyntaxNode n = connect.Call; n != function && n.Parent is not null; n = n.Parent)
        {
            if (n.Parent is not TryStatementSyntax attempt || n != attempt.Block)
            {
                continue;
            }

            foreach (var clause in attempt.Catches)
            {
                if (Takes(clause, compilation))
                {
                    return clause;
                }
            }
        }

        return null;
    }

    private static bool Takes(CatchClauseSyntax clause, RedisCompilation compilation) =>
        clause.Declaration is null || compilation.Types.IsConnectFailure(compilation.TypeOf(clause.Declaration.Type));

    /// <summary>
    /// The failure goes no further than <paramref name="clause"/>, and the caller gets null in place of the connection without asking for it.
    /// </summary>
    internal static bool Swallows(CatchClauseSyntax clause, DirectConnect connect, RedisCompilation compilation)
    {
        // A filter, a loop and a connection for a moment have reasons of their own.
        if (clause.Filter is not null || connect.IsInUsing || Loops.Around(clause) is not null)
        {
            return false;
        }

        var statements = clause.Block.Flatten().ToArray();
        var attempt = (TryStatementSyntax)clause.Parent!;
        if (statements.Length == 0)
        {
            return !GoesOnWithout(attempt) && !IsAskedFor(connect, attempt, compilation);
        }

        for (var i = 0; i < statements.Length - 1; i++)
        {
            if (!IsLog(statements[i]))
            {
                return false;
            }
        }

        var last = statements[statements.Length - 1];
        if (IsNothing(last))
        {
            return statements.Length == 1 || !MayReturnNull(connect.Function);
        }

        return last is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } reset }
            && reset.Right.IsNullOrDefault()
            && connect.Target is { } target
            && SymbolEqualityComparer.Default.Equals(compilation.SymbolOf(reset.Left), target)
            && !IsAskedFor(connect, attempt, compilation);
    }

    /// <summary><c>return null;</c>, <c>return default;</c></summary>
    internal static bool IsNothing(StatementSyntax statement) => statement is ReturnStatementSyntax { Expression: { } value } && value.IsNullOrDefault();

    /// <summary>The statement writes something for people to read.</summary>
    internal static bool IsLog(StatementSyntax statement)
    {
        var called = statement is ExpressionStatementSyntax { Expression: var expression }
            ? expression switch
            {
                ConditionalAccessExpressionSyntax access => access.WhenNotNull,
                AwaitExpressionSyntax wait => wait.Expression,
                _ => expression,
            }
            : null;
        return called is InvocationExpressionSyntax && called.CalledName() is { } name
            && (LogPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) || LogNames.Contains(name));
    }

    /// <summary>The function says that it may give nothing: <c>ConnectionMultiplexer?</c>. Its callers are told by the compiler.</summary>
    private static bool MayReturnNull(SyntaxNode function)
    {
        var type = function switch
        {
            MethodDeclarationSyntax m => m.ReturnType,
            LocalFunctionStatementSyntax f => f.ReturnType,
            BasePropertyDeclarationSyntax p => p.Type,
            _ => null,
        };
        return type is NullableTypeSyntax
            || (type is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } && arguments[0] is NullableTypeSyntax);
    }

    /// <summary>Right after the <c>try</c> the function throws, or returns something else that works without Redis.</summary>
    private static bool GoesOnWithout(TryStatementSyntax attempt)
    {
        if (attempt.Parent is not BlockSyntax block)
        {
            return false;
        }

        var next = block.Statements.IndexOf(attempt) + 1;
        if (next >= block.Statements.Count)
        {
            return false;
        }

        return block.Statements[next] is ThrowStatementSyntax || (block.Statements[next] is ReturnStatementSyntax { Expression: { } value }
            && !value.IsNullOrDefault()
            && !attempt.Block.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => SyntaxFactory.AreEquivalent(a.Left, value)));
    }

    /// <summary>Somebody asks whether there is a connection before it is used.</summary>
    private static bool IsAskedFor(DirectConnect connect, TryStatementSyntax attempt, RedisCompilation compilation) =>
        connect.Target is { } target
        && VariableReferences.All(target, compilation).Any(use => IsQuestion(use.Expression.WalkUp()) && !IsGuardOf(use.Expression, attempt));

    private static bool IsQuestion(ExpressionSyntax use) => use.Parent switch
    {
        BinaryExpressionSyntax binary =>
            binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.CoalesceExpression,
        IsPatternExpressionSyntax => true,
        ConditionalAccessExpressionSyntax access => access.Expression == use,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment => assignment.Left == use,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call.CalledName() is "ThrowIfNull" or "NotNull",
        _ => false,
    };

    /// <summary>The question only decides whether to connect.</summary>
    private static bool IsGuardOf(SyntaxNode question, TryStatementSyntax attempt) =>
        attempt.Span.Contains(question.Span) || attempt.Ancestors().Any(a => a is IfStatementSyntax guard && guard.Condition.Span.Contains(question.Span))
        || question.FirstAncestorOrSelf<IfStatementSyntax>() is { Statement: var early }
            && early.DescendantNodesAndSelf().Any(n => n is ReturnStatementSyntax { Expression: not null })
            && question.EnclosingFunction() == attempt.EnclosingFunction()
            && question.SpanStart < attempt.SpanStart;
}
