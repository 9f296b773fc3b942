using System.Collections.Generic;
using System.Collections.Immutable;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>The <c>global using Alias = …</c> directives of a compilation.</summary>
internal static class GlobalAliases
{
    private static readonly Memo<ImmutableArray<(string Alias, string Target)>> Remembered = new();

    internal static IReadOnlyList<(string Alias, string Target)> Of(RedisCompilation compilation) => Remembered.Of(compilation, static c => Find(c));

    private static ImmutableArray<(string Alias, string Target)> Find(RedisCompilation compilation)
    {
        var aliases = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var tree in compilation.FilesWhere(nameof(GlobalAliases), static (tree, cancellation) => TreeNames.Of(tree, cancellation).HasGlobalUsings))
        {
            foreach (var (alias, target, isGlobal) in compilation.IndexOf(tree).Aliases)
            {
                if (isGlobal)
                {
                    aliases.Add((alias, target));
                }
            }
        }

        return aliases.ToImmutable();
    }
}
