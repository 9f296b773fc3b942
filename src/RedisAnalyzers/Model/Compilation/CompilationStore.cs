using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>What all callers of one compilation share: its files, its types by name, and the tables of the memos.</summary>
internal sealed class CompilationStore
{
    private readonly ConcurrentDictionary<object, object> _tables = new();

    internal CompilationStore(Microsoft.CodeAnalysis.Compilation compilation)
    {
        ReferencesRedis = RedisTypes.Find(compilation, RedisTypes.ConfigurationOptions) is not null;
        Files = FileLists.Of(ReferencesRedis ? compilation.SyntaxTrees.ToImmutableArray() : ImmutableArray<SyntaxTree>.Empty);
    }

    internal bool ReferencesRedis { get; }

    internal FileLists Files { get; }

    internal object TableOf(object memo, Func<object> create) =>
        _tables.TryGetValue(memo, out var table) ? table : _tables.GetOrAdd(memo, create());
}
