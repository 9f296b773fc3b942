using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// Lets asynchronous code use the <c>Lazy</c> that synchronous code of the same type needs: two ways to share in one type would be two connections.
/// </summary>
internal static class SyncTwin
{
    /// <summary>The call with <c>Connect</c> for <c>ConnectAsync</c>; null where the type has no synchronous code that shares.</summary>
    internal static InvocationExpressionSyntax? Of(ConnectCall connect, TypeDeclarationSyntax owner, FixRequest request)
    {
        var name = connect.Call.Expression switch
        {
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } => member,
            IdentifierNameSyntax alone => alone,
            _ => null,
        };
        if (name is null || !request.Compilation.Types.IsMultiplexer(connect.Method.ContainingType) || StaticMember.HasMethod(owner)
            || !(HoldsLazy(owner, request) || ConnectCalls.In(request.Tree, request.Compilation)
                .Any(other => SharedConnection.IsSharedSynchronously(other, owner, request))))
        {
            return null;
        }

        var text = name.Identifier.ValueText.Replace("Async", "");
        return connect.Call.ReplaceToken(name.Identifier, SyntaxFactory.Identifier(text).WithTriviaFrom(name.Identifier)).WithoutTrivia();
    }

    /// <summary>The shared connection in place of the awaited call. The last <c>await</c> of a function stays: without one the compiler warns.</summary>
    internal static void Replace(FixRequest request, ConnectCall connect, string shared, EditSet edits)
    {
        var whole = ConnectionOwnership.Whole(connect.Call);
        if (whole.HasInnerComment())
        {
            edits.Refuse();
        }
        else if (whole == connect.Call || (whole is AwaitExpressionSyntax && !HasOtherAwait(connect, request)))
        {
            var task = StaticMember.TypeName(request, connect.Call.FirstAncestorOrSelf<TypeDeclarationSyntax>()!, "System.Threading.Tasks", "Task");
            edits.Replace(connect.Call.Span, $"{task}.FromResult({shared})");
        }
        else
        {
            edits.Replace(whole.Span, shared);
        }
    }

    /// <summary>A static <c>Lazy</c> of the type holds a multiplexer.</summary>
    private static bool HoldsLazy(TypeDeclarationSyntax owner, FixRequest request) =>
        owner.Members.OfType<FieldDeclarationSyntax>().Any(field => field.Modifiers.Any(SyntaxKind.StaticKeyword)
            && request.Compilation.TypeOf(field.Declaration.Type) is INamedTypeSymbol { TypeArguments: { Length: 1 } held } type
            && request.Compilation.Types.IsLazy(type) && request.Compilation.Types.IsMultiplexer(held[0]));

    /// <summary>The function awaits something else than connections that are shared too.</summary>
    private static bool HasOtherAwait(ConnectCall connect, FixRequest request)
    {
        var function = connect.Call.EnclosingFunction();
        var calls = ConnectCalls.In(request.Tree, request.Compilation).Where(static c => c.IsAsync)
            .Select(static c => ConnectionOwnership.Whole(c.Call)).ToList();
        return function is CompilationUnitSyntax || function
            .DescendantNodes(n => n == function || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<AwaitExpressionSyntax>().Any(await => !calls.Contains(await) && !IsClosing(await));
    }

    /// <summary>Closing the connection is removed with the fix.</summary>
    private static bool IsClosing(AwaitExpressionSyntax await) =>
        await.Expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(static i => i.CalledName() is "CloseAsync" or "DisposeAsync");
}
