using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Commands;

namespace RedisAnalyzers.Model.Secrets;

/// <summary>
/// Runs a certificate callback in the mind, for one value of its <c>SslPolicyErrors</c>: everything else is unknown. What it surely
/// answers is known where all paths agree; one look at the certificate, the chain or the environment makes the answer unknown.
/// </summary>
internal sealed class CertificateEvaluator
{
    /// <summary><c>SslPolicyErrors.RemoteCertificateNameMismatch</c>: the certificate was issued for another host.</summary>
    internal const int NameMismatch = 2;

    /// <summary>All three errors: no certificate that anybody could make is worse.</summary>
    internal const int Everything = 7;

    [Flags]
    private enum Ends
    {
        Nowhere = 0, Accepts = 1, Refuses = 2, Unknown = 4, GoesOn = 8,
    }

    private readonly RedisCompilation _compilation;
    private readonly ISymbol? _errors;
    private readonly Dictionary<ISymbol, object?> _locals = new(SymbolEqualityComparer.Default);

    private CertificateEvaluator(RedisCompilation compilation, ISymbol? errors, int value)
    {
        _compilation = compilation;
        _errors = errors;
        if (errors is not null)
        {
            _locals[errors] = value;
        }
    }

    /// <summary>The callback surely answers true.</summary>
    /// <param name="callback">The callback.</param>
    /// <param name="value">What the runtime found wrong with the certificate.</param>
    /// <param name="compilation">The compilation.</param>
    internal static bool Accepts(CertificateCallback callback, int value, RedisCompilation compilation)
    {
        var run = new CertificateEvaluator(compilation, callback.Errors, value);
        return (callback.Body is BlockSyntax block ? run.Run(block) : run.Answer(callback.Body as ExpressionSyntax)) == Ends.Accepts;
    }

    private Ends Answer(ExpressionSyntax? expression) =>
        expression is not null && Evaluate(expression) is bool known ? known ? Ends.Accepts : Ends.Refuses : Ends.Unknown;

    private Ends Run(StatementSyntax statement)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (statement)
        {
            case BlockSyntax block: return RunAll(block.Statements);
            case ReturnStatementSyntax answer: return Answer(answer.Expression);
            case ThrowStatementSyntax: return Ends.Refuses;
            case LocalDeclarationStatementSyntax local:
                foreach (var variable in local.Declaration.Variables)
                {
                    if (_compilation.DeclaredSymbolOf(variable) is { } symbol)
                    {
                        _locals[symbol] = variable.Initializer is null ? null : Evaluate(variable.Initializer.Value);
                    }
                }

                return Ends.GoesOn;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment }:
                if (_compilation.SymbolOf(assignment.Left) is { } target)
                {
                    _locals[target] = Assigned(assignment);
                }

                return Ends.GoesOn;
            case IfStatementSyntax branch: return RunIf(branch);
            case UsingStatementSyntax { Statement: var inner }: return Run(inner);
            case LockStatementSyntax { Statement: var inner }: return Run(inner);
            case ExpressionStatementSyntax or LocalFunctionStatementSyntax or EmptyStatementSyntax: return Ends.GoesOn;
            // Loops, switches and try blocks hold what a careful callback does.
            default: return Ends.Unknown | Ends.GoesOn;
        }
    }

    private Ends RunAll(IEnumerable<StatementSyntax> statements)
    {
        var ends = Ends.GoesOn;
        foreach (var statement in statements)
        {
            ends = (ends & ~Ends.GoesOn) | Run(statement);
            if ((ends & Ends.GoesOn) == 0)
            {
                break;
            }
        }

        return ends;
    }

    private Ends RunIf(IfStatementSyntax branch)
    {
        if (Evaluate(branch.Condition) is bool known)
        {
            return known ? Run(branch.Statement) : branch.Else is null ? Ends.GoesOn : Run(branch.Else.Statement);
        }

        Ends then = Run(branch.Statement), otherwise = branch.Else is null ? Ends.GoesOn : Run(branch.Else.Statement);
        foreach (var node in branch.DescendantNodes().Where(static n => n is AssignmentExpressionSyntax))
        {
            if (_compilation.SymbolOf(((AssignmentExpressionSyntax)node).Left) is { } changed)
            {
                _locals[changed] = null;
            }
        }

        return then | otherwise;
    }

    private object? Assigned(AssignmentExpressionSyntax assignment) => assignment.Kind() switch
    {
        SyntaxKind.SimpleAssignmentExpression => Evaluate(assignment.Right),
        SyntaxKind.AndAssignmentExpression => Binary(SyntaxKind.BitwiseAndExpression, Evaluate(assignment.Left), Evaluate(assignment.Right)),
        SyntaxKind.OrAssignmentExpression => Binary(SyntaxKind.BitwiseOrExpression, Evaluate(assignment.Left), Evaluate(assignment.Right)),
        SyntaxKind.ExclusiveOrAssignmentExpression => Binary(SyntaxKind.ExclusiveOrExpression, Evaluate(assignment.Left), Evaluate(assignment.Right)),
        _ => null,
    };

    /// <summary>A <see cref="bool"/>, an <see cref="int"/> (enums too), or null for everything that is not known.</summary>
    private object? Evaluate(ExpressionSyntax whole)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var expression = whole.WalkDown();
        if (_compilation.ConstantOf(expression) is { HasValue: true, Value: bool or int } constant)
        {
            return constant.Value;
        }

        return expression switch
        {
            IdentifierNameSyntax name => _compilation.SymbolOf(name) is { } symbol && _locals.TryGetValue(symbol, out var value) ? value : null,
            PrefixUnaryExpressionSyntax unary => (unary.Kind(), Evaluate(unary.Operand)) switch
            {
                (SyntaxKind.LogicalNotExpression, bool b) => !b,
                (SyntaxKind.BitwiseNotExpression, int i) => ~i,
                _ => null,
            },
            BinaryExpressionSyntax binary => Binary(binary.Kind(), Evaluate(binary.Left), Evaluate(binary.Right)),
            ConditionalExpressionSyntax choice => Evaluate(choice.Condition) is bool taken ? Evaluate(taken ? choice.WhenTrue : choice.WhenFalse)
                : Evaluate(choice.WhenTrue) is { } same && same.Equals(Evaluate(choice.WhenFalse)) ? same : null,
            IsPatternExpressionSyntax match => Evaluate(match.Expression) is { } subject ? Matches(subject, match.Pattern) : null,
            SwitchExpressionSyntax choice => Evaluate(choice.GoverningExpression) is { } subject ? Choose(subject, choice) : null,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasFlag" } flag, ArgumentList
                .Arguments: { Count: 1 } arguments } =>
                Evaluate(flag.Expression) is int all && Evaluate(arguments[0].Expression) is int one ? (all & one) == one : null,
            _ => null,
        };
    }

    private static object? Binary(SyntaxKind kind, object? left, object? right) => (kind, left, right) switch
    {
        (SyntaxKind.LogicalAndExpression, false, _) or (SyntaxKind.LogicalAndExpression, _, false) => false,
        (SyntaxKind.LogicalAndExpression, true, true) => true,
        (SyntaxKind.LogicalOrExpression, true, _) or (SyntaxKind.LogicalOrExpression, _, true) => true,
        (SyntaxKind.LogicalOrExpression, false, false) => false,
        (SyntaxKind.EqualsExpression, { } a, { } b) => a.Equals(b),
        (SyntaxKind.NotEqualsExpression, { } a, { } b) => !a.Equals(b),
        (SyntaxKind.BitwiseAndExpression, int a, int b) => a & b,
        (SyntaxKind.BitwiseOrExpression, int a, int b) => a | b,
        (SyntaxKind.ExclusiveOrExpression, int a, int b) => a ^ b,
        (SyntaxKind.BitwiseAndExpression, bool a, bool b) => a & b,
        (SyntaxKind.BitwiseOrExpression, bool a, bool b) => a | b,
        _ => null,
    };

    private bool? Matches(object subject, PatternSyntax pattern) => pattern switch
    {
        DiscardPatternSyntax => true,
        ParenthesizedPatternSyntax inner => Matches(subject, inner.Pattern),
        ConstantPatternSyntax constant => Evaluate(constant.Expression) is { } value ? subject.Equals(value) : null,
        UnaryPatternSyntax not => !Matches(subject, not.Pattern),
        BinaryPatternSyntax both => both.IsKind(SyntaxKind.OrPattern)
            ? Matches(subject, both.Left) | Matches(subject, both.Right)
            : Matches(subject, both.Left) & Matches(subject, both.Right),
        _ => null,
    };

    private object? Choose(object subject, SwitchExpressionSyntax choice)
    {
        foreach (var arm in choice.Arms)
        {
            if (arm.WhenClause is not null || Matches(subject, arm.Pattern) is not { } matches)
            {
                return null;
            }

            if (matches)
            {
                return Evaluate(arm.Expression);
            }
        }

        return null;
    }
}
