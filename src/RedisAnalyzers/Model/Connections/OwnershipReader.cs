using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Connections;

/// <summary>Follows an opened connection, and the databases made from it, through the function that opened it.</summary>
internal sealed class OwnershipReader
{
    private readonly RedisCompilation _compilation;
    private readonly SyntaxTree _tree;
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);
    private readonly List<ISymbol> _targets = new();
    private readonly List<ExpressionSyntax> _uses = new();
    private readonly List<ExpressionSyntax> _databaseUses = new();
    private ExpressionSyntax? _element;
    private VariableDeclaratorSyntax? _declarator;
    private bool _used;
    private bool _closed;
    private bool _returned;
    private bool _escapes;
    private bool _isGivenAway;

    private OwnershipReader(RedisCompilation compilation, SyntaxTree tree)
    {
        _compilation = compilation;
        _tree = tree;
    }

    private Ownership Kind => true switch
    {
        _ when _escapes => Ownership.Escaped,
        _ when _targets.Exists(static t => t is not ILocalSymbol) || _element is not null => Ownership.Stored,
        _ when _returned => Ownership.Returned,
        _ when _closed => Ownership.Closed,
        _ when _used => Ownership.Leaked,
        _ => Ownership.Unknown,
    };

    /// <summary>What becomes of the connection that an expression opens.</summary>
    internal static ConnectionOwnership Read(ExpressionSyntax opening, RedisCompilation compilation)
    {
        var reader = new OwnershipReader(compilation, opening.SyntaxTree);
        reader.Follow(opening, !reader.IsDatabase(opening));
        return new ConnectionOwnership(reader.Kind, opening, reader._targets.ToImmutableArray(), reader._uses.ToImmutableArray())
        {
            Element = reader._element,
            Declarator = reader._declarator,
            DatabaseUses = reader._databaseUses.ToImmutableArray(),
            IsGivenAway = reader._isGivenAway,
        };
    }

    /// <summary>A helper opens the connection and hands out a database of it.</summary>
    private bool IsDatabase(ExpressionSyntax opening) =>
        opening is InvocationExpressionSyntax && _compilation.Types.IsDatabase(_compilation.TypeOf(opening));

    private void Follow(ExpressionSyntax value, bool isConnection)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var e = ConnectionOwnership.Whole(value);
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
                if (isConnection && _declarator is null && _followed.Count == 0)
                {
                    _declarator = declarator;
                }

                if (IsInUsing(declarator))
                {
                    _closed |= isConnection;
                }

                Variable(_compilation.DeclaredSymbolOf(declarator), isConnection);
                break;
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                Variable(_compilation.DeclaredSymbolOf(property), isConnection);
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
                _isGivenAway |= isConnection;
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
        if (call is null || _compilation.SymbolOf(call) is not IMethodSymbol { ReducedFrom: not null, IsGenericMethod: false }
            || _compilation.TypeOf(call) is not { IsReferenceType: true, SpecialType: not SpecialType.System_String, Name: not "Task" })
        {
            return;
        }

        _escapes |= ConnectionOwnership.Whole(call).Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax
            or ArgumentSyntax or AssignmentExpressionSyntax;
    }

    private void Assigned(AssignmentExpressionSyntax assignment, bool isConnection)
    {
        if (assignment.Left.WalkDown() is ElementAccessExpressionSyntax element)
        {
            _element = element.Expression;
        }
        else if (assignment.Left.WalkDown() is not IdentifierNameSyntax { Identifier.ValueText: "_" })
        {
            Variable(_compilation.SymbolOf(assignment.Left), isConnection);
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
            _targets.Add(symbol);
        }

        if (symbol is not ILocalSymbol || VariableReferences.Of(symbol, _compilation) is not { } uses)
        {
            return;
        }

        foreach (var use in uses)
        {
            if (use.IsWrite)
            {
                continue;
            }

            (isConnection ? _uses : _databaseUses).Add(use.Expression);
            // Files with top-level statements share their locals: no program, but code on its way to one.
            if (use.Expression.SyntaxTree != _tree
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
