using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>
/// Tells an object that closes what all objects of its type share from one that may: the only one of its type, the last of them, one that counts or was told.
/// </summary>
internal static class SharedByObjects
{
    // One of these lives as long as the program, or as its window.
    private static readonly ImmutableArray<string> Programs = ImmutableArray.Create("Form", "Window", "Application", "HttpApplication", "ServiceBase");

    /// <summary>The code ends one object: it is in an instance <c>Dispose</c>, or in a finalizer.</summary>
    internal static bool IsEndOf(SyntaxNode place) => place.EnclosingMember() switch
    {
        MethodDeclarationSyntax method => !method.Modifiers.Any(SyntaxKind.StaticKeyword)
            && method.Identifier.ValueText is "Dispose" or "DisposeAsync" or "DisposeAsyncCore",
        DestructorDeclarationSyntax => true,
        _ => false,
    };

    /// <summary>The object ends when the program does: there is one of its type.</summary>
    internal static bool EndsOnce(SyntaxNode place, RedisCompilation compilation)
    {
        var type = compilation.EnclosingSymbolOf(place)?.ContainingType;
        for (var above = type?.BaseType; above is not null; above = above.BaseType)
        {
            if (Programs.Contains(above.Name))
            {
                return true;
            }
        }

        return type is null || compilation.Types.IsHostedService(type)
            || type.InstanceConstructors.All(static c => c.DeclaredAccessibility == Accessibility.Private)
            || (type.TypeKind == TypeKind.Class && InstanceFrequency.Of(type, 0, compilation).Kind == FrequencyKind.Once);
    }

    /// <summary>A condition of the program's own decides (a count of users, a flag that says who owns it), or the static variable is set anew.</summary>
    internal static bool MayOwn(ISymbol holder, SyntaxNode place, RedisCompilation compilation)
    {
        var function = place.EnclosingFunction();
        if (function.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(a => compilation.SymbolOf(a.Left) is { IsStatic: true, Kind: SymbolKind.Field or SymbolKind.Property }))
        {
            return true;
        }

        return place is ExpressionSyntax closing && new StateGuard(closing, Array.Empty<ISymbol>(), compilation).Conditions
            .Any(c => c.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => Decides(name, holder, compilation)));
    }

    /// <summary>The connection itself, and the flag of the dispose pattern, decide nothing about who owns it.</summary>
    private static bool Decides(IdentifierNameSyntax name, ISymbol holder, RedisCompilation compilation)
    {
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name && access.Expression is not ThisExpressionSyntax)
        {
            return name.Identifier.ValueText is not ("IsConnected" or "IsConnecting" or "IsValueCreated" or "Value")
                && !SymbolEqualityComparer.Default.Equals(compilation.SymbolOf(name), holder);
        }

        return name.Identifier.ValueText.IndexOf("dispos", StringComparison.OrdinalIgnoreCase) < 0
            && compilation.SymbolOf(name) is not INamedTypeSymbol
            && !SymbolEqualityComparer.Default.Equals(compilation.SymbolOf(name), holder);
    }
}
