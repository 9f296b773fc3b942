using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>
/// The calls, creations and assignments of one file by the name that they use: the filter that comes before every question to
/// the semantic model. A tree never changes, so its index is made once, however many compilations and rules ask.
/// </summary>
internal sealed class TreeIndex
{
    // Not state but a cache: an index is a pure function of its tree and goes when the tree goes.
    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> Cache = new();

    private readonly Dictionary<string, List<SyntaxNode>> _calls = new();
    private readonly Dictionary<string, List<AssignmentExpressionSyntax>> _assignments = new();
    private readonly List<ImplicitObjectCreationExpressionSyntax> _implicitCreations = new();
    private readonly List<(string Alias, string Target, bool IsGlobal)> _aliases = new();
    private readonly List<StatementSyntax> _usings = new();
    private readonly HashSet<string> _logTemplates = new();
    private readonly List<IdentifierNameSyntax> _disguised = new();
    private readonly SyntaxTree _tree;
    private string? _text;

    private TreeIndex(SyntaxTree tree)
    {
        _tree = tree;
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax or ObjectCreationExpressionSyntax when node.CalledName() is { } name:
                    Add(_calls, name, node);
                    if (name == "Define")
                    {
                        AddLogTemplate(node.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent);
                    }

                    break;
                case AttributeSyntax { Parent.Parent: MethodDeclarationSyntax template } attribute when CSharpSyntaxExtensions.NameOf(
                    attribute.Name) is "LoggerMessage" or "LoggerMessageAttribute":
                    _logTemplates.Add(template.Identifier.ValueText);
                    break;
                case ImplicitObjectCreationExpressionSyntax creation:
                    _implicitCreations.Add(creation);
                    break;
                case UsingDirectiveSyntax { Alias: { } alias } directive when CSharpSyntaxExtensions.NameOf(directive.Name) is { } target:
                    _aliases.Add((alias.Name.Identifier.ValueText, target, !directive.GlobalKeyword.IsKind(SyntaxKind.None)));
                    break;
                case UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword }:
                    _usings.Add((StatementSyntax)node);
                    break;
                case IdentifierNameSyntax { Identifier: var written } identifier when written.Text.Length > written.ValueText.Length && written.Text[0] != '@':
                    _disguised.Add(identifier);
                    break;
                case AssignmentExpressionSyntax assignment when CSharpSyntaxExtensions.NameOf(assignment.Left) is { } name:
                    Add(_assignments, name, assignment);
                    break;
            }
        }
    }

    /// <summary>The file's <c>using Alias = …Target;</c> directives by the target's last name.</summary>
    internal IReadOnlyList<(string Alias, string Target, bool IsGlobal)> Aliases => _aliases;

    /// <summary>The <c>using</c> statements and declarations.</summary>
    internal IReadOnlyList<StatementSyntax> Usings => _usings;

    private void AddLogTemplate(SyntaxNode? holder)
    {
        if (holder is VariableDeclaratorSyntax variable)
        {
            _logTemplates.Add(variable.Identifier.ValueText);
        }
        else if (holder is PropertyDeclarationSyntax property)
        {
            _logTemplates.Add(property.Identifier.ValueText);
        }
        else
        {
            return;
        }

        _logTemplates.Add("Invoke");
    }

    /// <summary><c>new()</c> without a type name: what it creates only the semantic model knows.</summary>
    internal IReadOnlyList<ImplicitObjectCreationExpressionSyntax> ImplicitCreations => _implicitCreations;

    /// <summary>Methods marked <c>[LoggerMessage]</c> and variables that <c>LoggerMessage.Define</c> may have made.</summary>
    internal IReadOnlyCollection<string> LogTemplates => _logTemplates;

    internal static TreeIndex Of(SyntaxTree tree) => Cache.GetValue(tree, static t => new TreeIndex(t));

    /// <summary>Invocations and creations whose last name is <paramref name="name"/>.</summary>
    internal IReadOnlyList<SyntaxNode> Calls(string name) =>
        _calls.TryGetValue(name, out var found) ? found : (IReadOnlyList<SyntaxNode>)System.Array.Empty<SyntaxNode>();

    /// <summary>Invocations and creations whose last name ends in <paramref name="ending"/>.</summary>
    internal IEnumerable<SyntaxNode> CallsEndingWith(string ending)
    {
        foreach (var named in _calls)
        {
            if (!named.Key.EndsWith(ending, System.StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var node in named.Value)
            {
                yield return node;
            }
        }
    }

    /// <summary>Assignments whose target's last name is <paramref name="name"/>, elements of object initializers included.</summary>
    internal IReadOnlyList<AssignmentExpressionSyntax> Assignments(string name) =>
        _assignments.TryGetValue(name, out var found) ? found : (IReadOnlyList<AssignmentExpressionSyntax>)System.Array.Empty<AssignmentExpressionSyntax>();

    /// <summary>
    /// The places inside <paramref name="scope"/> that use a name, in source order. They are looked for in the text: an index of all names would be
    /// as large as the file, and few are ever asked for.
    /// </summary>
    internal IEnumerable<IdentifierNameSyntax> NamesIn(string name, SyntaxNode scope)
    {
        var plain = NamesInText(name, scope);
        // Written with an escape (\u0061bc), which the text does not show.
        var disguised = _disguised.FindAll(n => n.Identifier.ValueText == name && scope.FullSpan.Contains(n.Span));
        return disguised.Count == 0 ? plain : plain.Concat(disguised).OrderBy(static n => n.SpanStart);
    }

    private IEnumerable<IdentifierNameSyntax> NamesInText(string name, SyntaxNode scope)
    {
        // Code that is not finished has declarations without a name.
        if (name.Length == 0)
        {
            yield break;
        }

        var text = _text ??= _tree.GetText().ToString();
        var end = scope.FullSpan.End;
        for (var at = scope.FullSpan.Start; (at = text.IndexOf(name, at, end - at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            if (scope.FindToken(at) is { Parent: IdentifierNameSyntax found } token && token.ValueText == name && token.Span.Contains(at))
            {
                yield return found;
            }
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> index, string name, T node)
    {
        if (!index.TryGetValue(name, out var list))
        {
            index[name] = list = new List<T>();
        }

        list.Add(node);
    }
}
