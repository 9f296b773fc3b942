using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>Small questions about C# syntax that the whole model asks.</summary>
internal static class CSharpSyntaxExtensions
{
    /// <summary>The expression without parentheses, <c>!</c>, casts and <c>checked(…)</c> around it.</summary>
    internal static ExpressionSyntax WalkDown(this ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax p: expression = p.Expression; break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } s: expression = s.Operand; break;
                case CastExpressionSyntax c: expression = c.Expression; break;
                case CheckedExpressionSyntax c: expression = c.Expression; break;
                default: return expression;
            }
        }
    }

    /// <summary>The expression with the parentheses, <c>!</c> and casts that stand around it.</summary>
    internal static ExpressionSyntax WalkUp(this ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax
               or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }

    /// <summary><c>null</c>, <c>default</c> or <c>default(T)</c>: no value is given.</summary>
    internal static bool IsNullOrDefault(this ExpressionSyntax value) =>
        value.WalkDown() is DefaultExpressionSyntax || value.WalkDown().IsKind(SyntaxKind.NullLiteralExpression)
            || value.WalkDown().IsKind(SyntaxKind.DefaultLiteralExpression);

    /// <summary>The statements of a block, with those of blocks that stand in it as statements in their place.</summary>
    internal static IEnumerable<StatementSyntax> Flatten(this BlockSyntax block) =>
        block.Statements.SelectMany(s => s is BlockSyntax inner ? inner.Flatten() : new[] { s });

    /// <summary>The statements of a block, a section of a <c>switch</c> or a program; none for any other node.</summary>
    internal static IEnumerable<StatementSyntax> StatementList(this SyntaxNode list) => list switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(static g => g.Statement),
        _ => Enumerable.Empty<StatementSyntax>(),
    };

    /// <summary>The simple name that an invocation or creation calls; null for forms without one.</summary>
    internal static string? CalledName(this SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax i => NameOf(i.Expression),
        ObjectCreationExpressionSyntax o => NameOf(o.Type),
        _ => null,
    };

    /// <summary>The last identifier of a name, member access or member binding.</summary>
    internal static string? NameOf(SyntaxNode? node) => node switch
    {
        IdentifierNameSyntax i => i.Identifier.ValueText,
        GenericNameSyntax g => g.Identifier.ValueText,
        MemberAccessExpressionSyntax m => m.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax b => b.Name.Identifier.ValueText,
        QualifiedNameSyntax q => q.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax a => a.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The simple name of a type's metadata name.</summary>
    internal static string SimpleName(string metadataName) => metadataName.Substring(metadataName.LastIndexOf('.') + 1);

    /// <summary>The arguments of an invocation, creation or constructor initializer.</summary>
    internal static SeparatedSyntaxList<ArgumentSyntax> Arguments(this SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax i => i.ArgumentList.Arguments,
        BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
        _ => default,
    };

    /// <summary>The argument that is passed for <paramref name="parameter"/>, named or by position; null when it is left out.</summary>
    /// <param name="call">Invocation or creation.</param>
    /// <param name="method">The method as called (reduced for an extension method).</param>
    /// <param name="parameter">Name of the parameter.</param>
    internal static ExpressionSyntax? ArgumentFor(this SyntaxNode call, IMethodSymbol method, string parameter)
    {
        var arguments = call.Arguments();
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].NameColon?.Name.Identifier.ValueText
                ?? (i < method.Parameters.Length ? method.Parameters[i].Name : null);
            if (name == parameter)
            {
                return arguments[i].Expression;
            }
        }

        // An extension method called in its reduced form passes its first parameter as the receiver.
        if (method.ReducedFrom is { } full && full.Parameters[0].Name == parameter
            && call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            return access.Expression;
        }

        return null;
    }

    /// <summary>The parameter that an argument is passed for.</summary>
    internal static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IMethodSymbol method)
    {
        if (argument.NameColon?.Name.Identifier.ValueText is { } name)
        {
            return method.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } named ? AsDeclared(method, named) : null;
        }

        var index = argument.Parent is BaseArgumentListSyntax list ? list.Arguments.IndexOf(argument) : -1;
        return index >= 0 && index < method.Parameters.Length ? AsDeclared(method, method.Parameters[index]) : null;
    }

    /// <summary>The parameter of the method as declared: a reduced extension method lacks its first.</summary>
    private static IParameterSymbol AsDeclared(IMethodSymbol method, IParameterSymbol parameter) =>
        method.ReducedFrom is { } full && parameter.Ordinal + 1 < full.Parameters.Length ? full.Parameters[parameter.Ordinal + 1] : parameter;

    /// <summary>The first parameter of a lambda or anonymous method; null when it has none.</summary>
    internal static SyntaxNode? FirstParameter(this AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax s => s.Parameter,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } p } => p[0],
        AnonymousMethodExpressionSyntax { ParameterList.Parameters: { Count: > 0 } p } => p[0],
        _ => null,
    };

    /// <summary>The expressions that a lambda or method may return.</summary>
    internal static IEnumerable<ExpressionSyntax> Results(this SyntaxNode function)
    {
        switch (function)
        {
            case AnonymousFunctionExpressionSyntax { ExpressionBody: { } body }:
                return new[] { body };
            case BaseMethodDeclarationSyntax { ExpressionBody: { } arrow }:
                return new[] { arrow.Expression };
            case LocalFunctionStatementSyntax { ExpressionBody: { } arrow }:
                return new[] { arrow.Expression };
            case AccessorDeclarationSyntax { ExpressionBody: { } arrow }:
                return new[] { arrow.Expression };
            case PropertyDeclarationSyntax { ExpressionBody: { } arrow }:
                return new[] { arrow.Expression };
            case PropertyDeclarationSyntax { AccessorList: { } accessors }:
                return accessors.Accessors.Where(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)).SelectMany(Results);
            default:
                return function.DescendantNodes(n => n == function || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                    .OfType<ReturnStatementSyntax>().Select(r => r.Expression).OfType<ExpressionSyntax>();
        }
    }

    /// <summary>An expression as a message names it: without parentheses around it, comments and line breaks.</summary>
    internal static string ToDisplayText(this ExpressionSyntax expression) =>
        string.Concat(expression.WalkDown().DescendantTokens().Select(static token => token.Text));

    /// <summary>Where a creation is reported: without its arguments and initializer.</summary>
    internal static TextSpan Header(this BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax o ? TextSpan.FromBounds(o.SpanStart, o.Type.Span.End) : creation.NewKeyword.Span;

    /// <summary>Where a catch clause is reported: without its block.</summary>
    internal static TextSpan Header(this CatchClauseSyntax clause) =>
        TextSpan.FromBounds(clause.SpanStart, (clause.Declaration?.Span ?? clause.CatchKeyword.Span).End);

    /// <summary>The member declaration, or the whole file for top-level statements, that a node stands in: a local lives inside it.</summary>
    internal static SyntaxNode EnclosingMember(this SyntaxNode node)
    {
        for (var n = node; n is not null; n = n.Parent)
        {
            if (n is GlobalStatementSyntax)
            {
                return n.Parent!;
            }

            if (n is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax)
            {
                return n;
            }
        }

        return node.SyntaxTree.GetRoot();
    }

    /// <summary>The lambda, local function or member whose body runs a node: code in two of them runs at different times.</summary>
    internal static SyntaxNode EnclosingFunction(this SyntaxNode node)
    {
        for (var n = node.Parent; n is not null; n = n.Parent)
        {
            if (n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            {
                return n;
            }

            if (n is MemberDeclarationSyntax and not GlobalStatementSyntax)
            {
                return n;
            }
        }

        return node.SyntaxTree.GetRoot();
    }
}
