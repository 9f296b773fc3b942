using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>
/// The names that one file uses, as hashes: what says, without a look at its syntax, that a file cannot matter. It is read from the text alone, kept with
/// the tree, and survives the compilations that an editor makes at each key press. Names in comments and strings count too: a name may be there or
/// surely is not.
/// </summary>
internal sealed class TreeNames
{
    // Not state but a cache: the names are a pure function of the tree and go when the tree goes.
    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> Cache = new();

    private readonly int[] _hashes;
    private readonly HelperCallers?[] _helperCallers = new HelperCallers?[FollowLimits.Helpers];

    private TreeNames(int[] hashes, NameScanner scanner)
    {
        _hashes = hashes;
        HasEscapes = scanner.HasEscapes;
        IsAboutRedis = scanner.IsAboutRedis;
        HasGlobalUsings = scanner.HasGlobalUsings;
    }

    /// <summary>A name may be written with an escape (<c>\u0061bc</c>), which the hashes do not show.</summary>
    internal bool HasEscapes { get; }

    /// <summary>Some name has <c>Redis</c> or <c>Multiplexer</c> in it.</summary>
    internal bool IsAboutRedis { get; }

    /// <summary>The file has <c>global using</c> directives.</summary>
    internal bool HasGlobalUsings { get; }

    /// <summary>The functions in which a configuration may enter, as <see cref="HelperNames"/> found them; null until it has looked.</summary>
    internal IReadOnlyList<string>? FunctionsThatConfigure { get; set; }

    /// <summary>The names of a file, read when nobody asked before.</summary>
    internal static TreeNames Of(SyntaxTree tree, CancellationToken cancellation) =>
        Cache.TryGetValue(tree, out var known) ? known : Keep(tree, Read(tree.GetText(cancellation)));

    /// <summary>What <see cref="HelperNames"/> found last at a depth: most of the time it is the answer to the next question, too.</summary>
    internal HelperCallers? HelperCallersAt(int depth) => Volatile.Read(ref _helperCallers[depth]);

    /// <summary>Keeps what <see cref="HelperNames"/> found at a depth.</summary>
    internal void Remember(int depth, HelperCallers callers) => Volatile.Write(ref _helperCallers[depth], callers);

    /// <summary>False when the file surely does not use the name with this hash, one of <see cref="NameScanner.HashOf"/>.</summary>
    internal bool MayContain(int hash) => HasEscapes || Array.BinarySearch(_hashes, hash) >= 0;

    /// <summary>The file may use one of the names.</summary>
    internal bool MayContainAny(HashSet<int> hashes)
    {
        if (HasEscapes)
        {
            return true;
        }

        if (hashes.Count * 4 < _hashes.Length)
        {
            return hashes.Any(hash => Array.BinarySearch(_hashes, hash) >= 0);
        }

        foreach (var hash in _hashes)
        {
            if (hashes.Contains(hash))
            {
                return true;
            }
        }

        return false;
    }

    // A method of its own: the delegate must cost nothing where the names are known, which is asked of every file at each key press.
    private static TreeNames Keep(SyntaxTree tree, TreeNames read) => Cache.GetValue(tree, _ => read);

    private static TreeNames Read(SourceText text)
    {
        var scanner = new NameScanner();
        scanner.Scan(text);
        return new TreeNames(scanner.Hashes(), scanner);
    }
}
