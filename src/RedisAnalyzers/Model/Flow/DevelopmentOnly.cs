using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Flow;

/// <summary>Tells code that only ever runs on a developer's machine: <c>#if DEBUG</c> and <c>if (env.IsDevelopment())</c>.</summary>
internal static class DevelopmentOnly
{
    private static readonly Evaluator AtHome = new(true);
    private static readonly Evaluator Elsewhere = new(false);

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
                SwitchExpressionArmSyntax { WhenClause: null, Pattern: ConstantPatternSyntax p } a when n == a.Expression => IsDevelopmentName(p.Expression),
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
    private static bool LeavesUnlessDevelopment(SyntaxNode list, SyntaxNode node) =>
        EarlyExits.Before(list, node).Any(static exit => LeavesFunction(exit.Statement) && Asserts(exit.Condition, false));

    private static bool LeavesFunction(StatementSyntax statement) =>
        (statement is BlockSyntax { Statements.Count: > 0 } block ? block.Statements.Last() : statement) is ReturnStatementSyntax or ThrowStatementSyntax;

    /// <summary>The condition has that value on a developer's machine only. One that never has it, such as <c>false</c>, decides nothing.</summary>
    private static bool Asserts(ExpressionSyntax condition, bool value) => Elsewhere.Holds(condition) == !value && AtHome.Holds(condition) != !value;

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
                    if (debugDepth == 0 && Asserts(i.Condition, true))
                    {
                        debugDepth = depth;
                    }
                    else if (debugDepth == 0)
                    {
                        elseIsDebug = Asserts(i.Condition, false);
                    }

                    break;
                case ElifDirectiveTriviaSyntax e when debugDepth == 0 || debugDepth == depth:
                    debugDepth = Asserts(e.Condition, true) ? depth : 0;
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

    /// <summary>Evaluates conditions as they are on a developer's machine, or on every other one.</summary>
    private sealed class Evaluator : ConditionEvaluator
    {
        private readonly bool _isDevelopment;

        internal Evaluator(bool isDevelopment) => _isDevelopment = isDevelopment;

        protected override object? ValueOf(ExpressionSyntax expression) => expression switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal when ComparesName(equal) => _isDevelopment,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } differ when ComparesName(differ) => !_isDevelopment,
            InvocationExpressionSyntax call when Asks(call) => _isDevelopment,
            IdentifierNameSyntax { Identifier.ValueText: var symbol } when expression.IsPartOfStructuredTrivia() => symbol == "DEBUG" ? _isDevelopment : null,
            IdentifierNameSyntax or MemberAccessExpressionSyntax
                when CSharpSyntaxExtensions.NameOf(expression) is "isDevelopment" or "IsDevelopment" or "_isDevelopment" => _isDevelopment,
            _ => null,
        };

        private static bool ComparesName(BinaryExpressionSyntax comparison) => IsDevelopmentName(comparison.Left) || IsDevelopmentName(comparison.Right);

        private static bool Asks(InvocationExpressionSyntax call)
        {
            var arguments = call.ArgumentList.Arguments;
            return call.CalledName() switch
            {
                "IsDevelopment" => true,
                "Equals" => call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && IsDevelopmentName(receiver)
                    || arguments.Any(a => IsDevelopmentName(a.Expression)),
                "IsEnvironment" => arguments.Count > 0 && IsDevelopmentName(arguments[arguments.Count - 1].Expression),
                _ => false,
            };
        }
    }
}
