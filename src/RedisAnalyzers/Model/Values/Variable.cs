using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Model.Values;

/// <summary>A local or a parameter that statements change after its declaration, and all places that change it.</summary>
internal sealed class Variable
{
    private readonly ImmutableArray<ExpressionSyntax> _changes;
    private readonly SyntaxNode _function;

    private Variable(ISymbol symbol, SyntaxNode declaration, IEnumerable<StatementSyntax> statements, ImmutableArray<ExpressionSyntax> changes)
    {
        Symbol = symbol;
        Statements = statements;
        _changes = changes;
        _function = declaration.EnclosingFunction();
        Initializer = (declaration as VariableDeclaratorSyntax)?.Initializer?.Value;
    }

    internal ISymbol Symbol { get; }

    /// <summary>What the declaration sets; null when it sets nothing.</summary>
    internal ExpressionSyntax? Initializer { get; }

    /// <summary>The statements among which the variable is declared; for a parameter, those of the body.</summary>
    internal IEnumerable<StatementSyntax> Statements { get; }

    /// <summary>The variable is a string builder.</summary>
    internal bool IsBuilder { get; private init; }

    /// <summary>The variable is a list, whose elements are joined by <see cref="Separator"/>.</summary>
    internal bool IsList => Separator is not null;

    /// <summary>What stands between the elements of a list; null for a text.</summary>
    internal ExpressionSyntax? Separator { get; private init; }

    /// <summary>
    /// A text or string builder that is changed after its declaration; null for any other variable, and for one that only gets its one value late.
    /// </summary>
    internal static Variable? Of(ISymbol symbol, RedisCompilation compilation)
    {
        var isBuilder = BuilderCalls.IsBuilder(TypeOf(symbol));
        if (symbol is ILocalSymbol { IsConst: true } || DeclarationOf(symbol) is not { } declaration || StatementsOf(declaration) is not { } statements)
        {
            return null;
        }

        var changes = (isBuilder ? VariableReferences.Of(symbol, compilation, MayChangeBuilder) : VariableReferences.WritesOf(symbol, compilation))!
            .Select(static use => use.Expression).ToImmutableArray();
        return !isBuilder && (changes.IsEmpty || IsSetOnce(declaration, changes)) ? null
            : new Variable(symbol, declaration, statements, changes) { IsBuilder = isBuilder };
    }

    /// <summary>A local list of texts that begins with known elements and is only added to.</summary>
    internal static Variable? OfList(ILocalSymbol list, ExpressionSyntax separator, RedisCompilation compilation) =>
        DeclarationOf(list) is VariableDeclaratorSyntax { Initializer.Value: var initializer } declaration && StringMethods.Elements(initializer) is not null
            && StatementsOf(declaration) is { } statements
            ? new Variable(list, declaration, statements, VariableReferences.Of(list, compilation, MayChangeList)!
                .Select(static use => use.Expression).ToImmutableArray()) { Separator = separator }
            : null;

    /// <summary>The places in <paramref name="node"/> that change the variable.</summary>
    internal IEnumerable<ExpressionSyntax> ChangesIn(SyntaxNode node) => _changes.Where(change => node.Span.Contains(change.Span));

    /// <summary>The expression is the variable.</summary>
    internal bool IsNamedBy(ExpressionSyntax expression) => expression.WalkDown() is IdentifierNameSyntax name && name.Identifier.ValueText == Symbol.Name;

    /// <summary>The change only adds to what the variable holds.</summary>
    internal bool IsAddition(ExpressionSyntax change) => change.Parent switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } => true,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: BinaryExpressionSyntax sum } => IsNamedBy(FirstOperand(sum)),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" or "AppendFormat" or "AppendJoin" or "AppendLine" or "Add" or "AddRange" } => true,
        _ => false,
    };

    /// <summary>The change gives the variable a new value, whatever it held.</summary>
    internal bool IsSetBy(ExpressionSyntax change) => new VariableReferences.Reference(change).AssignedValue is not null && !IsAddition(change);

    /// <summary>Where the use stands in the function of the variable; null when it is not known which changes run before it.</summary>
    internal SyntaxNode? PlaceOf(ExpressionSyntax use)
    {
        if (_changes.Any(change => change.EnclosingFunction() != _function))
        {
            return null;
        }

        SyntaxNode place = use;
        while (place.EnclosingFunction() != _function)
        {
            place = place.EnclosingFunction();
            if (place is not AnonymousFunctionExpressionSyntax || _changes.Any(change => change.SpanStart > place.SpanStart || Loops.Share(change, place)))
            {
                return null;
            }
        }

        return place;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => (symbol as ILocalSymbol)?.Type ?? (symbol as IParameterSymbol)?.Type;

    private static SyntaxNode? DeclarationOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length == 1 && symbol.DeclaringSyntaxReferences[0].GetSyntax() is var declaration
            && declaration is VariableDeclaratorSyntax or ParameterSyntax ? declaration : null;

    private static IEnumerable<StatementSyntax>? StatementsOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: { } list } } =>
            (list is GlobalStatementSyntax ? list.Parent! : list).StatementList().SkipWhile(statement => statement.Span.End <= declaration.Span.End).ToList(),
        ParameterSyntax { Parent.Parent: BaseMethodDeclarationSyntax { Body: { } body } } => body.Statements,
        ParameterSyntax { Parent.Parent: LocalFunctionStatementSyntax { Body: { } body } } => body.Statements,
        _ => null,
    };

    /// <summary>The only change gives the variable its value: it is declared without one.</summary>
    private static bool IsSetOnce(SyntaxNode declaration, ImmutableArray<ExpressionSyntax> changes) =>
        changes.Length == 1 && new VariableReferences.Reference(changes[0]).AssignedValue is not null && declaration is VariableDeclaratorSyntax local
            && (local.Initializer is null || ValueResolver.IsNothing(local.Initializer.Value));

    private static bool MayChangeBuilder(ExpressionSyntax use) => use.Parent is not MemberAccessExpressionSyntax access || access.Expression != use
        || !BuilderCalls.LeavesText(access.Name.Identifier.ValueText);

    /// <summary>Joining, counting and looking do not change a list.</summary>
    private static bool MayChangeList(ExpressionSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == use =>
            access.Name.Identifier.ValueText is not ("Count" or "Length" or "Any" or "Contains"),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call.CalledName() != "Join",
        ForEachStatementSyntax loop => loop.Expression != use,
        _ => true,
    };

    private static ExpressionSyntax FirstOperand(ExpressionSyntax expression)
    {
        while (expression.WalkDown() is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            expression = sum.Left;
        }

        return expression;
    }
}
