using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>A constant cannot hold a value that is read at run time.</summary>
internal static class ConstDeclaration
{
    /// <summary>
    /// Makes the declaration that contains <paramref name="literal"/> accept a run-time value: a const local loses its
    /// <c>const</c>, a const field becomes <c>static readonly</c>. False when other constants are built from it.
    /// </summary>
    internal static bool TryRemoveConst(SyntaxNode literal, FixRequest request, EditSet edits)
    {
        if (literal.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { } declarator)
        {
            return !IsConstantContext(literal);
        }

        SyntaxToken? constant = declarator.Parent?.Parent switch
        {
            LocalDeclarationStatementSyntax local => Const(local.Modifiers),
            FieldDeclarationSyntax field => Const(field.Modifiers),
            _ => null,
        };
        if (constant is not { } keyword || keyword.IsKind(SyntaxKind.None))
        {
            return true;
        }

        if (declarator.Parent is not VariableDeclarationSyntax { Variables.Count: 1 }
            || VariableReferences.Of(request.Compilation.DeclaredSymbolOf(declarator)!, request.Compilation) is not { } uses
            || uses.Any(u => IsConstantContext(u.Expression) || IsReadBefore(declarator, u.Expression)))
        {
            return false;
        }

        if (declarator.Parent.Parent is FieldDeclarationSyntax)
        {
            edits.Replace(keyword.Span, "static readonly");
        }
        else
        {
            edits.Replace(TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart), "");
        }

        return true;
    }

    /// <summary>
    /// The initializer of a static member reads the field although it stands before it: a constant has its value there, a static field does not yet.
    /// </summary>
    internal static bool IsReadBefore(VariableDeclaratorSyntax declarator, SyntaxNode use) =>
        declarator.Parent?.Parent is FieldDeclarationSyntax && use.SpanStart < declarator.SpanStart
            && use.AncestorsAndSelf().TakeWhile(static node => node is not AnonymousFunctionExpressionSyntax)
                .Any(static node => node is EqualsValueClauseSyntax
                {
                    Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax },
                });

    private static SyntaxToken Const(SyntaxTokenList modifiers) => modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.ConstKeyword));

    /// <summary>Only a constant is allowed there: another constant, an attribute, a default value, a case label.</summary>
    private static bool IsConstantContext(SyntaxNode node)
    {
        for (var n = node; n is not null and not StatementSyntax; n = n.Parent)
        {
            if (n is AttributeSyntax or ParameterSyntax or ConstantPatternSyntax or CaseSwitchLabelSyntax or EnumMemberDeclarationSyntax)
            {
                return true;
            }

            if (n is FieldDeclarationSyntax f)
            {
                return Const(f.Modifiers).RawKind != 0;
            }
        }

        return node.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { IsConst: true };
    }
}
