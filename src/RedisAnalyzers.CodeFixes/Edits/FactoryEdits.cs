using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Turns a registered instance into a factory.</summary>
internal static class FactoryEdits
{
    internal static void Register(FixRequest request, EagerRegistration eager, EditSet edits)
    {
        var opened = eager.Connect.Opened;
        if (eager.Registration is not { Call: InvocationExpressionSyntax } registration || eager.Instance.Parent is not ArgumentSyntax argument
            || !KeepsService(request, eager, opened) || !CanBeCaptured(request, opened))
        {
            edits.Refuse();
            return;
        }

        var provider = InScope.UnusedParameter(request, eager.Instance.SpanStart, "provider");
        var key = request.Supports(LanguageVersion.CSharp9) ? "_" : InScope.FreeName(request, eager.Instance.SpanStart, "key", "serviceKey");
        var isKeyed = registration.Method.Name.IndexOf("Keyed", StringComparison.Ordinal) >= 0;
        var lambda = isKeyed ? $"({provider}, {key}) => " : provider + " => ";
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

    /// <summary>The factory that returned the local opens the connection itself.</summary>
    internal static void ConnectInFactory(FixRequest request, EagerRegistration eager, EditSet edits)
    {
        if (CanBeCaptured(request, eager.Connect.Opened))
        {
            FromLocal(request, eager, "", edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    private static void InPlace(FixRequest request, EagerRegistration eager, string lambda, EditSet edits)
    {
        var opened = eager.Connect.Opened;
        edits.Insert(eager.Instance.SpanStart, lambda);
        if (opened.WalkDown() is not AwaitExpressionSyntax)
        {
            return;
        }
        // A factory cannot await: it connects synchronously.
        if (LosesLastAwait(opened) || opened.HasInnerComment() || NameOf(eager.Connect.Call) is not { } name)
        {
            edits.Refuse();
            return;
        }

        edits.Replace(TextSpan.FromBounds(opened.SpanStart, eager.Connect.Call.SpanStart), "");
        edits.Replace(name.Span, name.Identifier.ValueText.Replace("Async", ""));
        edits.Replace(TextSpan.FromBounds(eager.Connect.Call.Span.End, opened.Span.End), "");
    }

    private static void FromLocal(FixRequest request, EagerRegistration eager, string lambda, EditSet edits)
    {
        var opened = eager.Connect.Opened;
        var isUsedOnce = eager.Connect.Target is { } local && VariableReferences.Of(local, request.Compilation) is { Count: 1 };
        if (!isUsedOnce || opened.WalkDown() is AwaitExpressionSyntax || opened.ToString().IndexOf('\n') >= 0 || opened.HasInnerComment()
            || opened.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { Declaration.Variables.Count: 1 } declaration
            || declaration.EnclosingFunction() != eager.Call.EnclosingFunction()
            || (eager.Taker == EagerTaker.Factory && !KeepsType(request, eager, declaration)))
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

    /// <summary>Where the compiler infers the service type, it must infer the same one from the factory.</summary>
    private static bool KeepsService(FixRequest request, EagerRegistration eager, ExpressionSyntax opened)
    {
        var method = eager.Registration!.Method;
        if (method.TypeArguments.IsEmpty
            || eager.Call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax } or GenericNameSyntax })
        {
            return true;
        }

        var made = request.Compilation.TypeOf(eager.IsInPlace ? eager.Instance : opened);
        return SymbolEqualityComparer.Default.Equals(
            method.TypeArguments[0].WithNullableAnnotation(NullableAnnotation.None),
            made?.WithNullableAnnotation(NullableAnnotation.None));
    }

    /// <summary>The service type is written, or the local has the type of the connect.</summary>
    private static bool KeepsType(FixRequest request, EagerRegistration eager, LocalDeclarationStatementSyntax declaration) =>
        declaration.Declaration.Type.IsVar || KeepsService(request, eager, eager.Connect.Opened);

    /// <summary>What the connect reads is the same when the factory runs: no variable that changes, and none that a lambda cannot capture.</summary>
    private static bool CanBeCaptured(FixRequest request, ExpressionSyntax opened) =>
        opened.DescendantNodes().OfType<IdentifierNameSyntax>().All(name => request.Compilation.SymbolOf(name) switch
        {
            IParameterSymbol { RefKind: not RefKind.None } => false,
            ILocalSymbol { IsRef: true } => false,
            ILocalSymbol { IsUsing: true } => false,
            ISymbol symbol and (ILocalSymbol or IParameterSymbol) =>
                VariableReferences.Of(symbol, request.Compilation) is { } uses && uses.All(u => !u.IsWrite || u.Expression.SpanStart < opened.SpanStart),
            _ => true,
        });

    /// <summary>The function is async only for this <c>await</c>.</summary>
    internal static bool LosesLastAwait(SyntaxNode awaited)
    {
        var function = awaited.EnclosingFunction();
        var ownNodes = function.DescendantNodes(n => n == function || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
        return function is not CompilationUnitSyntax && !ownNodes.Any(n => !awaited.Span.Contains(n.Span) && Awaits(n));
    }
    private static bool Awaits(SyntaxNode node) => node is AwaitExpressionSyntax || node.ChildTokens().Any(t => t.IsKind(SyntaxKind.AwaitKeyword));
}
