using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Connections;

/// <summary>Tells the connects that run while a type is initialized: one that fails there makes the type unusable until the process ends.</summary>
internal static class StaticConnection
{
    /// <summary>The connect runs in a static field's or property's initializer or in a static constructor, and nothing catches its failure.</summary>
    internal static bool IsTypeInitializer(DirectConnect connect, RedisCompilation compilation)
    {
        if (connect.Function is not MemberDeclarationSyntax member || !member.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            return false;
        }

        var initializes = member is FieldDeclarationSyntax or ConstructorDeclarationSyntax
            || (member is PropertyDeclarationSyntax { Initializer: { } initializer } && initializer.Span.Contains(connect.Call.Span));
        return initializes && FailureHandling.CaughtBy(connect, compilation) is null && !IsProgram(member, compilation);
    }

    /// <summary>The type that holds <c>Main</c>: when it cannot be initialized the process ends, and is started again.</summary>
    private static bool IsProgram(MemberDeclarationSyntax member, RedisCompilation compilation) =>
        compilation.Roslyn.GetEntryPoint(compilation.Cancellation) is { } main && member.Parent is TypeDeclarationSyntax type
        && SymbolEqualityComparer.Default.Equals(compilation.DeclaredSymbolOf(type), main.ContainingType);
}
