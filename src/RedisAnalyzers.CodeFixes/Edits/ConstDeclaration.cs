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
    /// The initializer of a static member reads the field although it stands before it: a constant has its value there, a static field does not yet. So does
    /// the initializer of an object that such a member makes.
    /// </summary>
    internal static bool IsReadBefore(VariableDeclaratorSyntax declarator, SyntaxNode use)
    {
        if (declarator.Parent?.Parent is not FieldDeclarationSyntax field || use.SpanStart > declarator.SpanStart)
        {
            return false;
        }

        var initializer = use.AncestorsAndSelf().TakeWhile(static node => node is not AnonymousFunctionExpressionSyntax).FirstOrDefault(IsOfMember);
        return initializer is not null && (IsStatic(initializer) || field.Parent!.DescendantNodes()
            .Any(node => node.SpanStart < declarator.SpanStart && IsOfMember(node) && IsStatic(node) && MakesObject(node)));
    }

    private static bool IsOfMember(SyntaxNode node) => node is EqualsValueClauseSyntax
    {
        Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax },
    };

    private static bool IsStatic(SyntaxNode initializer) =>
        initializer.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.Modifiers.Any(static m => m.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ConstKeyword);

    private static bool MakesObject(SyntaxNode initializer) =>
        initializer.DescendantNodes().Any(static node => node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax);

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
