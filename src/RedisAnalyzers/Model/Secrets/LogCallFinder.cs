using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Platform;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Secrets;

/// <summary>
/// Finds the calls that write to a log, and the exceptions that are made (whose messages end in one): by name first, by symbol where a
/// name matches. Methods and delegates of <c>LoggerMessage</c> are logging too.
/// </summary>
internal sealed class LogCallFinder
{
    private readonly RedisModel _model;
    private readonly Dictionary<INamedTypeSymbol, ImmutableHashSet<string>> _methods = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _console;
    private readonly INamedTypeSymbol? _writer;
    private readonly INamedTypeSymbol? _exception;
    private readonly INamedTypeSymbol? _template;
    private readonly INamedTypeSymbol? _templateAttribute;
    private readonly Lazy<ImmutableArray<string>> _names;

    /// <param name="model">The compilation's model.</param>
    /// <param name="resolve">Turns metadata names into types.</param>
    internal LogCallFinder(RedisModel model, Func<string, INamedTypeSymbol?> resolve)
    {
        _model = model;
        foreach (var row in LogMethods.All)
        {
            if (resolve(row.Type) is { } type)
            {
                _methods[type] = row.Members.ToImmutableHashSet();
            }
        }

        _console = resolve("System.Console");
        _writer = resolve(LogMethods.ConsoleWriter.Type);
        _exception = resolve("System.Exception");
        _template = resolve("Microsoft.Extensions.Logging.LoggerMessage");
        _templateAttribute = resolve("Microsoft.Extensions.Logging.LoggerMessageAttribute");
        _names = new Lazy<ImmutableArray<string>>(Names);
    }

    /// <summary>The logging calls and the creations of exceptions in a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="isWorthAsking">Says by syntax alone that a call can matter; of the others nothing is bound.</param>
    internal IEnumerable<SyntaxNode> In(SyntaxTree tree, Func<SyntaxNode, bool> isWorthAsking)
    {
        var semantic = _model.SemanticModelOf(tree);
        var index = TreeIndex.Of(tree);
        foreach (var name in _names.Value)
        {
            foreach (var node in index.Calls(name))
            {
                if (node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call && isWorthAsking(call) && IsLogging(call, semantic))
                {
                    yield return call;
                }
            }
        }

        foreach (var node in index.CallsEndingWith("Exception").Concat(index.ImplicitCreations))
        {
            if (node is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation && isWorthAsking(creation)
                && IsException(semantic.GetTypeInfo(creation).Type))
            {
                yield return creation;
            }
        }
    }

    private bool IsLogging(InvocationExpressionSyntax call, SemanticModel semantic)
    {
        switch (semantic.GetSymbolInfo(call).Symbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.DelegateInvoke }:
                var invoked = call.Expression.WalkDown() is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: var field }
                    ? field
                    : call.Expression;
                return semantic.GetSymbolInfo(invoked.WalkDown()).Symbol is { } holder && IsTemplate(holder);
            case IMethodSymbol method:
                var type = (method.ReducedFrom ?? method).ContainingType?.OriginalDefinition;
                if (type is null)
                {
                    return false;
                }

                if (_methods.TryGetValue(type, out var names) && names.Contains(method.Name))
                {
                    return true;
                }

                if (Is(type, _writer))
                {
                    return IsConsoleWriter(call, semantic);
                }

                return method.GetAttributes().Any(a => Is(a.AttributeClass, _templateAttribute));
            default:
                return false;
        }
    }

    /// <summary><c>Console.Error.WriteLine</c>: the writer is a property of the console.</summary>
    private bool IsConsoleWriter(InvocationExpressionSyntax call, SemanticModel semantic) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var writer } && Is(semantic.GetSymbolInfo(writer).Symbol?.ContainingType, _console);

    /// <summary>A delegate that <c>LoggerMessage.Define</c> made.</summary>
    private bool IsTemplate(ISymbol holder)
    {
        if (holder is not (IFieldSymbol or ILocalSymbol or IPropertySymbol) || holder.DeclaringSyntaxReferences.Length != 1)
        {
            return false;
        }

        var initializer = holder.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return initializer?.Value.WalkDown() is InvocationExpressionSyntax made
            && Is(_model.SemanticModelOf(made.SyntaxTree).GetSymbolInfo(made).Symbol?.ContainingType, _template);
    }

    private bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Is(type, _exception))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ISymbol? symbol, ISymbol? other) => other is not null && SymbolEqualityComparer.Default.Equals(symbol, other);

    /// <summary>What a logging call may be named: as in the table, or as this program's own templates are.</summary>
    private ImmutableArray<string> Names()
    {
        var names = new HashSet<string>(_methods.Values.SelectMany(static m => m).Concat(LogMethods.ConsoleWriter.Members));
        if (_templateAttribute is not null)
        {
            names.UnionWith(_model.Compilation.SyntaxTrees.SelectMany(static tree => TreeIndex.Of(tree).LogTemplates));
        }

        return names.ToImmutableArray();
    }
}
