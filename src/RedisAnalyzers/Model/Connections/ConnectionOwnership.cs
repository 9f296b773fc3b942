using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Connections;

/// <summary>What becomes of a connection in the function that opened it.</summary>
internal enum Ownership
{
    /// <summary>Nobody uses it, or the code cannot be followed.</summary>
    Unknown,

    /// <summary>It is closed by the function that opened it: <c>using</c>, <c>Dispose</c>, <c>Close</c>.</summary>
    Closed,

    /// <summary>Commands are sent, and then it is forgotten while it is open.</summary>
    Leaked,

    /// <summary>The function hands it to its caller.</summary>
    Returned,

    /// <summary>A field, property, element or outer variable keeps it.</summary>
    Stored,

    /// <summary>Other code has it: it was passed on, captured, or listens to a channel.</summary>
    Escaped,
}

/// <summary>Follows an opened connection, and the databases made from it, through the function that opened it.</summary>
internal sealed class ConnectionOwnership
{
    private readonly RedisModel _model;
    private readonly SemanticModel _semantic;
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);
    private bool _used;
    private bool _closed;
    private bool _returned;
    private bool _escapes;

    private ConnectionOwnership(RedisModel model, SemanticModel semantic)
    {
        _model = model;
        _semantic = semantic;
    }

    /// <summary>What becomes of it.</summary>
    internal Ownership Kind =>
        _escapes ? Ownership.Escaped : Targets.Any(t => t is not ILocalSymbol) || Element is not null
            ? Ownership.Stored
            : _returned ? Ownership.Returned : _closed ? Ownership.Closed : _used ? Ownership.Leaked : Ownership.Unknown;

    /// <summary>The call that opens it.</summary>
    internal ExpressionSyntax? Opening { get; private set; }

    /// <summary>The variables that get it, locals included.</summary>
    internal List<ISymbol> Targets { get; } = new();

    /// <summary>The collection whose element it becomes, as named; null without one.</summary>
    internal ExpressionSyntax? Element { get; private set; }

    /// <summary>The local that the opening expression initializes; null when it goes elsewhere.</summary>
    internal VariableDeclaratorSyntax? Declarator { get; private set; }

    /// <summary>Other code has the connection itself, and not just a database of it.</summary>
    internal bool IsGivenAway { get; private set; }

    /// <summary>Every place where the connection is used or closed in the function.</summary>
    internal List<ExpressionSyntax> Uses { get; } = new();

    /// <summary>What becomes of the connection that an expression opens; read once for all rules.</summary>
    internal static ConnectionOwnership Of(ExpressionSyntax opening, RedisModel model) => model.Lifetimes.Fates.GetOrAdd(opening, code => Read(code, model));

    private static ConnectionOwnership Read(ExpressionSyntax opening, RedisModel model)
    {
        var ownership = new ConnectionOwnership(model, model.SemanticModelOf(opening.SyntaxTree)) { Opening = opening };
        ownership.Follow(opening, true);
        return ownership;
    }

    /// <summary>The whole of what yields the connection: with <c>await</c>, <c>ConfigureAwait</c>, <c>.Result</c> and parentheses around the call.</summary>
    internal static ExpressionSyntax Whole(ExpressionSyntax call)
    {
        for (var e = call.WalkUp(); ; e = e.WalkUp())
        {
            switch (e.Parent)
            {
                case AwaitExpressionSyntax await: e = await; continue;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } m when m.Expression == e && IsTask(call): e = m; continue;
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == e: e = access; continue;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "WaitAsync" } m when m
                    .Expression == e && m.Parent is InvocationExpressionSyntax i: e = i; continue;
                default: return e;
            }
        }
    }

    private static bool IsTask(ExpressionSyntax call) => call.CalledName()?.EndsWith("Async", System.StringComparison.Ordinal) == true;

    private void Follow(ExpressionSyntax value, bool isConnection)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var e = Whole(value);
        switch (e.Parent)
        {
            case MemberAccessExpressionSyntax m when m.Expression == e:
                Member(m, m.Name.Identifier.ValueText, isConnection);
                break;
            case ConditionalAccessExpressionSyntax { WhenNotNull: var access } c when c.Expression == e
                && access.DescendantNodesAndSelf(n => n is not BaseArgumentListSyntax).OfType<MemberBindingExpressionSyntax>().FirstOrDefault() is { } binding:
                Member(binding, binding.Name.Identifier.ValueText, isConnection);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AsExpression } b:
                Follow(b, isConnection);
                break;
            case ConditionalExpressionSyntax c when c.Condition != e:
                Follow(c, isConnection);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                if (isConnection && Declarator is null && _followed.Count == 0)
                {
                    Declarator = declarator;
                }

                if (IsInUsing(declarator))
                {
                    _closed |= isConnection;
                }

                Variable(_semantic.GetDeclaredSymbol(declarator), isConnection);
                break;
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                Variable(_semantic.GetDeclaredSymbol(property), isConnection);
                break;
            case UsingStatementSyntax:
                _closed = true;
                break;
            case AssignmentExpressionSyntax assignment when assignment.Right == e:
                Assigned(assignment, isConnection);
                break;
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax or YieldStatementSyntax:
            case AnonymousFunctionExpressionSyntax:
                _returned = true;
                break;
            case ArgumentSyntax or InitializerExpressionSyntax:
                _escapes = true;
                IsGivenAway |= isConnection;
                break;
        }
    }

    /// <summary><c>GetDatabase</c> leads on; anything else that is called on a database is a command.</summary>
    private void Member(ExpressionSyntax access, string name, bool isConnection)
    {
        ExpressionSyntax? call = access.Parent as InvocationExpressionSyntax;
        if (name is "Dispose" or "DisposeAsync" or "Close" or "CloseAsync")
        {
            _closed |= isConnection;
        }
        else if (!isConnection)
        {
            Command(call);
        }
        else if (name is "GetDatabase" or "GetServer" or "GetServers" && call is not null)
        {
            Follow(call, false);
        }
        else if (name == "GetSubscriber")
        {
            _escapes = true;
        }
    }

    /// <summary>A command; what an extension makes of the database, and hands on, may need the connection for longer.</summary>
    private void Command(ExpressionSyntax? call)
    {
        _used = true;
        if (call is null || _semantic.GetSymbolInfo(call).Symbol is not IMethodSymbol { ReducedFrom: not null, IsGenericMethod: false }
            || _semantic.GetTypeInfo(call).Type is not { IsReferenceType: true, SpecialType: not SpecialType.System_String, Name: not "Task" })
        {
            return;
        }

        _escapes |= Whole(
            call).Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax or ArgumentSyntax or AssignmentExpressionSyntax;
    }

    private void Assigned(AssignmentExpressionSyntax assignment, bool isConnection)
    {
        if (assignment.Left.WalkDown() is ElementAccessExpressionSyntax element)
        {
            Element = element.Expression;
        }
        else if (assignment.Left.WalkDown() is not IdentifierNameSyntax { Identifier.ValueText: "_" })
        {
            Variable(_semantic.GetSymbolInfo(assignment.Left).Symbol, isConnection);
        }

        if (assignment.Parent is not ExpressionStatementSyntax)
        {
            Follow(assignment, isConnection);
        }
    }

    private void Variable(ISymbol? symbol, bool isConnection)
    {
        if (symbol is null || !_followed.Add(symbol))
        {
            return;
        }

        if (isConnection || symbol is not ILocalSymbol)
        {
            Targets.Add(symbol);
        }

        if (symbol is not ILocalSymbol || VariableReferences.Of(symbol, _model) is not { } uses)
        {
            return;
        }

        foreach (var use in uses)
        {
            if (use.IsWrite)
            {
                continue;
            }

            if (isConnection)
            {
                Uses.Add(use.Expression);
            }
            // Files with top-level statements share their locals: no program, but code on its way to one.
            if (use.Semantic.SyntaxTree != _semantic.SyntaxTree
                || use.Expression.EnclosingFunction() != symbol.DeclaringSyntaxReferences[0].GetSyntax().EnclosingFunction())
            {
                _escapes = true;
            }
            else
            {
                Follow(use.Expression, isConnection);
            }
        }
    }

    private static bool IsInUsing(VariableDeclaratorSyntax declarator) =>
        declarator.Parent?.Parent is UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword };
}
