using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Removes <c>IsConnected</c> from the conditions under which a connection is opened, so that only the null check is left.</summary>
internal static class GuardEdits
{
    internal static void Drop(FixRequest request, EditSet edits)
    {
        // A flag or member of the program may be asked elsewhere too: what becomes of it is for its author to decide.
        if (GuardedConnect.In(request.Tree, request.Compilation).FirstOrDefault(c => c.Span == request.Span)?.Guard is not { AsksDirectly: true } guard)
        {
            edits.Refuse();
            return;
        }

        foreach ((var condition, var value) in guard.Guard.Conditions)
        {
            var rest = Rest.Of(condition, guard.Guard);
            if (rest.Text is null && rest.Constant is null)
            {
                continue;
            }

            if (condition.HasInnerComment())
            {
                edits.Refuse();
            }

            if (rest.Text is not null)
            {
                edits.Replace(condition.Span, rest.Text);
            }
            else if (rest.Constant == value || IsOnlyCall(request, guard) || !RemoveIf(request, condition, edits))
            {
                edits.Refuse();
            }
        }

        RemoveClosing(request, guard, edits);
    }

    /// <summary>Without this call of a method of the program nothing would ever open the connection.</summary>
    private static bool IsOnlyCall(FixRequest request, IsConnectedGuard guard) =>
        guard.Code is InvocationExpressionSyntax call && request.Compilation.CalledDefinition(call) is { DeclaringSyntaxReferences.IsEmpty: false } method
        && !ConnectHelpers.IsHelper(method, request.Compilation) && !request.Compilation.CallsOf(method).Any(other => other != call);

    /// <summary>A connection that is never replaced: the whole <c>if</c> is removed.</summary>
    private static bool RemoveIf(FixRequest request, ExpressionSyntax condition, EditSet edits)
    {
        if (condition.Parent is not IfStatementSyntax { Else: null } statement)
        {
            return false;
        }

        StatementEdits.Remove(request, statement, edits);
        var after = request.Text.Lines[Math.Min(request.Text.Lines.IndexOf(statement.Span.End) + 1, request.Text.Lines.Count - 1)];
        if (after.Start > statement.Span.End && after.ToString().Trim().Length == 0)
        {
            edits.Replace(after.SpanIncludingLineBreak, "");
        }

        return true;
    }

    /// <summary>The code that closed the old connection is no longer needed; any other use of it would see null.</summary>
    private static void RemoveClosing(FixRequest request, IsConnectedGuard guard, EditSet edits)
    {
        var name = guard.Receiver.ToString();
        if (guard.Code.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax block } opening)
        {
            return;
        }

        foreach (var statement in block.Statements.TakeWhile(s => s != opening))
        {
            if (guard.Guard.Conditions.Any(c => statement.Span.Contains(c.Condition.Span)))
            {
                continue;
            }

            if (Closes(statement, name))
            {
                StatementEdits.Remove(request, statement, edits);
            }
            else if (statement.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(m => m.Expression.ToString() == name))
            {
                edits.Refuse();
            }
        }
    }

    /// <summary>The statement disposes or closes the connection, under a condition or not.</summary>
    private static bool Closes(StatementSyntax statement, string name)
    {
        var inner = statement is IfStatementSyntax { Else: null } conditional ? conditional.Statement : statement;
        var text = (inner != statement && inner is BlockSyntax { Statements.Count: 1 } block ? block.Statements[0] : inner).ToString();
        return text == name + ".Dispose();" || text == name + "?.Dispose();" || text == name + ".Close();" || text == name + "?.Close();";
    }

    /// <summary>The rest of a condition when the connection counts as connected: text, or a constant. Neither when it does not check.</summary>
    private readonly struct Rest
    {
        private Rest(string? text, bool? constant)
        {
            Text = text;
            Constant = constant;
        }

        internal string? Text { get; }

        internal bool? Constant { get; }

        private bool IsUnchanged => Text is null && Constant is null;

        internal static Rest Of(ExpressionSyntax condition, StateGuard guard)
        {
            var e = condition.WalkDown();
            switch (e)
            {
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                    return Not(Of(not.Operand, guard));
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } both:
                    return Both(both, Of(both.Left, guard), Of(both.Right, guard));
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                    return Of(coalesce.Left, guard);
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } compared:
                    var left = Of(compared.Left, guard);
                    if (left.IsUnchanged || compared.Right.WalkDown() is not LiteralExpressionSyntax literal)
                    {
                        return default;
                    }

                    return literal.IsKind(SyntaxKind.TrueLiteralExpression) == compared.IsKind(SyntaxKind.EqualsExpression) ? left : Not(left);
                case IsPatternExpressionSyntax pattern when Asked(pattern.Pattern) is { } connected:
                    return connected ? Is(pattern.Expression, "!=") : new Rest(null, false);
                case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: var inner } } pattern when Asked(inner) == true:
                    return Is(pattern.Expression, "==");
                default:
                    if (guard.Receiver(e) is not { } receiver)
                    {
                        return default;
                    }

                    return e is ConditionalAccessExpressionSyntax ? Is(receiver, "!=") : new Rest(null, true);
            }
        }

        /// <summary><c>{ IsConnected: true }</c> or <c>{ IsConnected: false }</c>.</summary>
        private static bool? Asked(PatternSyntax pattern) =>
            pattern is RecursivePatternSyntax { Designation: null, PropertyPatternClause.Subpatterns: { Count: 1 } properties }
                && properties[0].NameColon?.Name.Identifier.ValueText == "IsConnected"
                && properties[0].Pattern is ConstantPatternSyntax { Expression: LiteralExpressionSyntax value }
                    ? value.IsKind(SyntaxKind.TrueLiteralExpression)
                    : null;

        private static Rest Is(ExpressionSyntax receiver, string comparison) => new(receiver + " " + comparison + " null", null);

        private static Rest Not(Rest rest) =>
            rest.Constant is not null ? new Rest(null, !rest.Constant)
            : rest.Text is null ? default
            : rest.Text.EndsWith(" != null", StringComparison.Ordinal) && rest.Text.IndexOf('&') < 0 && rest.Text.IndexOf('|') < 0
                ? new Rest(rest.Text.Replace(" != null", " == null"), null)
                : new Rest("!(" + rest.Text + ")", null);

        private static Rest Both(BinaryExpressionSyntax both, Rest left, Rest right)
        {
            if (left.IsUnchanged && right.IsUnchanged)
            {
                return default;
            }

            var neutral = both.IsKind(SyntaxKind.LogicalAndExpression);
            if (left.Constant == neutral)
            {
                return right.IsUnchanged ? new Rest(both.Right.WalkDown().ToString(), null) : right;
            }

            if (right.Constant == neutral)
            {
                return left.IsUnchanged ? new Rest(both.Left.WalkDown().ToString(), null) : left;
            }

            if (left.Constant is not null || right.Constant is not null)
            {
                return new Rest(null, !neutral);
            }

            return new Rest((left.Text ?? both.Left.ToString()) + " " + both.OperatorToken.Text + " " + (right.Text ?? both.Right.ToString()), null);
        }
    }
}
