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
    private static readonly ImmutableHashSet<string> Names = LogMethods.All.SelectMany(static row => row.Members).Concat(LogMethods.ConsoleWriter.Members)
        .ToImmutableHashSet();
    private static readonly Memo<ImmutableArray<SyntaxTree>> TemplateFiles = new();
    private static readonly Memo<string, bool> TemplateNames = new();

    private readonly RedisCompilation _compilation;

    internal LogCallFinder(RedisCompilation compilation) => _compilation = compilation;

    /// <summary>The logging calls and the creations of exceptions in a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="isWorthAsking">Says by syntax alone that a call can matter; of the others nothing is bound.</param>
    internal IEnumerable<SyntaxNode> In(SyntaxTree tree, Func<SyntaxNode, bool> isWorthAsking)
    {
        var index = _compilation.IndexOf(tree);
        foreach (var name in index.CalledNames)
        {
            if (!Names.Contains(name) && !IsTemplateName(name))
            {
                continue;
            }

            foreach (var node in index.Calls(name))
            {
                if (node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call && isWorthAsking(call) && IsLogging(call))
                {
                    yield return call;
                }
            }
        }

        foreach (var node in index.CallsEndingWith("Exception").Concat(index.ImplicitCreations))
        {
            if (node is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation && isWorthAsking(creation)
                && IsException(NameLookup.TypeOf(creation, _compilation)))
            {
                yield return creation;
            }
        }
    }

    /// <summary>A template of this program (<c>LoggerMessage</c>) may be called so.</summary>
    private bool IsTemplateName(string name) => TemplateNames.Of(name, _compilation, static (n, c) => FindTemplate(n, c));

    private static bool FindTemplate(string name, RedisCompilation compilation)
    {
        var hash = NameScanner.HashOf(name);
        return TemplateFiles.Of(compilation, static c => c.TreesThatMention("LoggerMessage").ToImmutableArray())
            .Any(tree => TreeNames.Of(tree, compilation.Cancellation).MayContain(hash) && compilation.IndexOf(tree).LogTemplates.Contains(name));
    }

    private bool IsLogging(InvocationExpressionSyntax call)
    {
        switch (_compilation.SymbolOf(call))
        {
            case IMethodSymbol { MethodKind: MethodKind.DelegateInvoke }:
                var invoked = call.Expression.WalkDown() is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: var field }
                    ? field
                    : call.Expression;
                return _compilation.SymbolOf(invoked.WalkDown()) is { } holder && IsTemplate(holder);
            case IMethodSymbol method:
                var type = (method.ReducedFrom ?? method).ContainingType?.OriginalDefinition;
                if (type is null)
                {
                    return false;
                }

                if (LogMethods.All.Any(row => row.Members.Contains(method.Name) && _compilation.Types.Is(type, row.Type)))
                {
                    return true;
                }

                if (_compilation.Types.Is(type, LogMethods.ConsoleWriter.Type))
                {
                    return IsConsoleWriter(call);
                }

                return method.GetAttributes().Any(a => _compilation.Types.Is(a.AttributeClass, "Microsoft.Extensions.Logging.LoggerMessageAttribute"));
            default:
                return false;
        }
    }

    /// <summary><c>Console.Error.WriteLine</c>: the writer is a property of the console.</summary>
    private bool IsConsoleWriter(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var writer }
            && _compilation.Types.Is(_compilation.SymbolOf(writer)?.ContainingType, "System.Console");

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
            && _compilation.Types.Is(_compilation.SymbolOf(made)?.ContainingType, "Microsoft.Extensions.Logging.LoggerMessage");
    }

    private bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (_compilation.Types.Is(type, "System.Exception"))
            {
                return true;
            }
        }

        return false;
    }
}
