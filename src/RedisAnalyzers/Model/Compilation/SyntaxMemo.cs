using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>Answers that are a pure function of some syntax, given once and kept with it: they go when the syntax goes.</summary>
internal static class SyntaxMemo<TValue>
    where TValue : class
{
    // Not state but a cache, one for each type of answer.
    private static readonly ConditionalWeakTable<SyntaxNode, TValue> Answers = new();

    /// <summary>The answer for <paramref name="node"/>, computed with <paramref name="read"/> when nobody asked before.</summary>
    internal static TValue Of(SyntaxNode node, Func<SyntaxNode, TValue> read) =>
        Answers.TryGetValue(node, out var known) ? known : Answers.GetValue(node, new ConditionalWeakTable<SyntaxNode, TValue>.CreateValueCallback(read));
}
