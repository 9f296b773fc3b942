using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Makes a place that opens a connection use one that is opened once: a static one of the same type, or the one that is injected.</summary>
internal static class SharedConnection
{
    /// <summary>The place that was reported, found again.</summary>
    internal static ConnectCall? Find(CodeRequest request) =>
        ConnectCalls.In(request.Tree, request.Compilation).FirstOrDefault(c => c.Span == request.Diagnostic.Location.SourceSpan);

    /// <summary>
    /// Opens the connection in a static member of the type: a <c>Lazy</c>, or for <c>ConnectAsync</c> a method that waits for one connect. Neither keeps a
    /// failure.
    /// </summary>
    internal static void Share(CodeRequest request, EditSet edits)
    {
        if (Find(request) is not { } connect || HostOf(connect.Call) is not { } host || !IsSelfContained(connect, request) || ResultOf(connect) is not { } type)
        {
            edits.Refuse();
            return;
        }

        var name = StaticMember.Ensure(request, host, connect, type, edits);
        edits.Replace(connect.Call.Span, name);
        Ownership.GiveUp(request, connect, edits);
    }

    /// <summary>Uses the multiplexer that the constructor is given already.</summary>
    internal static void UseInjected(CodeRequest request, EditSet edits)
    {
        if (Find(request) is not { } connect || ArgumentsAreLocal(connect, request) || InjectedConnection.Name(request, connect) is not { } name)
        {
            edits.Refuse();
            return;
        }

        edits.Replace(ConnectionOwnership.Whole(connect.Call).Span, name);
        Ownership.GiveUp(request, connect, edits);
    }

    /// <summary>The type that can hold a static member for the call: not generic, which would make it one per type argument, and written with braces.</summary>
    private static TypeDeclarationSyntax? HostOf(SyntaxNode call) =>
        call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { OpenBraceToken.IsMissing: false, Members.Count: > 0 } type and not InterfaceDeclarationSyntax
        && !type.OpenBraceToken.IsKind(SyntaxKind.None) && !type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
            .Any(t => t.TypeParameterList is not null) ? type : null;

    /// <summary>What the call yields, without its task.</summary>
    private static ITypeSymbol? ResultOf(ConnectCall connect) =>
        connect.IsAsync ? (connect.Method.ReturnType as INamedTypeSymbol)?.TypeArguments.FirstOrDefault() : connect.Method.ReturnType;

    /// <summary>Every name in the call means something static, so that it can be written in a static member.</summary>
    private static bool IsSelfContained(ConnectCall connect, CodeRequest request) =>
        connect.Call.DescendantNodes().OfType<SimpleNameSyntax>().All(name => request.Semantic.GetSymbolInfo(name).Symbol is { } symbol && (
            symbol is { IsStatic: true } and not IMethodSymbol { MethodKind: MethodKind.LocalFunction }
                || symbol is INamespaceOrTypeSymbol or IFieldSymbol { IsConst: true }
                || IsInside(symbol, connect.Call)
                || IsMemberOfOther(name, symbol)))
        && !connect.Call.DescendantNodes().Any(n => n is InstanceExpressionSyntax or AwaitExpressionSyntax);

    private static bool ArgumentsAreLocal(ConnectCall connect, CodeRequest request) =>
        connect.Call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => request.Semantic.GetSymbolInfo(name).Symbol is ILocalSymbol local && !IsInside(local, connect.Call));

    private static bool IsInside(ISymbol symbol, SyntaxNode call) =>
        symbol.Locations.Any(l => l.SourceTree == call.SyntaxTree && call.Span.Contains(l.SourceSpan));

    /// <summary>A member behind a dot, or in an initializer, belongs to what stands before it; the name of an argument is no use.</summary>
    private static bool IsMemberOfOther(SimpleNameSyntax name, ISymbol symbol) =>
        name.Parent is MemberAccessExpressionSyntax m && m.Name == name && m.Expression is not InstanceExpressionSyntax
        || name.Parent is MemberBindingExpressionSyntax or NameColonSyntax
        || (symbol is IPropertySymbol or IFieldSymbol && name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } a && a.Left == name);
}
