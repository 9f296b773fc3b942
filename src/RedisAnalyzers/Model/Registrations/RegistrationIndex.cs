using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Registrations;

/// <summary>What the program registers with the container, by file and by type.</summary>
internal static class RegistrationIndex
{
    private static readonly Memo<SyntaxTree, ImmutableArray<Registration>> OfTree = new();
    private static readonly Memo<ImmutableArray<Registration>> OfCompilation = new();

    /// <summary>Every registration of the compilation, in the order of its files and of their text.</summary>
    internal static ImmutableArray<Registration> All(RedisCompilation compilation) => OfCompilation.Of(compilation, static c => ReadAll(c));

    /// <summary>The registrations that one file makes, in source order.</summary>
    internal static ImmutableArray<Registration> In(SyntaxTree tree, RedisCompilation compilation) => OfTree.Of(tree, compilation, static (t, c) => Read(t, c));

    /// <summary>
    /// How the container makes <paramref name="type"/> again and again: a scoped or transient registration of it or of a type derived from it.
    /// Null when nothing says so, or when it is a singleton as well (somewhere, perhaps in the other branch of an <c>if</c>).
    /// </summary>
    internal static Registration? RepeatedRegistrationOf(ITypeSymbol type, RedisCompilation compilation)
    {
        var makers = All(compilation).Where(r => r.Makes(type)).ToList();
        return makers.Count > 0 && makers.TrueForAll(static r => r.IsRepeated) ? makers[0] : null;
    }

    /// <summary>The container makes one <paramref name="type"/> and keeps it.</summary>
    internal static bool IsSingleton(ITypeSymbol type, RedisCompilation compilation) => All(compilation).Any(r => !r.IsRepeated && r.Makes(type));

    private static ImmutableArray<Registration> ReadAll(RedisCompilation compilation) =>
        HasContainer(compilation)
            ? compilation.TreesThatMentionAny(RegistrationReader.Names).SelectMany(tree => In(tree, compilation)).ToImmutableArray()
            : ImmutableArray<Registration>.Empty;

    private static ImmutableArray<Registration> Read(SyntaxTree tree, RedisCompilation compilation) =>
        HasContainer(compilation)
            ? RegistrationReader.Read(tree, compilation).OrderBy(static r => r.Call.SpanStart).ToImmutableArray()
            : ImmutableArray<Registration>.Empty;

    private static bool HasContainer(RedisCompilation compilation) =>
        compilation.Types.Type("Microsoft.Extensions.DependencyInjection.IServiceCollection") is not null;
}
