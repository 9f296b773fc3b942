using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Values;

/// <summary>
/// Classes that the configuration fills: <c>services.Configure&lt;T&gt;(section)</c>, <c>section.Get&lt;T&gt;()</c>, <c>section.Bind(settings)</c>,
/// <c>AddOptions&lt;T&gt;().BindConfiguration("Redis")</c>.
/// </summary>
internal static class BoundSections
{
    private static readonly ImmutableArray<string> Binders = ImmutableArray.Create("Configure", "Get", "Bind", "BindConfiguration");

    private static readonly Memo<ImmutableArray<(INamedTypeSymbol Type, string Section)>> All = new();

    /// <summary>The setting that a property of such a class holds; null where no section, or more than one, fills the class.</summary>
    internal static SettingKey? KeyOf(IPropertySymbol property, RedisCompilation compilation)
    {
        if (property.IsStatic || property.DeclaringSyntaxReferences.IsEmpty || property.SetMethod is null)
        {
            return null;
        }

        var sections = All.Of(compilation, static c => Read(c))
            .Where(bound => SymbolEqualityComparer.Default.Equals(bound.Type, property.ContainingType))
            .Select(static bound => bound.Section).Distinct().ToList();
        return sections.Count == 1 ? new SettingKey(sections[0] + ":" + property.Name, IsEnvironmentVariable: false, IsRequired: false) : null;
    }

    private static ImmutableArray<(INamedTypeSymbol Type, string Section)> Read(RedisCompilation compilation)
    {
        var found = ImmutableArray.CreateBuilder<(INamedTypeSymbol, string)>();
        var context = ReadContext.At(compilation);
        var calls =
            from tree in compilation.TreesThatMentionAny(Binders)
            from name in Binders
            from call in compilation.IndexOf(tree).Calls(name)
            select call as InvocationExpressionSyntax;
        foreach (var call in calls)
        {
            if (call is not null && TypeOf(call, compilation) is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } type
                && SectionOf(call, context) is { Length: > 0 } section)
            {
                found.Add((type, section));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The class: the type argument of the call, or of the <c>AddOptions</c> that it follows, or that of the object that is passed.</summary>
    private static ITypeSymbol? TypeOf(InvocationExpressionSyntax call, RedisCompilation compilation)
    {
        foreach (var link in call.DescendantNodesAndSelf(static node => node is InvocationExpressionSyntax or MemberAccessExpressionSyntax))
        {
            if (link is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments })
            {
                return compilation.SymbolOf(arguments[0]) as ITypeSymbol;
            }
        }

        return call.CalledName() == "Bind" && call.ArgumentList.Arguments is { Count: 1 } passed ? compilation.TypeOf(passed[0].Expression) : null;
    }

    /// <summary>The section: an argument of the call, or what the call is made on.</summary>
    private static string? SectionOf(InvocationExpressionSyntax call, ReadContext context)
    {
        var candidates = new List<ExpressionSyntax>(call.ArgumentList.Arguments.Select(static argument => argument.Expression));
        if (call.CalledName() == "BindConfiguration")
        {
            return candidates.Count > 0 && TemplateReader.Read(candidates[0], context).Template is { IsComplete: true, Text: var path } ? path : null;
        }

        if (call.Expression is MemberAccessExpressionSyntax access)
        {
            candidates.Add(access.Expression);
        }

        return candidates.Select(candidate => SettingKey.SectionNamed(candidate, context)).FirstOrDefault(static name => name is not null);
    }
}
