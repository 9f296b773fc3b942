using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Flow;

/// <summary>
/// A condition that asks whether a text is null or empty: <c>x == null</c>, <c>x is not null</c>, <c>string.IsNullOrEmpty(x)</c>, <c>x.Length == 0</c>.
/// </summary>
/// <param name="Tested">The text.</param>
/// <param name="IsNothingWhenTrue">Where the condition holds, the text is null or empty; otherwise where it does not.</param>
internal readonly record struct NothingTest(ExpressionSyntax Tested, bool IsNothingWhenTrue)
{
    /// <summary>The test that a condition makes; null when it asks something else.</summary>
    internal static NothingTest? Of(ExpressionSyntax condition)
    {
        var expression = condition.WalkDown();
        if (IsNegation(expression, out var operand))
        {
            return Of(operand) is { } inner ? inner with { IsNothingWhenTrue = !inner.IsNothingWhenTrue } : null;
        }

        return expression switch
        {
            BinaryExpressionSyntax binary => OfComparison(binary),
            IsPatternExpressionSyntax match => OfPattern(match.Expression, match.Pattern),
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call
                when call.CalledName() is "IsNullOrEmpty" or "IsNullOrWhiteSpace" => new NothingTest(arguments[0].Expression.WalkDown(), true),
            InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax access } call
                when call.CalledName() is "IsNullOrEmpty" or "IsNullOrWhiteSpace" => new NothingTest(access.Expression.WalkDown(), true),
            _ => null,
        };
    }

    /// <summary><c>x is nothing ? fallback : x</c>, however it is written; null for any other choice.</summary>
    internal static (ExpressionSyntax Kept, ExpressionSyntax Fallback)? FallbackIn(ConditionalExpressionSyntax choice)
    {
        if (Of(choice.Condition) is not { } test)
        {
            return null;
        }

        var (fallback, kept) = test.IsNothingWhenTrue ? (choice.WhenTrue, choice.WhenFalse) : (choice.WhenFalse, choice.WhenTrue);
        return kept.ToDisplayText() == test.Tested.ToDisplayText() ? (kept, fallback) : null;
    }

    /// <summary>The value is used where another one is missing: the right side of <c>??</c>, or the fallback of a choice.</summary>
    internal static bool IsFallback(ExpressionSyntax value) => value.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce.Right == value,
        ConditionalExpressionSyntax choice => FallbackIn(choice) is { Fallback: var fallback } && fallback == value,
        _ => false,
    };

    /// <summary><c>x ??= value</c>, or <c>if (x == null) x = value</c>.</summary>
    internal static bool IsFallback(AssignmentExpressionSyntax assignment)
    {
        var statement = assignment.Parent is ExpressionStatementSyntax { Parent: BlockSyntax block } ? block : assignment.Parent;
        return assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression)
            || (statement is { Parent: IfStatementSyntax test } && test.Statement == statement
                && Of(test.Condition) is { IsNothingWhenTrue: true, Tested: var tested } && tested.ToDisplayText() == assignment.Left.ToDisplayText());
    }

    /// <summary>The condition is <c>!x</c> or <c>x == false</c>.</summary>
    internal static bool IsNegation(ExpressionSyntax condition, out ExpressionSyntax operand)
    {
        switch (condition.WalkDown())
        {
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                operand = not.Operand.WalkDown();
                return true;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal when equal.Right.IsKind(SyntaxKind.FalseLiteralExpression):
                operand = equal.Left.WalkDown();
                return true;
            default:
                operand = condition;
                return false;
        }
    }

    private static NothingTest? OfComparison(BinaryExpressionSyntax binary)
    {
        ExpressionSyntax left = binary.Left.WalkDown(), right = binary.Right.WalkDown();
        if (IsNothing(left))
        {
            (left, right) = (right, left);
        }

        switch (binary.Kind())
        {
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression when IsNothing(right):
                return new NothingTest(left, binary.IsKind(SyntaxKind.EqualsExpression));
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.GreaterThanExpression when IsLength(left, right, out var tested):
                return new NothingTest(tested, binary.IsKind(SyntaxKind.EqualsExpression));
            default:
                return null;
        }
    }

    private static NothingTest? OfPattern(ExpressionSyntax tested, PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => OfPattern(tested, inner.Pattern),
        ConstantPatternSyntax constant when IsNothing(constant.Expression.WalkDown()) => new NothingTest(tested.WalkDown(), true),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either
            when OfPattern(tested, either.Left) is { IsNothingWhenTrue: true } test && OfPattern(tested, either.Right) is { IsNothingWhenTrue: true } => test,
        UnaryPatternSyntax not => OfPattern(tested, not.Pattern) is { } inner ? inner with { IsNothingWhenTrue = !inner.IsNothingWhenTrue } : null,
        RecursivePatternSyntax { Type: null, PositionalPatternClause: null, PropertyPatternClause: { Subpatterns: var parts } } when IsAnyLength(parts) =>
            new NothingTest(tested.WalkDown(), false),
        _ => null,
    };

    /// <summary><c>{ }</c> and <c>{ Length: > 0 }</c>.</summary>
    private static bool IsAnyLength(SeparatedSyntaxList<SubpatternSyntax> parts) =>
        parts.Count == 0 || (parts.Count == 1 && parts[0].NameColon?.Name.Identifier.ValueText == "Length"
            && parts[0].Pattern is RelationalPatternSyntax { OperatorToken.RawKind: (int)SyntaxKind.GreaterThanToken, Expression: var least }
            && least is LiteralExpressionSyntax { Token.ValueText: "0" });

    private static bool IsLength(ExpressionSyntax left, ExpressionSyntax right, out ExpressionSyntax tested)
    {
        tested = left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length", Expression: var text } ? text.WalkDown() : left;
        return tested != left && right is LiteralExpressionSyntax { Token.ValueText: "0" };
    }

    private static bool IsNothing(ExpressionSyntax value) =>
        value.IsNullOrDefault() || value is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: "" }
            or MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax, Name.Identifier.ValueText: "Empty" };
}
