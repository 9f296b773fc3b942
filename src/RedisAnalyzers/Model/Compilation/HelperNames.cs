using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Knowledge.Library;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>The functions of one file that call one of the names with this key.</summary>
/// <param name="Key">Tells the names that were looked for from others.</param>
/// <param name="Functions">The names of the functions.</param>
internal sealed record HelperCallers(long Key, IReadOnlyList<string> Functions);

/// <summary>
/// The names of functions that may be helpers: through a few calls they lead to a place where a configuration enters. Whoever looks for helpers in a file
/// binds the calls of these names and no others. The names are found by syntax and kept with the trees, so that a key press costs a look at each file's
/// names and no more.
/// </summary>
internal static class HelperNames
{
    private static readonly ImmutableArray<(string Name, int Hash)> ConfigurationNames = WithHashes(ConnectionSinks.All
        .Select(static row => row.Member == ".ctor" ? CSharpSyntaxExtensions.SimpleName(row.Type) : row.Member)
        .Concat(CommandMethods.All.Select(static row => row.Member))
        .Concat(ConfigurationKeywords.All.Select(static keyword => keyword.Property))
        .Concat(new[] { "ConfigurationOptions", "Parse", "EndPoints" })
        .Distinct());

    private static readonly Memo<ImmutableHashSet<string>> Remembered = new();

    /// <summary>The names of one compilation.</summary>
    internal static ImmutableHashSet<string> Of(RedisCompilation compilation) => Remembered.Of(compilation, static c => Find(c));

    private static ImmutableHashSet<string> Find(RedisCompilation compilation)
    {
        var level = new HashSet<string>();
        foreach (var tree in FilesThatConfigure(compilation))
        {
            level.UnionWith(FunctionsThatConfigure(tree, compilation.Cancellation));
        }

        var all = ImmutableHashSet.CreateBuilder<string>();
        all.UnionWith(level);
        for (var depth = 1; depth < FollowLimits.Helpers && level.Count > 0; depth++)
        {
            level = CallersOf(level, depth, compilation);
            all.UnionWith(level);
        }

        return all.ToImmutable();
    }

    /// <summary>The files in which a configuration may enter.</summary>
    internal static IEnumerable<SyntaxTree> FilesThatConfigure(RedisCompilation compilation) =>
        compilation.FilesWhere(nameof(FilesThatConfigure), static (tree, cancellation) => FunctionsThatConfigure(tree, cancellation).Count > 0);

    private static IReadOnlyList<string> FunctionsThatConfigure(SyntaxTree tree, CancellationToken cancellation)
    {
        var names = TreeNames.Of(tree, cancellation);
        return names.FunctionsThatConfigure ??= names.IsAboutRedis
            ? FunctionsThatUse(ConfigurationNames, names, tree, mustBeCalled: false, cancellation)
            : Array.Empty<string>();
    }

    private static HashSet<string> CallersOf(HashSet<string> called, int depth, RedisCompilation compilation)
    {
        var wanted = WithHashes(called);
        var key = KeyOf(wanted);
        var hashes = new HashSet<int>(wanted.Select(static name => name.Hash));
        var callers = new HashSet<string>();
        foreach (var tree in compilation.FilesWhere(key, (t, cancellation) => TreeNames.Of(t, cancellation).MayContainAny(hashes)))
        {
            compilation.Cancellation.ThrowIfCancellationRequested();
            var names = TreeNames.Of(tree, compilation.Cancellation);
            if (names.HelperCallersAt(depth) is not { } known || known.Key != key)
            {
                known = new HelperCallers(key, FunctionsThatUse(wanted, names, tree, mustBeCalled: true, compilation.Cancellation));
                names.Remember(depth, known);
            }

            callers.UnionWith(known.Functions);
        }

        return callers;
    }

    /// <summary>The functions and types around the uses of some names in a file: a value may enter through a parameter of any of them.</summary>
    private static IReadOnlyList<string> FunctionsThatUse(
        ImmutableArray<(string Name, int Hash)> names, TreeNames namesOfTree, SyntaxTree tree, bool mustBeCalled, CancellationToken cancellation)
    {
        var mentioned = names.Where(name => namesOfTree.MayContain(name.Hash)).Select(static name => name.Name).ToArray();
        if (mentioned.Length == 0)
        {
            return Array.Empty<string>();
        }

        var functions = new HashSet<string>();
        foreach (var token in NameSearch.TokensIn(tree.GetRoot(cancellation), mentioned, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (token.Parent is SimpleNameSyntax && (!mustBeCalled || token.GetNextToken().ValueText is "(" or "<" or "{"))
            {
                functions.UnionWith(FunctionsAround(token.Parent));
            }
        }

        return functions.Count == 0 ? Array.Empty<string>() : functions.ToArray();
    }

    private static IEnumerable<string> FunctionsAround(SyntaxNode node)
    {
        for (var around = node; around is not null; around = around.Parent)
        {
            switch (around)
            {
                case MethodDeclarationSyntax method:
                    yield return method.Identifier.ValueText;
                    break;
                case LocalFunctionStatementSyntax function:
                    yield return function.Identifier.ValueText;
                    break;
                case BaseTypeDeclarationSyntax type:
                    yield return type.Identifier.ValueText;
                    break;
            }
        }
    }

    private static long KeyOf(ImmutableArray<(string Name, int Hash)> names) =>
        names.Aggregate(17L, static (key, name) => unchecked(key + (name.Hash * 6364136223846793005L)));

    // The hash of a name is asked for in each file.
    private static ImmutableArray<(string Name, int Hash)> WithHashes(IEnumerable<string> names) =>
        names.Select(static name => (name, NameScanner.HashOf(name))).ToImmutableArray();
}
