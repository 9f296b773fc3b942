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
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.Model.Connections;

/// <summary>
/// The conditions under which a piece of code runs, asked in one way only: would it run when a connection is there already, and is it
/// connected or not? A condition that says nothing about that decides nothing.
/// </summary>
internal sealed class StateGuard
{
    private readonly List<(ExpressionSyntax Condition, bool Value)> _conditions = new();
    private readonly List<ExpressionSyntax> _behindNull = new();
    private readonly RedisCompilation _compilation;
    private readonly IReadOnlyCollection<ISymbol> _targets;
    private readonly SyntaxNode _function;

    /// <param name="code">The code that opens a connection.</param>
    /// <param name="targets">The variables that get the connection.</param>
    /// <param name="compilation">The compilation.</param>
    internal StateGuard(ExpressionSyntax code, IReadOnlyCollection<ISymbol> targets, RedisCompilation compilation)
    {
        _compilation = compilation;
        _targets = targets;
        _function = code.EnclosingFunction();
        Collect(code);
    }

    /// <summary>The code runs when the connection is there and connected (true), there and not connected (false), or just there (null).</summary>
    internal bool Runs(bool? isConnected)
    {
        foreach ((var condition, var value) in _conditions)
        {
            if (Holds(condition, isConnected) is { } known && known != value)
            {
                return false;
            }
        }

        return !_behindNull.Exists(IsState);
    }

    /// <summary>The conditions, outermost last, with the value that lets the code run.</summary>
    internal IReadOnlyList<(ExpressionSyntax Condition, bool Value)> Conditions => _conditions;

    /// <summary>
    /// The field or property whose state decides whether the code runs, because the same function sets it: a cache, or a flag that says
    /// that the code ran. Null when the code runs whenever it is reached.
    /// </summary>
    internal ISymbol? Cache()
    {
        var setBeside = AssignedNames.In(_function);
        var names = _conditions.SelectMany(static c => c.Condition.DescendantNodesAndSelf().OfType<ExpressionSyntax>()).Concat(_behindNull);
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

    private void Collect(SyntaxNode code)
    {
        for (var n = code; n != _function && n.Parent is { } parent; n = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax i when n == i.Statement: _conditions.Add((i.Condition, true)); break;
                case ElseClauseSyntax { Parent: IfStatementSyntax i }: _conditions.Add((i.Condition, false)); break;
                case ConditionalExpressionSyntax c when n != c.Condition: _conditions.Add((c.Condition, n == c.WhenTrue)); break;
                case WhileStatementSyntax w when n == w.Statement: _conditions.Add((w.Condition, true)); break;
                case BinaryExpressionSyntax b when n == b.Right && b.IsKind(SyntaxKind.CoalesceExpression): _behindNull.Add(b.Left); break;
                case AssignmentExpressionSyntax a when n == a.Right && a.IsKind(SyntaxKind.CoalesceAssignmentExpression): _behindNull.Add(a.Left); break;
                case BinaryExpressionSyntax b when n == b.Right && b.IsKind(SyntaxKind.LogicalAndExpression): _conditions.Add((b.Left, true)); break;
                case BinaryExpressionSyntax b when n == b.Right && b.IsKind(SyntaxKind.LogicalOrExpression): _conditions.Add((b.Left, false)); break;
                case BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax: _conditions.AddRange(
                    EarlyExits.Before(parent, n).Select(static exit => (exit.Condition, false))); break;
            }
        }
    }

    /// <summary>Whether a condition holds while the connection is there; null when it does not say.</summary>
    private bool? Holds(ExpressionSyntax condition, bool? isConnected)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var e = condition.WalkDown();
        switch (e)
        {
            case LiteralExpressionSyntax l when l.IsKind(SyntaxKind.TrueLiteralExpression): return true;
            case LiteralExpressionSyntax l when l.IsKind(SyntaxKind.FalseLiteralExpression): return false;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not: return !Holds(not.Operand, isConnected);
            case BinaryExpressionSyntax b: return Binary(b, isConnected);
            case IsPatternExpressionSyntax p: return IsState(p.Expression)
                ? Matches(p.Pattern, isConnected)
                : IsConnected(p.Expression) ? Matches(p.Pattern, isConnected) : null;
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 2 } call when call
                .CalledName() == "ReferenceEquals": return IsState(call.ArgumentList.Arguments[0].Expression) ? false : null;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier
                .ValueText: "TryGetValue" or "ContainsKey", Expression: var all } } when IsCollection(all): return true;
            default: return IsConnected(e) ? isConnected : null;
        }
    }

    private bool? Binary(BinaryExpressionSyntax b, bool? isConnected)
    {
        switch (b.Kind())
        {
            case SyntaxKind.LogicalAndExpression:
                return !Either(!Holds(b.Left, isConnected), !Holds(b.Right, isConnected));
            case SyntaxKind.LogicalOrExpression:
                return Either(Holds(b.Left, isConnected), Holds(b.Right, isConnected));
            case SyntaxKind.CoalesceExpression:
                return Holds(b.Left, isConnected);
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                (var value, var other) = b.Left.WalkDown() is LiteralExpressionSyntax ? (b.Right, b.Left) : (b.Left, b.Right);
                var equal = other.WalkDown().Kind() switch
                {
                    SyntaxKind.NullLiteralExpression => IsState(value) ? false : null,
                    SyntaxKind.TrueLiteralExpression => Holds(value, isConnected),
                    SyntaxKind.FalseLiteralExpression => !Holds(value, isConnected),
                    _ => null,
                };
                return b.IsKind(SyntaxKind.EqualsExpression) ? equal : !equal;
            default:
                return null;
        }
    }

    private static bool? Either(bool? a, bool? b) => a == true || b == true ? true : a == false && b == false ? false : null;

    /// <summary>A pattern on the connection (which is there) or on its <c>IsConnected</c>.</summary>
    private static bool? Matches(PatternSyntax pattern, bool? isConnected) => pattern switch
    {
        ConstantPatternSyntax { Expression: LiteralExpressionSyntax l } => l.Kind() switch
        {
            SyntaxKind.NullLiteralExpression => false,
            SyntaxKind.TrueLiteralExpression => isConnected,
            SyntaxKind.FalseLiteralExpression => !isConnected,
            _ => null,
        },
        UnaryPatternSyntax not => !Matches(not.Pattern, isConnected),
        ParenthesizedPatternSyntax p => Matches(p.Pattern, isConnected),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } or => Either(Matches(or.Left, isConnected), Matches(or.Right, isConnected)),
        BinaryPatternSyntax and => !Either(!Matches(and.Left, isConnected), !Matches(and.Right, isConnected)),
        RecursivePatternSyntax { PropertyPatternClause: { } properties } => properties.Subpatterns.Count switch
        {
            0 => true,
            1 when properties.Subpatterns[0].NameColon?.Name.Identifier.ValueText == "IsConnected" => Matches(properties.Subpatterns[0].Pattern, isConnected),
            _ => null,
        },
        DeclarationPatternSyntax or VarPatternSyntax => true,
        _ => null,
    };

    /// <summary><c>x.IsConnected</c> or <c>x?.IsConnected</c> of a connection.</summary>
    private bool IsConnected(ExpressionSyntax expression) => Receiver(expression) is not null;

    /// <summary>The connection whose <c>IsConnected</c> an expression reads; null when it reads something else.</summary>
    internal ExpressionSyntax? Receiver(ExpressionSyntax expression) => expression.WalkDown() switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsConnected" } m when IsConnection(m.Expression) => m.Expression,
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier
            .ValueText: "IsConnected" } } c when IsConnection(c.Expression) => c.Expression,
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
}
