using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Tests.Conventions.Matrix;

/// <summary>A type or a member, by other names.</summary>
internal static class NameRewriters
{
    public static IEnumerable<Rewriter> All =>
    [
        new("full names", subject => TypeNames(subject).Select(name => new Edit(Edit.Insert(name.Node.SpanStart, Container(name.Type))))),
        new("String for string", subject => subject.Nodes<PredefinedTypeSyntax>().Where(word => !word.Keyword.IsKind(SyntaxKind.VoidKeyword))
            .Select(word => new Edit(Edit.Replace(word, $"global::System.{subject.Model.GetTypeInfo(word).Type?.Name}")))),
        new("aliases", Aliases),
        new("using static", StaticUsings),
        new("this and the type before members", MemberNames) { Renames = true },
        new("other names for variables", Variables) { Renames = true },
        new("inferred type", subject => Declarations(subject, explicitly: false)),
        new("written type", subject => Declarations(subject, explicitly: true)),
    ];

    private static IEnumerable<(SimpleNameSyntax Node, INamedTypeSymbol Type)> TypeNames(Subject subject) =>
        from name in subject.Nodes<SimpleNameSyntax>()
        where !name.IsVar && name.Parent is not (QualifiedNameSyntax or AliasQualifiedNameSyntax or NameColonSyntax or AttributeSyntax or NameEqualsSyntax)
            && name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null
        where name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name
        let type = subject.Model.GetSymbolInfo(name).Symbol as INamedTypeSymbol
        where type is { IsAnonymousType: false, IsTupleType: false } && name.Identifier.ValueText == type.Name
        select (name, type);

    private static string Container(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? Container(outer) + outer.Name + "."
        : type.ContainingNamespace.IsGlobalNamespace ? "global::" : $"global::{type.ContainingNamespace.ToDisplayString()}.";

    private static IEnumerable<Edit> Aliases(Subject subject) =>
        from names in TypeNames(subject).Where(name => !name.Type.IsGenericType && name.Type.ContainingType is null && IsForeign(name.Type))
            .GroupBy(name => name.Type, SymbolEqualityComparer.Default)
        let type = (INamedTypeSymbol)names.Key!
        let alias = "Other" + type.Name
        select new Edit([Edit.Insert(subject.EndOfUsings, $"using {alias} = {Container(type)}{type.Name};\n"),
            .. names.Select(name => new TextChange(name.Node.Identifier.Span, alias))]);

    private static bool IsForeign(INamedTypeSymbol type) => type.Locations[0].IsInMetadata;

    private static IEnumerable<Edit> StaticUsings(Subject subject) =>
        from access in subject.Nodes<MemberAccessExpressionSyntax>()
        let type = subject.Model.GetSymbolInfo(access.Expression).Symbol as INamedTypeSymbol
        where type is { IsGenericType: false } && IsForeign(type) && subject.Model.GetSymbolInfo(access).Symbol is { IsStatic: true } and not INamedTypeSymbol
        where subject.IsFree(access.SpanStart, access.Name.Identifier.ValueText)
        group access by Container(type) + type.Name into uses
        select new Edit([Edit.Insert(subject.EndOfUsings, $"using static {uses.Key};\n"),
            .. uses.Select(access => new TextChange(TextSpan.FromBounds(access.SpanStart, access.Name.SpanStart), ""))]);

    private static IEnumerable<Edit> MemberNames(Subject subject) =>
        from name in subject.Nodes<SimpleNameSyntax>()
        where name.Parent is not (MemberAccessExpressionSyntax or NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax or QualifiedNameSyntax)
            || name.Parent is MemberAccessExpressionSyntax access && access.Expression == name
        where !(name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment && assignment.Left == name)
        let symbol = subject.Model.GetSymbolInfo(name).Symbol
        where symbol is IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } && symbol.Locations[0].IsInSource
            && !symbol.IsImplicitlyDeclared
        let before = symbol.IsStatic ? symbol.ContainingType.IsGenericType ? null : symbol.ContainingType.Name : "this"
        where before is not null
        select new Edit(Edit.Insert(name.SpanStart, before + "."));

    private static IEnumerable<Edit> Variables(Subject subject) =>
        from token in subject.Root.DescendantTokens()
        where token.IsKind(SyntaxKind.IdentifierToken)
        let symbol = subject.Model.GetDeclaredSymbol(token.Parent!) as ILocalSymbol ?? (token.Parent is IdentifierNameSyntax name
            ? subject.Model.GetSymbolInfo(name).Symbol as ILocalSymbol : null)
        where symbol is not null && symbol.Name == token.ValueText
        group token by (symbol, symbol.Name) into uses
        select new Edit([.. uses.Select(token => new TextChange(token.Span, uses.Key.Name + "9"))]);

    private static IEnumerable<Edit> Declarations(Subject subject, bool explicitly) =>
        from declaration in subject.Nodes<VariableDeclarationSyntax>()
        where declaration.Parent is LocalDeclarationStatementSyntax { IsConst: false } or UsingStatementSyntax
            && declaration.Variables is [{ Initializer: not null }] && declaration.Type.IsVar == explicitly
        let value = declaration.Variables[0].Initializer!.Value
        let info = subject.Model.GetTypeInfo(value)
        let type = subject.Model.GetTypeInfo(declaration.Type).Type
        where type is { IsAnonymousType: false } && SymbolEqualityComparer.Default.Equals(info.Type, type)
            && value is not (BaseObjectCreationExpressionSyntax and not ObjectCreationExpressionSyntax)
        select new Edit(Edit.Replace(declaration.Type, explicitly ? type.ToMinimalDisplayString(subject.Model, declaration.SpanStart) : "var"));
}
