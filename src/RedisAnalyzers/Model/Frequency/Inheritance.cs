using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>Tells which objects run a member: those that are made through a constructor, and those of derived types.</summary>
internal static class Inheritance
{
    /// <summary>To make an object through <paramref name="made"/> runs <paramref name="member"/>: only of a constructor there may be another one.</summary>
    internal static bool Runs(IMethodSymbol? made, ISymbol? member, RedisCompilation compilation)
    {
        if (member is not IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            return true;
        }

        // Only code that does not compile goes round in a circle.
        var constructor = made;
        for (var depth = 0; depth < FollowLimits.Definitions && constructor is not null; depth++)
        {
            if (SymbolEqualityComparer.Default.Equals(constructor, member))
            {
                return true;
            }

            constructor = CalledFirst(constructor, compilation);
        }

        return false;
    }

    /// <summary>The derived types whose every object runs the member, with the member to ask for in them.</summary>
    internal static IEnumerable<(INamedTypeSymbol Type, ISymbol? Member)> HeirsOf(INamedTypeSymbol type, ISymbol? member, RedisCompilation compilation)
    {
        foreach (var heir in DerivedFrom(type, compilation))
        {
            if (member is not IMethodSymbol { MethodKind: MethodKind.Constructor })
            {
                if (member is null || !heir.GetMembers(member.Name).Any(static own => own.IsOverride))
                {
                    yield return (heir, member);
                }
            }
            else if (heir.InstanceConstructors.All(constructor => Runs(constructor, member, compilation)))
            {
                yield return (heir, null);
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> DerivedFrom(INamedTypeSymbol type, RedisCompilation compilation)
    {
        if (type.IsSealed || type.TypeKind != TypeKind.Class)
        {
            yield break;
        }

        foreach (var tree in compilation.TreesThatMention(type.Name))
        {
            foreach (var name in NameSearch.TokensIn(tree.GetRoot(compilation.Cancellation), new[] { type.Name }, compilation.Cancellation))
            {
                if (name.Parent?.FirstAncestorOrSelf<BaseTypeSyntax>()?.Parent?.Parent is { } declaration
                    && compilation.DeclaredSymbolOf(declaration) is INamedTypeSymbol derived
                    && SymbolEqualityComparer.Default.Equals(derived.BaseType?.OriginalDefinition, type))
                {
                    yield return derived;
                }
            }
        }
    }

    /// <summary>The constructor of the same or the base type that a constructor runs before its own code; null when that is not in this compilation.</summary>
    private static IMethodSymbol? CalledFirst(IMethodSymbol constructor, RedisCompilation compilation)
    {
        SyntaxNode? call = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(compilation.Cancellation) switch
        {
            ConstructorDeclarationSyntax declaration => declaration.Initializer,
            TypeDeclarationSyntax { BaseList: { } list } => list.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault(),
            _ => null,
        };
        var called = call is null
            ? constructor.ContainingType.BaseType?.InstanceConstructors.OrderBy(static c => c.Parameters.Length)
                .FirstOrDefault(static c => c.Parameters.All(static p => p.IsOptional || p.IsParams))
            : compilation.SymbolOf(call) as IMethodSymbol;
        return called is null || called.DeclaringSyntaxReferences.IsEmpty && !called.IsImplicitlyDeclared ? null : called.OriginalDefinition;
    }
}
