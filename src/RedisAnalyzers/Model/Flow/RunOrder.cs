using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Flow;

/// <summary>How a later piece of code relates to an earlier one.</summary>
internal enum Reach
{
    /// <summary>It runs whenever the earlier one ran.</summary>
    Always,

    /// <summary>It may run.</summary>
    Maybe,

    /// <summary>It never runs in the same pass: the other branch of an <c>if</c>, another section of a <c>switch</c>.</summary>
    Never,
}

/// <summary>Decides from the shape of the syntax whether code that follows is sure to run.</summary>
internal static class RunOrder
{
    /// <summary>How <paramref name="later"/> relates to <paramref name="earlier"/>, both in one member.</summary>
    internal static Reach From(SyntaxNode earlier, SyntaxNode later)
    {
        var common = later.Parent;
        while (common is not null && !common.Span.Contains(earlier.Span))
        {
            common = common.Parent;
        }

        if (common is null)
        {
            return Reach.Maybe;
        }

        if (AreAlternatives(common, earlier, later))
        {
            return Reach.Never;
        }

        for (var n = later; n != common && n.Parent is not null; n = n.Parent)
        {
            // A function or switch section that holds both is running already when the earlier one runs.
            var running = n.Parent == common && common is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or SwitchSectionSyntax;
            if (!running && IsOptional(n, n.Parent))
            {
                return Reach.Maybe;
            }
        }

        return Reach.Always;
    }

    /// <summary>
    /// How a use of a variable relates to the definition that gave it its value, when other definitions may replace that value in between.
    /// </summary>
    internal static Reach OfUse(SyntaxNode definition, SyntaxNode use, List<SyntaxNode> otherDefinitions)
    {
        if (definition.SyntaxTree != use.SyntaxTree || definition.EnclosingMember() != use.EnclosingMember())
        {
            return Reach.Maybe;
        }

        var samePass = definition.EnclosingFunction() == use.EnclosingFunction();
        if (samePass && use.SpanStart < definition.SpanStart)
        {
            return Reach.Never;
        }

        var reach = From(definition, use);
        foreach (var other in otherDefinitions)
        {
            if (other.SpanStart < definition.SpanStart || other.SpanStart > use.SpanStart)
            {
                continue;
            }

            var replaced = From(definition, other);
            if (replaced == Reach.Always)
            {
                return Reach.Never;
            }

            if (replaced == Reach.Maybe)
            {
                reach = reach == Reach.Always ? Reach.Maybe : reach;
            }
        }

        return reach;
    }

    private static bool AreAlternatives(SyntaxNode common, SyntaxNode a, SyntaxNode b) => common switch
    {
        IfStatementSyntax { Else: { } other } i => Splits(i.Statement, other, a, b),
        ConditionalExpressionSyntax c => Splits(c.WhenTrue, c.WhenFalse, a, b),
        SwitchStatementSyntax s => !s.Expression.Span.Contains(a.Span) && !s.Expression.Span.Contains(b.Span),
        SwitchExpressionSyntax s => !s.GoverningExpression.Span.Contains(a.Span) && !s.GoverningExpression.Span.Contains(b.Span),
        _ => false,
    };

    private static bool Splits(SyntaxNode one, SyntaxNode other, SyntaxNode a, SyntaxNode b) =>
        (one.Span.Contains(a.Span) && other.Span.Contains(b.Span)) || (one.Span.Contains(b.Span) && other.Span.Contains(a.Span));

    private static bool IsOptional(SyntaxNode node, SyntaxNode parent) => parent switch
    {
        IfStatementSyntax i => node != i.Condition,
        ElseClauseSyntax => true,
        SwitchSectionSyntax => true,
        SwitchExpressionArmSyntax => true,
        DoStatementSyntax => false,
        _ when Loops.BodyOf(parent) == node => true,
        CatchClauseSyntax => true,
        ConditionalExpressionSyntax c => node != c.Condition,
        ConditionalAccessExpressionSyntax c => node == c.WhenNotNull,
        BinaryExpressionSyntax b => node == b.Right && b.OperatorToken.Text is "&&" or "||" or "??",
        AssignmentExpressionSyntax a => node == a.Right && a.OperatorToken.Text == "??=",
        AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax => true,
        _ => false,
    };
}
