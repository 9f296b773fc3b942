using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Model.Facts;

/// <summary>
/// A setting of an options object that is replaced before anything uses it: <c>var o = new() { … }; o = ConfigurationOptions.Parse(…);</c>.
/// </summary>
/// <param name="Name">The first property that is lost.</param>
/// <param name="Why">Why it is lost.</param>
/// <param name="Node">The assignment or call.</param>
internal sealed record LostSetting(string Name, string Why, SyntaxNode Node)
{
    /// <summary>The first setting of the site that is lost; null when none surely is.</summary>
    internal static LostSetting? Of(ConnectionSite site)
    {
        if (site is not { Kind: SiteKind.Options, Sinks.IsEmpty: true, Creation: BaseObjectCreationExpressionSyntax creation }
            || LocalOf(creation) is not ({ } name, { } local))
        {
            return null;
        }

        var first = creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault() as ExpressionSyntax;
        foreach (var statement in After(local))
        {
            if (!Mentions(statement, name))
            {
                continue;
            }

            if (statement is not ExpressionStatementSyntax { Expression: var expression })
            {
                return null;
            }

            if (expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax target } replaced
                && target.Identifier.ValueText == name)
            {
                return first is null || Mentions(replaced.Right, name) || IsCaptured(local, name)
                    ? null
                    : new LostSetting(NameOf(first), $"'{name}' is replaced before anything uses it; set it on the new object", first);
            }

            if (!Sets(expression, name))
            {
                return null;
            }

            first ??= expression;
        }

        return null;
    }

    /// <summary>The local that is made to hold the object, and the statement that does it.</summary>
    private static (string? Name, StatementSyntax? Statement) LocalOf(BaseObjectCreationExpressionSyntax creation) => creation.WalkUp().Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax local } variable } =>
            (variable.Identifier.ValueText, local),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Parent: ExpressionStatementSyntax statement }
            when statement.EnclosingMember().DescendantNodes().Any(node =>
                node is VariableDeclaratorSyntax variable && variable.Identifier.ValueText == name.Identifier.ValueText) =>
            (name.Identifier.ValueText, statement),
        _ => default,
    };

    /// <summary>The statements after the declaration, those of blocks that stand among them included.</summary>
    private static IEnumerable<StatementSyntax> After(StatementSyntax local) =>
        (local.Parent is GlobalStatementSyntax { Parent: { } program } ? program : local.Parent!).StatementList()
            .SkipWhile(s => s != local).Skip(1).SelectMany(static s => s is BlockSyntax block ? block.Flatten() : new[] { s });

    /// <summary><c>o.Property = value</c>, or <c>o.EndPoints.Add(…)</c>, without another look at the object.</summary>
    private static bool Sets(ExpressionSyntax expression, string name) => expression switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax holder } } set =>
            holder.Identifier.ValueText == name && !Mentions(set.Right, name),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax collection } } add =>
            collection is { Expression: IdentifierNameSyntax holder, Name.Identifier.ValueText: SettingReader.EndPoints }
                && holder.Identifier.ValueText == name && !Mentions(add.ArgumentList, name),
        _ => false,
    };

    private static string NameOf(ExpressionSyntax setting) =>
        setting is AssignmentExpressionSyntax assignment ? CSharpSyntaxExtensions.NameOf(assignment.Left) ?? "" : SettingReader.EndPoints;

    /// <summary>A function that is declared anywhere near may use the object at any time.</summary>
    private static bool IsCaptured(StatementSyntax local, string name) =>
        local.EnclosingFunction().DescendantNodes().Any(n => n is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax && Mentions(n, name));

    private static bool Mentions(SyntaxNode node, string name) =>
        node.DescendantNodesAndSelf().Any(n => n is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name);
}
