using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Model.Secrets;

/// <summary>
/// Follows a certificate callback through its statements, for one value of its <c>SslPolicyErrors</c>: everything else is unknown. What it surely
/// answers is known where all paths agree; one look at the certificate, the chain or the environment makes the answer unknown.
/// </summary>
internal sealed class CertificateEvaluator : ConditionEvaluator
{
    /// <summary><c>SslPolicyErrors.RemoteCertificateNameMismatch</c>: the certificate was issued for another host.</summary>
    internal const int NameMismatch = 2;

    /// <summary>The certificate was issued for another host, by nobody that the machine trusts.</summary>
    internal const int ForeignCertificate = 6;

    /// <summary>All three errors: no certificate that anybody could make is worse.</summary>
    internal const int Everything = 7;

    [Flags]
    private enum Ends
    {
        Nowhere = 0,
        Accepts = 1,
        Refuses = 2,
        Unknown = 4,
        GoesOn = 8,
    }

    private readonly RedisCompilation _compilation;
    private readonly Dictionary<ISymbol, object?> _locals = new(SymbolEqualityComparer.Default);

    private readonly bool _namesMatch;

    private CertificateEvaluator(RedisCompilation compilation, ISymbol? errors, int value, bool namesMatch)
    {
        _compilation = compilation;
        _namesMatch = namesMatch;
        if (errors is not null)
        {
            _locals[errors] = value;
        }
    }

    /// <summary>The callback surely answers true.</summary>
    /// <param name="callback">The callback.</param>
    /// <param name="value">What the runtime found wrong with the certificate.</param>
    /// <param name="compilation">The compilation.</param>
    internal static bool Accepts(CertificateCallback callback, int value, RedisCompilation compilation) =>
        Accepts(callback, value, compilation, namesMatch: false);

    /// <summary>The callback surely answers true where the names in the certificate are what it expects, and only there.</summary>
    /// <inheritdoc cref="Accepts(CertificateCallback, int, RedisCompilation)" path="/param"/>
    internal static bool AcceptsByName(CertificateCallback callback, int value, RedisCompilation compilation) =>
        Accepts(callback, value, compilation, namesMatch: true) && !Accepts(callback, value, compilation, namesMatch: false);

    private static bool Accepts(CertificateCallback callback, int value, RedisCompilation compilation, bool namesMatch)
    {
        var run = new CertificateEvaluator(compilation, callback.Errors, value, namesMatch);
        return (callback.Body is BlockSyntax block ? run.Run(block) : run.Answer(callback.Body as ExpressionSyntax)) == Ends.Accepts;
    }

    private Ends Answer(ExpressionSyntax? expression) =>
        expression is null || Holds(expression) is not { } known ? Ends.Unknown : known ? Ends.Accepts : Ends.Refuses;

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
                        _locals[symbol] = variable.Initializer is null ? null : Scalar(variable.Initializer.Value);
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
        if (Holds(branch.Condition) is { } known)
        {
            return known ? Run(branch.Statement) : branch.Else is null ? Ends.GoesOn : Run(branch.Else.Statement);
        }

        Ends then = Run(branch.Statement), otherwise = branch.Else is null ? Ends.GoesOn : Run(branch.Else.Statement);
        foreach (var assignment in branch.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (_compilation.SymbolOf(assignment.Left) is { } changed)
            {
                _locals[changed] = null;
            }
        }

        return then | otherwise;
    }

    private object? Assigned(AssignmentExpressionSyntax assignment) => assignment.Kind() switch
    {
        SyntaxKind.SimpleAssignmentExpression => Scalar(assignment.Right),
        SyntaxKind.AndAssignmentExpression => Bits(SyntaxKind.BitwiseAndExpression, assignment.Left, assignment.Right),
        SyntaxKind.OrAssignmentExpression => Bits(SyntaxKind.BitwiseOrExpression, assignment.Left, assignment.Right),
        SyntaxKind.ExclusiveOrAssignmentExpression => Bits(SyntaxKind.ExclusiveOrExpression, assignment.Left, assignment.Right),
        _ => null,
    };

    /// <summary>A value that a variable surely keeps. What is null at first may be filled by a call.</summary>
    private object? Scalar(ExpressionSyntax value) => Evaluate(value) is { } known and not Nullness ? known : null;

    protected override object? ValueOf(ExpressionSyntax expression)
    {
        if (_compilation.ConstantOf(expression) is { HasValue: true, Value: bool or int } constant)
        {
            return constant.Value;
        }

        if (_namesMatch && CertificateNames.Comparison(expression, _compilation) is { } matches)
        {
            return matches;
        }

        return expression switch
        {
            // There is a certificate, or there would be no name in it.
            IdentifierNameSyntax name when _namesMatch && CertificateNames.IsCertificate(_compilation.TypeOf(name))
                && _compilation.SymbolOf(name) is IParameterSymbol => Nullness.NotNull,
            IdentifierNameSyntax name => _compilation.SymbolOf(name) is { } symbol && _locals.TryGetValue(symbol, out var value) ? value : null,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseNotExpression } unary => Evaluate(unary.Operand) is int i ? ~i : null,
            BinaryExpressionSyntax binary => Bits(binary.Kind(), binary.Left, binary.Right),
            ConditionalExpressionSyntax choice => Choose(choice),
            SwitchExpressionSyntax choice => Choose(choice),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasFlag" } flag } call
                when call.ArgumentList.Arguments is { Count: 1 } arguments => HasFlag(Evaluate(flag.Expression), Evaluate(arguments[0].Expression)),
            _ => null,
        };
    }

    private static object? HasFlag(object? all, object? flag) => all is int value && flag is int bits ? (value & bits) == bits : null;

    private object? Bits(SyntaxKind kind, ExpressionSyntax left, ExpressionSyntax right)
    {
        if (kind is not (SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression or SyntaxKind.ExclusiveOrExpression))
        {
            return null;
        }

        return (kind, Evaluate(left), Evaluate(right)) switch
        {
            (SyntaxKind.BitwiseAndExpression, int a, int b) => a & b,
            (SyntaxKind.BitwiseOrExpression, int a, int b) => a | b,
            (SyntaxKind.ExclusiveOrExpression, int a, int b) => a ^ b,
            (SyntaxKind.BitwiseAndExpression, bool a, bool b) => a & b,
            (SyntaxKind.BitwiseOrExpression, bool a, bool b) => a | b,
            _ => null,
        };
    }

    private object? Choose(ConditionalExpressionSyntax choice)
    {
        if (Holds(choice.Condition) is { } taken)
        {
            return Evaluate(taken ? choice.WhenTrue : choice.WhenFalse);
        }

        return Evaluate(choice.WhenTrue) is { } same && same.Equals(Evaluate(choice.WhenFalse)) ? same : null;
    }

    private object? Choose(SwitchExpressionSyntax choice)
    {
        var value = Evaluate(choice.GoverningExpression);
        foreach (var arm in choice.Arms)
        {
            if (arm.WhenClause is not null || Matches(value, arm.Pattern) is not { } matches)
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
