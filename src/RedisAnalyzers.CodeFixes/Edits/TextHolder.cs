using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>A local or private member that holds a connection string for its only use.</summary>
/// <param name="Declaration">The declarator, or the property.</param>
/// <param name="Value">The connection string.</param>
/// <param name="Use">The name where it is used.</param>
internal sealed record TextHolder(SyntaxNode Declaration, ExpressionSyntax Value, SimpleNameSyntax Use)
{
    /// <summary>Parts of names that speak of a text or an address.</summary>
    private static readonly ImmutableArray<string> TextNames = ImmutableArray.Create(
        "string", "text", "constr", "connstr", "conn", "host", "server", "endpoint", "address", "uri", "url");

    /// <summary>The variable that an expression names; null for anything else, and where other code uses it too.</summary>
    internal static TextHolder? Of(FixRequest request, ExpressionSyntax use)
    {
        var name = use.WalkDown() is MemberAccessExpressionSyntax access ? access.Name : use.WalkDown() as SimpleNameSyntax;
        var symbol = name is null ? null : request.Compilation.SymbolOf(name);
        if (symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol)
            || symbol.DeclaringSyntaxReferences is not { Length: 1 } references || references[0].SyntaxTree != use.SyntaxTree
            || VariableReferences.Of(symbol, request.Compilation) is not { Count: 1 })
        {
            return null;
        }

        return references[0].GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } value, Parent: VariableDeclarationSyntax { Variables.Count: 1 } } declarator
                when !ConstDeclaration.IsReadBefore(declarator, name!) => new TextHolder(declarator, value, name!),
            PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } property => new TextHolder(property, value, name!),
            _ => null,
        };
    }

    /// <summary>The changes that make it hold options, with a name that says so.</summary>
    internal ImmutableArray<TextChange> AsOptions(FixRequest request, EditSet edits)
    {
        var declaration = Declaration.Parent as VariableDeclarationSyntax;
        var type = declaration?.Type ?? ((PropertyDeclarationSyntax)Declaration).Type;
        var identifier = Declaration is VariableDeclaratorSyntax declarator ? declarator.Identifier : ((PropertyDeclarationSyntax)Declaration).Identifier;
        var name = NameOf(identifier.ValueText);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        if (declaration?.Parent is LocalDeclarationStatementSyntax local)
        {
            changes.Add(new TextChange(TextSpan.FromBounds(local.SpanStart, type.Span.End), "var"));
        }
        else
        {
            changes.Add(new TextChange(type.Span, request.NameOf("StackExchange.Redis", "ConfigurationOptions", type.SpanStart, edits)));
            if (declaration?.Parent is FieldDeclarationSyntax { Modifiers: var modifiers } && modifiers.IndexOf(SyntaxKind.ConstKeyword) is var at and >= 0)
            {
                changes.Add(new TextChange(modifiers[at].Span, "static readonly"));
            }
        }

        changes.Add(new TextChange(identifier.Span, name));
        changes.Add(new TextChange(Use.Span, name));
        return changes.ToImmutable();
    }

    private string NameOf(string old)
    {
        var isOfText = old.Trim('_').Equals("cs", StringComparison.OrdinalIgnoreCase)
            || TextNames.Any(part => old.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
        if (!isOfText)
        {
            return old;
        }

        var prefix = old.StartsWith("_", StringComparison.Ordinal) ? "_" : "";
        var isUpper = char.IsUpper(old[prefix.Length]);
        var scope = Declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? Declaration.SyntaxTree.GetRoot();
        var used = scope.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText);
        return new[] { "options", "redisOptions", "configurationOptions" }
            .Select(name => prefix + (isUpper ? char.ToUpperInvariant(name[0]) : name[0]) + name.Substring(1)).Except(used).FirstOrDefault() ?? old;
    }
}
