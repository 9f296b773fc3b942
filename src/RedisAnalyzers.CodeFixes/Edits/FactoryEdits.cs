using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Turns an instance that is registered into a factory.</summary>
internal static class FactoryEdits
{
    internal static void Register(CodeRequest request, EagerRegistration eager, EditSet edits)
    {
        var opened = eager.Connect.Opened;
        if (eager.Registration is not { Call: InvocationExpressionSyntax } registration || eager.Instance.Parent is not ArgumentSyntax argument
            || !KeepsService(request, eager, opened)
            || !CanBeCaptured(request, opened))
        {
            edits.Refuse();
            return;
        }

        var provider = InScope.Unread(request, eager.Instance.SpanStart, "provider");
        var key = request.Knows(LanguageVersion.CSharp9) ? "_" : InScope.Free(request, eager.Instance.SpanStart, "key", "serviceKey");
        var lambda = registration.Method.Name.IndexOf("Keyed", StringComparison.Ordinal) >= 0 ? "(" + provider + ", " + key + ") => " : provider + " => ";
        if (argument.NameColon is { } name)
        {
            edits.Replace(name.Name.Span, "implementationFactory");
        }

        if (eager.IsInPlace)
        {
            InPlace(request, eager, lambda, edits);
        }
        else
        {
            FromLocal(request, eager, lambda, edits);
        }
    }

    private static void InPlace(CodeRequest request, EagerRegistration eager, string lambda, EditSet edits)
    {
        var opened = eager.Connect.Opened;
        edits.Insert(eager.Instance.SpanStart, lambda);
        if (opened.WalkDown() is not AwaitExpressionSyntax)
        {
            return;
        }
        // A factory cannot wait: it connects synchronously.
        if (LosesLastAwait(opened) || StatementEdits.HasInnerComment(opened) || NameOf(eager.Connect.Call) is not { } name)
        {
            edits.Refuse();
            return;
        }

        edits.Replace(TextSpan.FromBounds(opened.SpanStart, eager.Connect.Call.SpanStart), "");
        edits.Replace(name.Span, name.Identifier.ValueText.Replace("Async", ""));
        edits.Replace(TextSpan.FromBounds(eager.Connect.Call.Span.End, opened.Span.End), "");
    }

    private static void FromLocal(CodeRequest request, EagerRegistration eager, string lambda, EditSet edits)
    {
        var opened = eager.Connect.Opened;
        var once = eager.Connect.Target is { } local && VariableReferences.Of(local, request.Compilation) is { Count: 1 };
        if (!once || opened.WalkDown() is AwaitExpressionSyntax || opened.ToString().IndexOf('\n') >= 0 || StatementEdits.HasInnerComment(opened)
            || opened.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { Declaration.Variables.Count: 1 } declaration || declaration
                .EnclosingFunction() != eager.Call.EnclosingFunction())
        {
            edits.Refuse();
            return;
        }

        StatementEdits.Remove(request, declaration, edits);
        edits.Replace(eager.Instance.Span, lambda + opened);
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax m => m.Name,
        SimpleNameSyntax s => s,
        _ => null,
    };

    /// <summary>Where the compiler finds the service's type by itself, it must find the same one in the factory.</summary>
    private static bool KeepsService(CodeRequest request, EagerRegistration eager, ExpressionSyntax opened)
    {
        var method = eager.Registration!.Method;
        var isSaid = eager.Call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax } or GenericNameSyntax }
            || method.TypeArguments.IsEmpty;
        return isSaid || SymbolEqualityComparer.Default.Equals(
            method.TypeArguments[0].WithNullableAnnotation(NullableAnnotation.None),
            request.Semantic.GetTypeInfo(eager.IsInPlace ? eager.Instance : opened).Type?.WithNullableAnnotation(NullableAnnotation.None));
    }

    /// <summary>What the connect reads is the same when the factory runs: no variable that changes, and none that a lambda cannot name.</summary>
    private static bool CanBeCaptured(CodeRequest request, ExpressionSyntax opened) =>
        opened.DescendantNodes().OfType<IdentifierNameSyntax>().All(name => request.Semantic.GetSymbolInfo(name).Symbol switch
    {
        IParameterSymbol { RefKind: not RefKind.None } => false,
        ILocalSymbol { IsRef: true } => false,
        ILocalSymbol { IsUsing: true } => false,
        ISymbol symbol when symbol is ILocalSymbol or IParameterSymbol => VariableReferences.Of(symbol, request.Compilation) is { } uses
            && uses.All(u => !u.IsWrite || u.Expression.SpanStart < opened.SpanStart),
        _ => true,
    });

    /// <summary>The function is async for this <c>await</c> only.</summary>
    internal static bool LosesLastAwait(SyntaxNode awaited)
    {
        var function = awaited.EnclosingFunction();
        return function is not CompilationUnitSyntax
            && !function.DescendantNodes(n => n == function || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .Any(n => !awaited.Span.Contains(n.Span) && (n is AwaitExpressionSyntax || n.ChildTokens().Any(t => t.IsKind(SyntaxKind.AwaitKeyword))));
    }
}
