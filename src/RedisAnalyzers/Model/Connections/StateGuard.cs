using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Model.Connections;

/// <summary>
/// Asks one question of the conditions under which code runs: does it run when a connection exists already, and is that one connected or not?
/// A condition about something else decides nothing.
/// </summary>
internal sealed class StateGuard
{
    private readonly List<(ExpressionSyntax Condition, bool Value)> _conditions = new();
    private readonly List<ExpressionSyntax> _afterNull = new();
    private readonly RedisCompilation _compilation;
    private readonly IReadOnlyCollection<ISymbol> _targets;
    private readonly SyntaxNode _function;

    /// <param name="code">The code that opens a connection.</param>
    /// <param name="targets">The variables that get the connection.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="flag">A variable that stands for <c>IsConnected</c>.</param>
    internal StateGuard(ExpressionSyntax code, IReadOnlyCollection<ISymbol> targets, RedisCompilation compilation, ConnectionFlag? flag = null)
    {
        Flag = flag;
        _compilation = compilation;
        _targets = targets;
        _function = code.EnclosingFunction();
        Collect(code);
    }

    /// <summary>The code runs when the connection is there and connected (true), there and not connected (false), or just there (null).</summary>
    internal bool Runs(bool? isConnected)
    {
        var evaluator = new Evaluator(this, isConnected);
        return !_conditions.Exists(c => evaluator.Holds(c.Condition) == !c.Value) && !_afterNull.Exists(IsState);
    }

    /// <summary>The variable that stands for <c>IsConnected</c>; null without one.</summary>
    internal ConnectionFlag? Flag { get; }

    /// <summary>The conditions, outermost last, with the value that lets the code run.</summary>
    internal IReadOnlyList<(ExpressionSyntax Condition, bool Value)> Conditions => _conditions;

    /// <summary>Every expression of the conditions, and then of the properties and methods that answer them.</summary>
    internal IEnumerable<ExpressionSyntax> Questions()
    {
        var seen = new HashSet<ExpressionSyntax>();
        var open = new Queue<ExpressionSyntax>(_conditions.Select(static c => c.Condition));
        while (open.Count > 0)
        {
            var condition = open.Dequeue();
            if (!seen.Add(condition))
            {
                continue;
            }

            foreach (var question in condition.DescendantNodesAndSelf().OfType<ExpressionSyntax>())
            {
                yield return question;
                if (AnswerOf(question) is { } answer)
                {
                    open.Enqueue(answer);
                }
            }
        }
    }

    /// <summary>
    /// The field or property whose state decides whether the code runs, because the same function sets it: a cache, or a flag that says
    /// that the code ran. Null when the code runs whenever it is reached.
    /// </summary>
    internal ISymbol? Cache()
    {
        var setBeside = AssignedNames.In(_function);
        var names = _conditions.SelectMany(static c => c.Condition.DescendantNodesAndSelf().OfType<ExpressionSyntax>()).Concat(_afterNull);
        foreach (var name in names)
        {
            // By its text first: there can be many names, and few of them are set here.
            if (name is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || CSharpSyntaxExtensions.NameOf(name) is not { } text)
            {
                continue;
            }

            if ((setBeside.Contains(text) || _targets.Any(t => t.Name == text))
                && _compilation.SymbolOf(name) is { Kind: SymbolKind.Field or SymbolKind.Property } symbol
                && (setBeside.Contains(text) || _targets.Contains(symbol, SymbolEqualityComparer.Default)))
            {
                return symbol;
            }
        }

        return null;
    }

    /// <summary>
    /// What a property or method of the same object yields, which asks the question in the place of the condition; null where that is not one expression.
    /// </summary>
    private ExpressionSyntax? AnswerOf(ExpressionSyntax question)
    {
        var member = question is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call ? call.Expression : question;
        if (member is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
        {
            return null;
        }

        var symbol = _compilation.SymbolOf(member) switch
        {
            IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean } property when member == question => property,
            IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Boolean } method when member != question => method,
            _ => (ISymbol?)null,
        };
        var isOwn = symbol is { IsStatic: true } || member is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };
        return isOwn && symbol is { IsVirtual: false, IsOverride: false, IsAbstract: false, DeclaringSyntaxReferences: { Length: 1 } declarations }
            && declarations[0].GetSyntax(_compilation.Cancellation).Results().Take(2).ToList() is { Count: 1 } results
                ? results[0]
                : null;
    }

    private void Collect(SyntaxNode code)
    {
        for (var n = code; n != _function && n.Parent is { } parent; n = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax i when n == i.Statement:
                    _conditions.Add((i.Condition, true));
                    break;
                case ElseClauseSyntax { Parent: IfStatementSyntax i }:
                    _conditions.Add((i.Condition, false));
                    break;
                case ConditionalExpressionSyntax c when n != c.Condition:
                    _conditions.Add((c.Condition, n == c.WhenTrue));
                    break;
                case WhileStatementSyntax w when n == w.Statement:
                    _conditions.Add((w.Condition, true));
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } b when n == b.Right:
                    _afterNull.Add(b.Left);
                    break;
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } a when n == a.Right:
                    _afterNull.Add(a.Left);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } b when n == b.Right:
                    _conditions.Add((b.Left, true));
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } b when n == b.Right:
                    _conditions.Add((b.Left, false));
                    break;
                case BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax:
                    _conditions.AddRange(EarlyExits.Before(parent, n).Select(static exit => (exit.Condition, false)));
                    break;
            }
        }
    }

    /// <summary>The connection whose <c>IsConnected</c> an expression reads; null when it reads something else.</summary>
    internal ExpressionSyntax? Receiver(ExpressionSyntax expression) => expression.WalkDown() switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsConnected" } m when IsConnection(m.Expression) => m.Expression,
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "IsConnected" } } c
            when IsConnection(c.Expression) => c.Expression,
        _ => null,
    };

    /// <summary>A dictionary of connections or databases.</summary>
    private bool IsCollection(ExpressionSyntax expression) =>
        _compilation.TypeOf(expression) is INamedTypeSymbol { TypeArguments: { Length: > 1 } arguments }
            && _compilation.Types.IsRedisService(arguments.Last());

    private bool IsConnection(ExpressionSyntax expression) => _compilation.Types.IsMultiplexer(_compilation.TypeOf(expression));

    /// <summary>The expression is what the code would set: one of the targets, or another name of a connection or database.</summary>
    private bool IsState(ExpressionSyntax expression) =>
        _compilation.SymbolOf(expression.WalkDown()) is { } symbol && _targets.Contains(symbol, SymbolEqualityComparer.Default)
        || _compilation.Types.IsRedisService(_compilation.TypeOf(expression));

    /// <summary>Evaluates conditions as they are while the connection is there.</summary>
    private sealed class Evaluator : ConditionEvaluator
    {
        private readonly StateGuard _guard;
        private readonly object _isConnected;
        private readonly Dictionary<ExpressionSyntax, object?> _answers = new();
        private int _members;

        internal Evaluator(StateGuard guard, bool? isConnected)
        {
            _guard = guard;
            _isConnected = isConnected is { } known ? known : Nullness.NotNull;
        }

        protected override object? ValueOf(ExpressionSyntax expression)
        {
            switch (expression)
            {
                case BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax or LiteralExpressionSyntax:
                    return null;
                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } call when call.CalledName() == "ReferenceEquals":
                    return _guard.IsState(arguments[0].Expression) ? false : null;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax search } when IsSearch(search):
                    return true;
                default:
                    return _guard.Receiver(expression) is not null ? _isConnected
                        : FlagValue(expression) ?? (_guard.IsState(expression) ? Nullness.NotNull : MemberValue(expression));
            }
        }

        private object? MemberValue(ExpressionSyntax expression)
        {
            if (_members == FollowLimits.Aliases || _guard.AnswerOf(expression) is not { } answer)
            {
                return null;
            }

            if (!_answers.TryGetValue(answer, out var value))
            {
                _members++;
                _answers[answer] = value = Evaluate(answer);
                _members--;
            }

            return value;
        }

        private object? FlagValue(ExpressionSyntax expression) =>
            _guard.Flag is { } flag && _isConnected is bool isConnected && CSharpSyntaxExtensions.NameOf(expression) == flag.Symbol.Name
                && SymbolEqualityComparer.Default.Equals(_guard._compilation.SymbolOf(expression.WalkDown()), flag.Symbol)
                    ? isConnected != flag.WhenLost
                    : null;

        protected override object? PropertyOf(object value, string property) => property == "IsConnected" ? _isConnected : null;

        /// <summary>The code looks for the connection in a dictionary, where it is.</summary>
        private bool IsSearch(MemberAccessExpressionSyntax method) =>
            method.Name.Identifier.ValueText is "TryGetValue" or "ContainsKey" && _guard.IsCollection(method.Expression);
    }
}
