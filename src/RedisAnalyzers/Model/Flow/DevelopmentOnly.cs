using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.Model.Flow;

/// <summary>Tells code that only ever runs on a developer's machine: <c>#if DEBUG</c> and <c>if (env.IsDevelopment())</c>.</summary>
internal static class DevelopmentOnly
{
    /// <summary>The node, or the literal behind a stretch of its text, stands in development-only code.</summary>
    internal static bool Covers(SyntaxNode node, TextTemplate? template, TextSpan span) =>
        Covers(node) || (template?.PieceOf(span) is { } piece && piece.Node != node && Covers(piece.Node));

    /// <summary>The node stands in development-only code.</summary>
    internal static bool Covers(SyntaxNode node)
    {
        for (var n = node; n.Parent is not null; n = n.Parent)
        {
            bool? guarded = n.Parent switch
            {
                IfStatementSyntax i when n == i.Statement => Asserts(i.Condition, true),
                ElseClauseSyntax { Parent: IfStatementSyntax i } => Asserts(i.Condition, false),
                ConditionalExpressionSyntax c when n == c.WhenTrue => Asserts(c.Condition, true),
                ConditionalExpressionSyntax c when n == c.WhenFalse => Asserts(c.Condition, false),
                SwitchSectionSyntax s => s.Labels.All(l => l is CaseSwitchLabelSyntax label && IsDevelopmentName(label.Value)),
                SwitchExpressionArmSyntax { WhenClause: null } a when n == a.Expression => a.Pattern is ConstantPatternSyntax p
                    && IsDevelopmentName(p.Expression),
                BlockSyntax => LeavesUnlessDevelopment(n.Parent, n),
                _ => null,
            };
            if (guarded == true)
            {
                return true;
            }

            if (n is GlobalStatementSyntax && LeavesUnlessDevelopment(n.Parent, n))
            {
                return true;
            }
        }

        return node.SyntaxTree.GetRoot().ContainsDirectives && InDebugRegion(node);
    }

    /// <summary>A statement before <paramref name="node"/> leaves wherever this is no development machine.</summary>
    private static bool LeavesUnlessDevelopment(SyntaxNode list, SyntaxNode node) => EarlyExits.Before(list, node).Any(static exit =>
        (exit.Statement is BlockSyntax { Statements.Count: > 0 } block
            ? block.Statements.Last()
            : exit.Statement) is ReturnStatementSyntax or ThrowStatementSyntax && Asserts(exit.Condition, false));

    /// <summary>Whether the condition's being <paramref name="value"/> means that this is a development machine.</summary>
    private static bool Asserts(ExpressionSyntax condition, bool value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return condition.WalkDown() switch
        {
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Asserts(not.Operand, !value),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and => value && (Asserts(and.Left, true) || Asserts(and.Right, true)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or => !value && (Asserts(or.Left, false) || Asserts(or.Right, false)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } truth when truth.Right.WalkDown()
                .IsKind(SyntaxKind.TrueLiteralExpression) => Asserts(truth.Left, value),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal => value
                && (IsDevelopmentName(equal.Left) || IsDevelopmentName(equal.Right)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } differ => !value
                && (IsDevelopmentName(differ.Left) || IsDevelopmentName(differ.Right)),
            InvocationExpressionSyntax call => value && CSharpSyntaxExtensions.CalledName(call) switch
            {
                "IsDevelopment" => true,
                "Equals" => call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && IsDevelopmentName(receiver)
                    || call.ArgumentList.Arguments.Any(a => IsDevelopmentName(a.Expression)),
                "IsEnvironment" => call.ArgumentList.Arguments.Count > 0
                    && IsDevelopmentName(call.ArgumentList.Arguments[call.ArgumentList.Arguments.Count - 1].Expression),
                _ => false,
            },
            IdentifierNameSyntax or MemberAccessExpressionSyntax => value
                && CSharpSyntaxExtensions.NameOf(condition.WalkDown()) is "isDevelopment" or "IsDevelopment" or "_isDevelopment",
            _ => false,
        };
    }

    private static bool IsDevelopmentName(ExpressionSyntax expression) =>
        expression.WalkDown() is LiteralExpressionSyntax { Token.ValueText: "Development" or "development" or "Local" }
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Development" };

    private static bool InDebugRegion(SyntaxNode node)
    {
        int depth = 0, debugDepth = 0;
        var elseIsDebug = false;
        for (var d = node.SyntaxTree.GetRoot().GetFirstDirective(); d is not null && d.SpanStart < node.SpanStart; d = d.GetNextDirective())
        {
            switch (d)
            {
                case IfDirectiveTriviaSyntax i:
                    depth++;
                    if (debugDepth == 0 && AssertsDebug(i.Condition, true))
                    {
                        debugDepth = depth;
                    }
                    else if (debugDepth == 0)
                    {
                        elseIsDebug = AssertsDebug(i.Condition, false);
                    }

                    break;
                case ElifDirectiveTriviaSyntax e when debugDepth == 0 || debugDepth == depth:
                    debugDepth = AssertsDebug(e.Condition, true) ? depth : 0;
                    break;
                case ElseDirectiveTriviaSyntax when debugDepth == 0 || debugDepth == depth:
                    debugDepth = debugDepth == 0 && elseIsDebug ? depth : 0;
                    break;
                case EndIfDirectiveTriviaSyntax:
                    if (debugDepth == depth)
                    {
                        debugDepth = 0;
                    }

                    elseIsDebug = false;
                    depth--;
                    break;
            }
        }

        return debugDepth > 0;
    }

    private static bool AssertsDebug(ExpressionSyntax condition, bool value) => condition.WalkDown() switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "DEBUG" } => value,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => AssertsDebug(not.Operand, !value),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and => value
            && (AssertsDebug(and.Left, true) || AssertsDebug(and.Right, true)),
        _ => false,
    };
}
