using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Flow;

/// <summary>
/// Evaluates conditions as far as they are known. Operators, patterns and literals mean what they mean in C#; a derived class says what it knows
/// of everything else. A value is a <see cref="bool"/>, an <see cref="int"/> (enums too) or a <see cref="Nullness"/>; null stands for a value
/// that is not known.
/// </summary>
internal abstract class ConditionEvaluator
{
    /// <summary>What is known of a value that is neither a <see cref="bool"/> nor an <see cref="int"/>.</summary>
    protected enum Nullness
    {
        /// <summary>The value is null.</summary>
        Null,

        /// <summary>There is a value, and it is not null.</summary>
        NotNull,
    }

    /// <summary>Whether the condition holds; null when that is not known.</summary>
    internal bool? Holds(ExpressionSyntax condition) => Evaluate(condition) as bool?;

    /// <summary>What the derived class knows of an expression; null leaves the expression to the evaluator.</summary>
    protected abstract object? ValueOf(ExpressionSyntax expression);

    /// <summary>What is known of a property of <paramref name="value"/> that a pattern asks about.</summary>
    protected virtual object? PropertyOf(object value, string property) => null;

    protected object? Evaluate(ExpressionSyntax whole)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var expression = whole.WalkDown();
        return ValueOf(expression) ?? expression switch
        {
            LiteralExpressionSyntax literal => Literal(literal),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => !Holds(not.Operand),
            BinaryExpressionSyntax binary => Binary(binary),
            IsPatternExpressionSyntax match => Matches(Evaluate(match.Expression), match.Pattern),
            _ => null,
        };
    }

    /// <summary>Whether a value matches a pattern; null when that is not known.</summary>
    protected bool? Matches(object? value, PatternSyntax pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern switch
        {
            DiscardPatternSyntax or VarPatternSyntax => true,
            ConstantPatternSyntax constant => AreEqual(value, Evaluate(constant.Expression)),
            ParenthesizedPatternSyntax inner => Matches(value, inner.Pattern),
            UnaryPatternSyntax not => !Matches(value, not.Pattern),
            BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } or => Matches(value, or.Left) | Matches(value, or.Right),
            BinaryPatternSyntax and => Matches(value, and.Left) & Matches(value, and.Right),
            DeclarationPatternSyntax when value is not null => value is not Nullness.Null,
            RecursivePatternSyntax recursive when value is not null => value is Nullness.Null ? false : MatchesProperties(value, recursive),
            _ => null,
        };
    }

    private bool? MatchesProperties(object value, RecursivePatternSyntax pattern)
    {
        bool? matches = pattern.PositionalPatternClause is null ? true : null;
        foreach (var property in pattern.PropertyPatternClause?.Subpatterns ?? default)
        {
            var known = property.NameColon is { } name ? PropertyOf(value, name.Name.Identifier.ValueText) : null;
            matches &= Matches(known, property.Pattern);
        }

        return matches;
    }

    private static object? Literal(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => true,
        SyntaxKind.FalseLiteralExpression => false,
        SyntaxKind.NullLiteralExpression => Nullness.Null,
        _ => null,
    };

    private object? Binary(BinaryExpressionSyntax binary) => binary.Kind() switch
    {
        SyntaxKind.LogicalAndExpression => Holds(binary.Left) & Holds(binary.Right),
        SyntaxKind.LogicalOrExpression => Holds(binary.Left) | Holds(binary.Right),
        SyntaxKind.EqualsExpression => AreEqual(Evaluate(binary.Left), Evaluate(binary.Right)),
        SyntaxKind.NotEqualsExpression => !AreEqual(Evaluate(binary.Left), Evaluate(binary.Right)),
        SyntaxKind.CoalesceExpression => Evaluate(binary.Left) is var left && left is Nullness.Null ? Evaluate(binary.Right) : left,
        _ => null,
    };

    private static bool? AreEqual(object? one, object? other) => (one, other) switch
    {
        (null, _) or (_, null) => null,
        (Nullness.NotNull, not Nullness.Null) or (not Nullness.Null, Nullness.NotNull) => null,
        _ => one.Equals(other),
    };
}
