using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>How the product asks the compiler: for the symbol of a node, not with a semantic model in hand, and never by comparing names in a rule.</summary>
public sealed class SymbolConventions
{
    private const string Compilation = "RedisAnalyzers.Model.Compilation";

    /// <summary>A model goes with a tree; where it is handed on, some day it meets a node of another one.</summary>
    [Fact]
    public void No_signature_holds_a_semantic_model() => KnownDebts.Check(
        from use in TypeUse.All
        where use.Known.Name == nameof(SemanticModel) && use.From != Compilation && IsInSignature(use.Node)
        select (Path.GetDirectoryName(use.File)!.Replace('\\', '/'), SourceCode.At(use.Node)),
        KnownDebts.SemanticModels);

    [Fact]
    public void Rules_do_not_compare_names_of_symbols()
    {
        var names = Names().ToList();
        Assert.True(names.Count > 100, $"Only {names.Count} names of symbols are read in the source.");
        KnownDebts.Check(
            from name in names
            where name.SyntaxTree.FilePath.StartsWith("src/RedisAnalyzers/Rules/", StringComparison.Ordinal) && IsCompared(name)
            select (name.SyntaxTree.FilePath, SourceCode.At(name)),
            KnownDebts.NamesOfSymbols);
    }

    /// <summary>A type of a field, a property, an event, a parameter (a record has those too) or a result; lambdas hand nothing on.</summary>
    private static bool IsInSignature(SyntaxNode name)
    {
        foreach (var node in name.Ancestors())
        {
            switch (node)
            {
                case ParameterSyntax { Parent.Parent: not AnonymousFunctionExpressionSyntax }:
                case FieldDeclarationSyntax or EventFieldDeclarationSyntax:
                case BasePropertyDeclarationSyntax or MethodDeclarationSyntax or OperatorDeclarationSyntax:
                case LocalFunctionStatementSyntax or DelegateDeclarationSyntax:
                    return true;
                case StatementSyntax or ExpressionSyntax and not TypeSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ParameterSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Every place where the name of a symbol is read.</summary>
    private static IEnumerable<IdentifierNameSyntax> Names() =>
        from tree in SourceCode.Trees
        let model = SourceCode.ModelOf(tree)
        from name in tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
        where name.Identifier.Text is nameof(ISymbol.Name) or nameof(ISymbol.MetadataName)
        where model.GetSymbolInfo(name).Symbol is IPropertySymbol { ContainingType: { } type } && type.AllInterfaces.Append(type)
            .Any(known => known.Name == nameof(ISymbol))
        select name;

    private static bool IsCompared(IdentifierNameSyntax name)
    {
        if (name.Parent is NameColonSyntax)
        {
            return true;
        }

        SyntaxNode read = name;
        while (read.Parent is MemberAccessExpressionSyntax { Name: var member } access && member == read
            || read.Parent is MemberBindingExpressionSyntax or ConditionalAccessExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            read = read.Parent!;
        }

        return read.Parent switch
        {
            BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.IsExpression,
            IsPatternExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax => true,
            MemberAccessExpressionSyntax { Name.Identifier.Text: "Equals" or "StartsWith" or "EndsWith" or "Contains" } => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } } =>
                called.Name.Identifier.Text is "Equals" or "Contains",
            _ => false,
        };
    }
}
