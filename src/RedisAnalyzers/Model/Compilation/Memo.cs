using System;
using System.Collections.Concurrent;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>
/// Answers that are given once for each compilation: a static field of this type names the question, the compilation keeps the answers. An answer is
/// computed under the token of whoever asks first; when that is cancelled, or fails, nothing is stored and the next one computes it. Two callers may
/// compute the same answer at once: no lock is held, and the first one counts. An answer never holds a semantic model or a <see cref="RedisCompilation"/>.
/// </summary>
internal sealed class Memo<TKey, TValue>
    where TKey : notnull
{
    /// <summary>The answer for <paramref name="key"/>, computed with <paramref name="read"/> when nobody asked before.</summary>
    internal TValue Of(TKey key, RedisCompilation compilation, Func<TKey, RedisCompilation, TValue> read)
    {
        var table = (ConcurrentDictionary<TKey, TValue>)compilation.TableOf(this, static () => new ConcurrentDictionary<TKey, TValue>());
        return table.TryGetValue(key, out var known) ? known : table.GetOrAdd(key, read(key, compilation));
    }
}

/// <summary>One answer that is given once for each compilation; see <see cref="Memo{TKey,TValue}"/>.</summary>
internal sealed class Memo<TValue>
{
    private readonly Memo<Func<RedisCompilation, TValue>, TValue> _answers = new();

    /// <summary>The answer, computed with <paramref name="read"/>, a static lambda, when nobody asked before.</summary>
    internal TValue Of(RedisCompilation compilation, Func<RedisCompilation, TValue> read) =>
        _answers.Of(read, compilation, static (question, c) => question(c));
}
