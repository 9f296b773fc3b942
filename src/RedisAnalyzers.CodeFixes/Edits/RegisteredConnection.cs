using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Takes the connection that the container has, where the factory of a health check opens another one to the same server.</summary>
internal static class RegisteredConnection
{
    internal static void Use(FixRequest request, EditSet edits)
    {
        if (SharedConnection.Find(request) is not { } connect || connect.Call.EnclosingFunction() is not AnonymousFunctionExpressionSyntax factory
            || !IsOfHealthCheck(factory, request) || factory.FirstParameter() is not ParameterSyntax provider
            || ConnectionOwnership.Whole(connect.Call) is not { Parent: AnonymousFunctionExpressionSyntax or ReturnStatementSyntax } whole
            || whole.HasInnerComment() || !IsShared(request, connect)
            || request.Compilation.Types.Type("System.IServiceProvider") is not { } type || !request.HasMethodAt(whole.SpanStart, type, "GetRequiredService"))
        {
            edits.Refuse();
            return;
        }

        var name = provider.Identifier.ValueText;
        if (name == "_")
        {
            name = InScope.FreeName(request, whole.SpanStart, "sp", "provider", "s");
            edits.Replace(provider.Identifier.Span, name);
        }

        edits.Replace(whole.Span, $"{name}.GetRequiredService<{request.NameOf("StackExchange.Redis", "IConnectionMultiplexer", whole.SpanStart, edits)}>()");
    }

    private static bool IsOfHealthCheck(AnonymousFunctionExpressionSyntax factory, FixRequest request) =>
        factory.WalkUp().Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && request.Compilation.CalledMethod(call) is { } method && FunctionRoles.IsHealthCheck(method);

    /// <summary>The container gives it to whoever asks for the interface, without a key.</summary>
    private static bool IsShared(FixRequest request, ConnectCall connect) =>
        request.SiteOf(connect.Call) is { } site && SharedConfiguration.SharedBy(site, request.Compilation) is { } registration
        && registration.Service?.Name == "IConnectionMultiplexer" && registration.Method.Name.IndexOf("Keyed", System.StringComparison.Ordinal) < 0;
}
