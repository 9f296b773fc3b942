using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Values;

/// <summary>Types whose values are one word as text, whatever the value: it has neither a comma nor an equals sign, in any culture.</summary>
internal static class Words
{
    /// <summary>A value of the type is one word.</summary>
    internal static bool IsWord(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64) } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } arguments } => IsWord(arguments[0]),
        { Name: "IPAddress" or "IPEndPoint", ContainingNamespace: { Name: "Net", ContainingNamespace.Name: "System" } } => true,
        { Name: "Guid", ContainingNamespace.Name: "System" } => true,
        _ => false,
    };
}
