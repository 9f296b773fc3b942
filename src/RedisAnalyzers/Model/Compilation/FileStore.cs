using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>
/// What is read of a file that is not C#. It is kept with the file, and survives the compilations that an editor makes at each key press: a file that is
/// edited is another object.
/// </summary>
internal static class FileStore
{
    // Not state but a cache: what is read is a pure function of the file's text and goes when the file goes.
    private static readonly ConditionalWeakTable<AdditionalText, ConcurrentDictionary<Type, object>> Files = new();

    /// <summary>What was read of a file; the same for all that ask for the type.</summary>
    internal static T Of<T>(AdditionalText file, Func<AdditionalText, T> create)
        where T : class => (T)Files.GetOrCreateValue(file).GetOrAdd(typeof(T), _ => create(file));
}
