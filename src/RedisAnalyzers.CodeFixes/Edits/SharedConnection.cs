using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Replaces opening a connection by one that is opened once: a static one of the same type, or the injected one.</summary>
internal static class SharedConnection
{
    /// <summary>The reported place, found again.</summary>
    internal static ConnectCall? Find(FixRequest request) =>
        ConnectCalls.In(request.Tree, request.Compilation).FirstOrDefault(c => c.Span == request.Span);

    /// <summary>
    /// Opens the connection in a static member of the type: a <c>Lazy</c>, or where the type only calls <c>ConnectAsync</c> a method that waits for one
    /// connect. Neither caches a failure.
    /// </summary>
    internal static void Share(FixRequest request, EditSet edits)
    {
        if (Find(request) is not { } connect || OwnerOf(connect.Call) is not { } owner
            || !IsSelfContained(connect, request) || ResultOf(connect) is not { } type)
        {
            edits.Refuse();
            return;
        }

        if (!connect.IsAsync && StaticMember.HasMethod(owner))
        {
            // A class has one way to share: to wait for its method is not for synchronous code.
            edits.Refuse();
        }
        else if (connect.IsAsync && SyncTwin.Of(connect, owner, request) is { } twin)
        {
            SyncTwin.Replace(request, connect, StaticMember.EnsureLazy(request, owner, twin, type, edits), edits);
        }
        else
        {
            edits.Replace(connect.Call.Span, StaticMember.Ensure(request, owner, connect, type, edits));
        }

        ClosingEdits.Remove(request, connect, edits);
    }

    /// <summary>The call can be moved to a static member of the type, and synchronous code asks for it.</summary>
    internal static bool IsSharedSynchronously(ConnectCall connect, TypeDeclarationSyntax owner, FixRequest request) =>
        !connect.IsAsync && connect.Problem is LifetimeProblem.PerCall or LifetimeProblem.ConnectingProperty
        && OwnerOf(connect.Call) == owner && IsSelfContained(connect, request);

    /// <summary>Uses the multiplexer that the constructor already gets.</summary>
    internal static void UseInjected(FixRequest request, EditSet edits)
    {
        if (Find(request) is not { } connect || UsesLocals(connect, request) || InjectedConnection.Name(request, connect) is not { } name)
        {
            edits.Refuse();
            return;
        }

        edits.Replace(ConnectionOwnership.Whole(connect.Call).Span, name);
        ClosingEdits.Remove(request, connect, edits);
    }

    /// <summary>The type that can hold a static member for the call: not generic, which would make it one per type argument, and written with braces.</summary>
    private static TypeDeclarationSyntax? OwnerOf(SyntaxNode call) =>
        call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { OpenBraceToken.IsMissing: false, Members.Count: > 0 } type and not InterfaceDeclarationSyntax
        && !type.OpenBraceToken.IsKind(SyntaxKind.None)
        && type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(t => t.TypeParameterList is null)
            ? type
            : null;

    /// <summary>The result type of the call, without its task.</summary>
    private static ITypeSymbol? ResultOf(ConnectCall connect) =>
        connect.IsAsync ? (connect.Method.ReturnType as INamedTypeSymbol)?.TypeArguments.FirstOrDefault() : connect.Method.ReturnType;

    /// <summary>Every name in the call refers to something static, so that the call can be moved to a static member.</summary>
    private static bool IsSelfContained(ConnectCall connect, FixRequest request) =>
        connect.Call.DescendantNodes().All(n => n switch
        {
            InstanceExpressionSyntax or AwaitExpressionSyntax => false,
            SimpleNameSyntax name => request.Compilation.SymbolOf(name) is { } symbol
                && (IsStatic(symbol) || IsInside(symbol, connect.Call) || IsMemberOfOther(name, symbol)),
            _ => true,
        });

    private static bool IsStatic(ISymbol symbol) =>
        symbol is { IsStatic: true } and not IMethodSymbol { MethodKind: MethodKind.LocalFunction }
        || symbol is INamespaceOrTypeSymbol or IFieldSymbol { IsConst: true };

    private static bool UsesLocals(ConnectCall connect, FixRequest request) =>
        connect.Call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => request.Compilation.SymbolOf(name) is ILocalSymbol local && !IsInside(local, connect.Call));

    private static bool IsInside(ISymbol symbol, SyntaxNode call) =>
        symbol.Locations.Any(l => l.SourceTree == call.SyntaxTree && call.Span.Contains(l.SourceSpan));

    /// <summary>A member after a dot, or in an initializer, belongs to what stands before it; the name of an argument is no use.</summary>
    private static bool IsMemberOfOther(SimpleNameSyntax name, ISymbol symbol) =>
        name.Parent is MemberAccessExpressionSyntax m && m.Name == name && m.Expression is not InstanceExpressionSyntax
        || name.Parent is MemberBindingExpressionSyntax or NameColonSyntax
        || (symbol is IPropertySymbol or IFieldSymbol && name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } a && a.Left == name);
}
