using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>
/// The files of a compilation of which something is true that each file tells by itself: that it uses a name, say. An editor makes a compilation at each
/// key press, in which one file of thousands is new: what the last one answered is carried over, and only the new file is asked.
/// </summary>
internal sealed class FileLists
{
    /// <summary>Files that may be new: with more of them it is cheaper, and rare enough, to ask again.</summary>
    private const int NewFiles = 64;

    /// <summary>Questions that are carried over: helpers that were renamed leave questions behind that nobody asks any more.</summary>
    private const int Questions = 512;

    // Not state but a cache: what is carried over is checked file by file. It is found by a file at either end, of which at most one is being edited.
    private static readonly ConditionalWeakTable<SyntaxTree, Holder> Last = new();

    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ConcurrentDictionary<object, List> _lists = new();

    private FileLists(ImmutableArray<SyntaxTree> trees)
    {
        _trees = trees;
    }

    /// <summary>The lists of a compilation's files.</summary>
    internal static FileLists Of(ImmutableArray<SyntaxTree> trees)
    {
        var lists = new FileLists(trees);
        if (trees.IsEmpty)
        {
            return lists;
        }

        var (first, last) = (Last.GetOrCreateValue(trees[0]), Last.GetOrCreateValue(trees[trees.Length - 1]));
        lists.Adopt(first.Lists ?? last.Lists);
        first.Lists = last.Lists = lists;
        return lists;
    }

    /// <summary>The files of which <paramref name="isTrue"/> holds, in the order of the compilation.</summary>
    /// <param name="question">Tells this question from others: equal questions have equal answers.</param>
    /// <param name="isTrue">A pure function of the file.</param>
    /// <param name="cancellation">The token of whoever asks.</param>
    internal IEnumerable<SyntaxTree> Where(object question, Func<SyntaxTree, CancellationToken, bool> isTrue, CancellationToken cancellation)
    {
        if (!_lists.TryGetValue(question, out var list))
        {
            list = _lists.GetOrAdd(question, new List(isTrue, Ask(isTrue, cancellation)));
        }

        return list.Files.Select(file => _trees[file]);
    }

    private int[] Ask(Func<SyntaxTree, CancellationToken, bool> isTrue, CancellationToken cancellation)
    {
        var files = new List<int>();
        for (var file = 0; file < _trees.Length; file++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (isTrue(_trees[file], cancellation))
            {
                files.Add(file);
            }
        }

        return files.ToArray();
    }

    /// <summary>Takes over what was answered about the files that are still the same, in the same places.</summary>
    private void Adopt(FileLists? known)
    {
        if (known is null || known._trees.Length != _trees.Length || known._lists.Count > Questions || NewSince(known) is not { } changed)
        {
            return;
        }

        foreach (var answer in known._lists)
        {
            var (isTrue, files) = (answer.Value.IsTrue, answer.Value.Files);
            foreach (var file in changed)
            {
                var at = Array.BinarySearch(files, file);
                var holds = isTrue(_trees[file], CancellationToken.None);
                if (holds != at >= 0)
                {
                    var others = files.Where(other => other != file);
                    files = (holds ? others.Append(file).OrderBy(static other => other) : others).ToArray();
                }
            }

            _lists[answer.Key] = new List(isTrue, files);
        }
    }

    /// <summary>The places of the files that are new; null when they are too many.</summary>
    private List<int>? NewSince(FileLists known)
    {
        var changed = new List<int>();
        for (var file = 0; file < _trees.Length && changed.Count <= NewFiles; file++)
        {
            if (_trees[file] != known._trees[file])
            {
                changed.Add(file);
            }
        }

        return changed.Count > NewFiles ? null : changed;
    }

    private sealed record List(Func<SyntaxTree, CancellationToken, bool> IsTrue, int[] Files);

    /// <summary>The lists of the last compilation that had a file.</summary>
    private sealed class Holder
    {
        private FileLists? _lists;

        internal FileLists? Lists
        {
            get => Volatile.Read(ref _lists);
            set => Volatile.Write(ref _lists, value);
        }
    }
}
