using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>
/// One compilation, asked about its code: the symbol, type or constant of a node, the calls of a method, the names of a type. A node knows its tree, so
/// that no caller handles a semantic model. An instance serves one caller and obeys that caller's cancellation token; what is remembered
/// (<see cref="Memo{TKey,TValue}"/>) is shared by all of them.
/// </summary>
internal sealed class RedisCompilation
{
    // Not state but a cache: what is remembered is a pure function of the compilation and goes when the compilation goes.
    private static readonly ConditionalWeakTable<Microsoft.CodeAnalysis.Compilation, CompilationStore> Stores = new();

    private readonly CompilationStore _store;

    // Only for this caller: whoever keeps a semantic model keeps everything that was bound in it.
    private readonly Dictionary<SyntaxTree, SemanticModel> _semanticModels = new();

    private RedisCompilation(
        Microsoft.CodeAnalysis.Compilation compilation, CompilationStore store, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        Roslyn = compilation;
        Files = files;
        _store = store;
        Cancellation = cancellation;
        Types = new RedisTypes(this);
        Sinks = new SinkTable(this);
    }

    /// <summary>The compilation itself.</summary>
    internal Microsoft.CodeAnalysis.Compilation Roslyn { get; }

    /// <summary>The files of the project that are not C#.</summary>
    internal ImmutableArray<AdditionalText> Files { get; }

    /// <summary>The token of whoever asks.</summary>
    internal CancellationToken Cancellation { get; }

    /// <summary>The types of StackExchange.Redis and of its surroundings.</summary>
    internal RedisTypes Types { get; }

    /// <summary>The APIs through which a configuration enters.</summary>
    internal SinkTable Sinks { get; }

    /// <summary><paramref name="compilation"/> as one caller asks it; null when StackExchange.Redis is not referenced.</summary>
    internal static RedisCompilation? TryGet(
        Microsoft.CodeAnalysis.Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation) =>
        Of(compilation, files, cancellation) is { _store.ReferencesRedis: true } asked ? asked : null;

    /// <summary><paramref name="compilation"/> as one caller asks it, whatever it references.</summary>
    internal static RedisCompilation Of(
        Microsoft.CodeAnalysis.Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation) =>
        new(compilation, Stores.GetValue(compilation, static c => new CompilationStore(c)), files, cancellation);

    /// <summary>The compiler is given a severity for the rule, by a global config file or on its command line.</summary>
    internal bool HasSeverityOf(string id) => Roslyn.Options.SpecificDiagnosticOptions.ContainsKey(id)
        || Roslyn.Options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(id, Cancellation, out _) == true;

    /// <summary>What <paramref name="memo"/> remembers of this compilation.</summary>
    internal object TableOf(object memo, Func<object> create) => _store.TableOf(memo, create);

    /// <summary>The symbol that a node means; null when it means none, or when the compiler cannot tell.</summary>
    internal ISymbol? SymbolOf(SyntaxNode node) => SymbolInfoOf(node).Symbol;

    /// <summary>The symbol that a node means, or the candidates where the code does not compile.</summary>
    internal SymbolInfo SymbolInfoOf(SyntaxNode node) => SemanticModelOf(node).GetSymbolInfo(node, Cancellation);

    /// <summary>The symbol that a declaration declares.</summary>
    internal ISymbol? DeclaredSymbolOf(SyntaxNode declaration) => SemanticModelOf(declaration).GetDeclaredSymbol(declaration, Cancellation);

    /// <summary>The type of an expression.</summary>
    internal ITypeSymbol? TypeOf(SyntaxNode expression) => SemanticModelOf(expression).GetTypeInfo(expression, Cancellation).Type;

    /// <summary>The type that an expression is converted to where it stands.</summary>
    internal ITypeSymbol? ConvertedTypeOf(SyntaxNode expression) => SemanticModelOf(expression).GetTypeInfo(expression, Cancellation).ConvertedType;

    /// <summary>The type of an expression, and what it is converted to.</summary>
    internal TypeInfo TypeInfoOf(SyntaxNode expression) => SemanticModelOf(expression).GetTypeInfo(expression, Cancellation);

    /// <summary>The compile-time constant that an expression is.</summary>
    internal Optional<object?> ConstantOf(SyntaxNode expression) => SemanticModelOf(expression).GetConstantValue(expression, Cancellation);

    /// <summary>The member or type around a node.</summary>
    internal ISymbol? EnclosingSymbolOf(SyntaxNode node) => SemanticModelOf(node).GetEnclosingSymbol(node.SpanStart, Cancellation);

    /// <summary>What a name may mean where it stands, by its scopes alone: nothing is bound.</summary>
    internal ImmutableArray<ISymbol> VisibleAt(IdentifierNameSyntax name) =>
        SemanticModelOf(name).LookupSymbols(name.SpanStart, name: name.Identifier.ValueText);

    /// <summary>The types and namespaces that a name may mean where it stands.</summary>
    internal ImmutableArray<ISymbol> TypesVisibleAt(IdentifierNameSyntax name) =>
        SemanticModelOf(name).LookupNamespacesAndTypes(name.SpanStart, name: name.Identifier.ValueText);

    /// <summary>The method that a call or creation binds to; in code that does not compile, the only method it can mean.</summary>
    internal IMethodSymbol? CalledMethod(SyntaxNode call)
    {
        var info = SymbolInfoOf(call);
        if (info.Symbol is IMethodSymbol method)
        {
            return method;
        }

        foreach (var candidate in info.CandidateSymbols)
        {
            // Overloads that could not be told apart (an argument of unknown type): good enough when the sink takes options objects.
            if (candidate is IMethodSymbol { Parameters.Length: > 0 } overload && Types.IsOptions(overload.Parameters[0].Type))
            {
                return overload;
            }
        }

        return null;
    }

    /// <summary>The definition of the method that a call binds to: not reduced, not constructed.</summary>
    internal IMethodSymbol? CalledDefinition(SyntaxNode call) =>
        CalledMethod(call) is { } called ? (called.ReducedFrom ?? called).OriginalDefinition : null;

    /// <summary>Every call of a method of this compilation, found by name and confirmed by symbol.</summary>
    internal IEnumerable<SyntaxNode> CallsOf(IMethodSymbol method)
    {
        var name = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;
        foreach (var tree in TreesThatMention(name))
        {
            foreach (var call in IndexOf(tree).Calls(name))
            {
                if (SymbolEqualityComparer.Default.Equals(CalledDefinition(call), method.OriginalDefinition))
                {
                    yield return call;
                }
            }
        }
    }

    /// <summary>The lambda, or the declaration of the method that a delegate names; null when its code is not in this compilation, or one of several.</summary>
    internal SyntaxNode? FunctionOf(ExpressionSyntax value)
    {
        var function = value.WalkDown();
        if (function is AnonymousFunctionExpressionSyntax lambda)
        {
            return lambda;
        }

        return SymbolOf(
            function) is IMethodSymbol { IsVirtual: false, IsOverride: false, IsAbstract: false, DeclaringSyntaxReferences: { Length: 1 } declarations }
            ? declarations[0].GetSyntax(Cancellation)
            : null;
    }

    /// <summary>The files of which something is true that each file tells by itself, in the order of the compilation.</summary>
    /// <param name="question">Tells this question from others.</param>
    /// <param name="isTrue">A pure function of the file.</param>
    internal IEnumerable<SyntaxTree> FilesWhere(object question, Func<SyntaxTree, CancellationToken, bool> isTrue) =>
        _store.Files.Where(question, isTrue, Cancellation);

    /// <summary>The files that may use a name. Nothing is read of the others.</summary>
    internal IEnumerable<SyntaxTree> TreesThatMention(string name)
    {
        var hash = NameScanner.HashOf(name);
        return FilesWhere(hash, (tree, cancellation) => TreeNames.Of(tree, cancellation).MayContain(hash));
    }

    /// <summary>The files that may use one of some names, each once. Nothing is read of the others.</summary>
    /// <param name="names">The names: a list that is always the same.</param>
    internal IEnumerable<SyntaxTree> TreesThatMentionAny(ImmutableArray<string> names)
    {
        var hashes = new HashSet<int>(names.Select(NameScanner.HashOf));
        return FilesWhere(names, (tree, cancellation) => TreeNames.Of(tree, cancellation).MayContainAny(hashes));
    }

    /// <summary>The calls, creations and assignments of a file, by name.</summary>
    internal TreeIndex IndexOf(SyntaxTree tree) => TreeIndex.Remembered.Of(tree, this, static (t, compilation) => new TreeIndex(t, compilation.Cancellation));

    /// <summary>The names that a type goes by in a file: its own, and aliases of the file or of the whole compilation.</summary>
    internal IEnumerable<string> NamesOf(string type, SyntaxTree tree)
    {
        yield return type;
        foreach (var (alias, target, isGlobal) in IndexOf(tree).Aliases)
        {
            if (!isGlobal && target == type)
            {
                yield return alias;
            }
        }

        foreach (var (alias, target) in GlobalAliases.Of(this))
        {
            if (target == type)
            {
                yield return alias;
            }
        }
    }

    /// <summary>The semantic model of a file, for edits that ask what the model does not answer.</summary>
    internal SemanticModel SemanticModelForEdits(SyntaxTree tree) => SemanticModelOf(tree.GetRoot(Cancellation));

    private SemanticModel SemanticModelOf(SyntaxNode node)
    {
        var tree = node.SyntaxTree;
        if (!_semanticModels.TryGetValue(tree, out var model))
        {
            _semanticModels[tree] = model = Roslyn.GetSemanticModel(tree);
        }

        return model;
    }
}
