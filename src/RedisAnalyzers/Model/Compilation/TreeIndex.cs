using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>
/// The calls, creations and assignments of one file by the name that they use: the filter that comes before every question to the compiler. It holds nodes,
/// so it is made only for a file that is asked about, and goes with the compilation; what says that a file need not be asked is <see cref="TreeNames"/>.
/// </summary>
internal sealed class TreeIndex
{
    internal static readonly Memo<SyntaxTree, TreeIndex> Remembered = new();

    /// <summary>In nodes: how often a file of any size looks whether it should stop.</summary>
    private const int NodesBetweenChecks = 256;

    private readonly Dictionary<string, List<SyntaxNode>> _calls = new();
    private readonly Dictionary<string, List<AssignmentExpressionSyntax>> _assignments = new();
    private readonly List<ImplicitObjectCreationExpressionSyntax> _implicitCreations = new();
    private readonly List<(string Alias, string Target, bool IsGlobal)> _aliases = new();
    private readonly List<StatementSyntax> _usings = new();
    private readonly HashSet<string> _logTemplates = new();

    internal TreeIndex(SyntaxTree tree, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (++count % NodesBetweenChecks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            switch (node)
            {
                case InvocationExpressionSyntax or ObjectCreationExpressionSyntax when node.CalledName() is { } name:
                    Add(_calls, name, node);
                    if (name == "Define")
                    {
                        AddLogTemplate(node.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent);
                    }

                    break;
                case AttributeSyntax { Parent.Parent: MethodDeclarationSyntax template } attribute
                    when CSharpSyntaxExtensions.NameOf(attribute.Name) is "LoggerMessage" or "LoggerMessageAttribute":
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

    /// <summary><c>new()</c> without a type name: what it creates only the semantic model knows.</summary>
    internal IReadOnlyList<ImplicitObjectCreationExpressionSyntax> ImplicitCreations => _implicitCreations;

    /// <summary>Methods marked <c>[LoggerMessage]</c> and variables that <c>LoggerMessage.Define</c> may have made.</summary>
    internal IReadOnlyCollection<string> LogTemplates => _logTemplates;

    /// <summary>The names that calls and creations use.</summary>
    internal IEnumerable<string> CalledNames => _calls.Keys;

    /// <summary>Invocations and creations whose last name is <paramref name="name"/>.</summary>
    internal IReadOnlyList<SyntaxNode> Calls(string name) =>
        _calls.TryGetValue(name, out var found) ? found : (IReadOnlyList<SyntaxNode>)Array.Empty<SyntaxNode>();

    /// <summary>Invocations and creations whose last name ends in <paramref name="ending"/>.</summary>
    internal IEnumerable<SyntaxNode> CallsEndingWith(string ending)
    {
        foreach (var named in _calls)
        {
            if (!named.Key.EndsWith(ending, StringComparison.Ordinal))
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
        _assignments.TryGetValue(name, out var found) ? found : (IReadOnlyList<AssignmentExpressionSyntax>)Array.Empty<AssignmentExpressionSyntax>();

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

    private static void Add<T>(Dictionary<string, List<T>> index, string name, T node)
    {
        if (!index.TryGetValue(name, out var list))
        {
            index[name] = list = new List<T>();
        }

        list.Add(node);
    }
}
