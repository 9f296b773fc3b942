using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Model.Connections;

/// <summary>A loop that connects, catches the failure, waits a fixed time or none, and connects again until it succeeds.</summary>
/// <param name="Loop">The loop: <c>while</c>, <c>do</c> or <c>for</c>.</param>
/// <param name="Attempt">The try around the connect.</param>
/// <param name="Handler">The catch that takes the failure.</param>
/// <param name="Connect">The connect.</param>
internal sealed record RetryLoop(StatementSyntax Loop, TryStatementSyntax Attempt, CatchClauseSyntax Handler, DirectConnect Connect)
{
    /// <summary>The word that the loop begins with, where it is reported.</summary>
    internal SyntaxToken Keyword => Loop.GetFirstToken();

    /// <summary>The loop around a connect; null when there is none, or when it may wait longer each time.</summary>
    internal static RetryLoop? Around(DirectConnect connect, RedisCompilation compilation)
    {
        if (FailureHandling.CaughtBy(connect, compilation) is not { Filter: null, Parent: TryStatementSyntax attempt } handler || connect.IsInUsing)
        {
            return null;
        }

        if (Loops.Around(attempt) is not { } loop || loop is CommonForEachStatementSyntax)
        {
            return null;
        }

        if (handler.Block.Statements.LastOrDefault() is ThrowStatementSyntax or ReturnStatementSyntax or BreakStatementSyntax)
        {
            return null;
        }

        var found = new RetryLoop(loop, attempt, handler, connect);
        return found.EndsWithSuccess() && found.WaitsAlike(compilation) ? found : null;
    }

    /// <summary>The call by which a function calls itself after its connect failed; null when it does not.</summary>
    internal static InvocationExpressionSyntax? Recursion(DirectConnect connect, RedisCompilation compilation)
    {
        if (FailureHandling.CaughtBy(connect, compilation) is not { Filter: null } handler
            || compilation.DeclaredSymbolOf(connect.Function) is not IMethodSymbol function)
        {
            return null;
        }

        return handler.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().FirstOrDefault(call =>
            call.CalledName() == function.Name
            && SymbolEqualityComparer.Default.Equals(compilation.SymbolOf(call), function)
            && call.EnclosingFunction() == connect.Function);
    }

    private ExpressionSyntax? Condition => Loop switch
    {
        WhileStatementSyntax w => w.Condition,
        DoStatementSyntax d => d.Condition,
        ForStatementSyntax f => f.Condition,
        _ => null,
    };

    /// <summary>One connect is all that the loop is for: a <c>return</c> or <c>break</c> follows it, or the condition asks about it.</summary>
    private bool EndsWithSuccess()
    {
        var leaves = Own(Loop).Any(n => n is ReturnStatementSyntax or BreakStatementSyntax && !Handler.Span.Contains(n.Span)
            && n.Span.End > Connect.Call.Span.End
            && n.Ancestors().TakeWhile(a => a != Loop).All(a => !a.IsLoop() && a is not SwitchStatementSyntax));
        if (leaves || Condition is null)
        {
            return leaves;
        }

        var assigned = Own(Attempt.Block).OfType<AssignmentExpressionSyntax>().Select(a => CSharpSyntaxExtensions.NameOf(a.Left));
        return Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => assigned.Contains(n.Identifier.ValueText));
    }

    /// <summary>Every wait is as long as the one before. Where no wait is seen, nothing is called that could be one.</summary>
    private bool WaitsAlike(RedisCompilation compilation)
    {
        var waits = Own(Loop).OfType<InvocationExpressionSyntax>().Where(call => IsWait(call, compilation)).ToList();
        if (waits.Count == 0)
        {
            return Handler.Block.Statements.All(static statement => FailureHandling.IsLog(statement) || TakesNoTime(statement));
        }

        return waits.TrueForAll(
            w => w.ArgumentList.Arguments.All(a => !a.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => ChangesInLoop(name, compilation))));
    }

    private static bool TakesNoTime(StatementSyntax statement) => statement is ContinueStatementSyntax or IfStatementSyntax
        or ExpressionStatementSyntax { Expression: PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax or AssignmentExpressionSyntax };

    /// <summary><c>Thread.Sleep</c> or <c>Task.Delay</c>.</summary>
    internal static bool IsWait(InvocationExpressionSyntax call, RedisCompilation compilation) =>
        call.CalledName() is "Sleep" or "Delay"
            && compilation.SymbolOf(call)?.ContainingType is { Name: "Thread" or "Task", ContainingNamespace.Name: "Threading" or "Tasks" };

    private bool ChangesInLoop(IdentifierNameSyntax name, RedisCompilation compilation)
    {
        var symbol = compilation.SymbolOf(name);
        if (symbol is ILocalSymbol { IsConst: false } or IParameterSymbol && Loop is ForStatementSyntax { Declaration: { } counter }
            && counter.Variables.Any(v => v.Identifier.ValueText == symbol!.Name))
        {
            return true;
        }

        if (symbol is IMethodSymbol { ContainingType.ContainingNamespace.Name: not "System" and not "Threading" and not "Tasks" })
        {
            return true;
        }

        return symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol
            && Loop.DescendantNodes().Any(n => n switch
            {
                AssignmentExpressionSyntax a => CSharpSyntaxExtensions.NameOf(a.Left) == symbol.Name,
                PostfixUnaryExpressionSyntax p => CSharpSyntaxExtensions.NameOf(p.Operand) == symbol.Name,
                PrefixUnaryExpressionSyntax p => CSharpSyntaxExtensions.NameOf(p.Operand) == symbol.Name,
                VariableDeclaratorSyntax v => v.Identifier.ValueText == symbol.Name,
                _ => false,
            });
    }

    private static IEnumerable<SyntaxNode> Own(SyntaxNode node) =>
        node.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
