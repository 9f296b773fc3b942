using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Flow;

/// <summary>The last names of what a function sets: assigns, fills, or hands out by reference. Read once, however many conditions ask.</summary>
internal static class AssignedNames
{
    /// <summary>The names that code in <paramref name="function"/> sets.</summary>
    internal static ImmutableHashSet<string> In(SyntaxNode function) => SyntaxMemo<ImmutableHashSet<string>>.Of(function, static f =>
    {
        var names = new HashSet<string>();
        foreach (var node in f.DescendantNodes())
        {
            if (Target(node) is { } target && CSharpSyntaxExtensions.NameOf(target) is { } name)
            {
                names.Add(name);
            }
        }

        return names.ToImmutableHashSet();
    });

    private static ExpressionSyntax? Target(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element } => element.Expression,
        AssignmentExpressionSyntax assignment => assignment.Left,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            when access.Name.Identifier.ValueText is "Add" or "TryAdd" or "AddOrUpdate" or "Set" => access.Expression,
        _ => null,
    };
}
