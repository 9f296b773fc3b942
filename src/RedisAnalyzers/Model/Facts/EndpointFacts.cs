using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Model.Facts;

/// <summary>What a site says about its endpoints as a whole.</summary>
internal static class EndpointFacts
{
    /// <summary>
    /// The name of the <c>Connect</c> call that certainly gets options without an endpoint; null otherwise. Other packages add endpoints of their own.
    /// </summary>
    internal static SyntaxNode? ConnectWithoutEndpoint(ConnectionSite site)
    {
        if (!site.LacksEndpoints || site.Helper is not null || site.Facts.Settings.Any(static s => s.Property == "Defaults"))
        {
            return null;
        }

        var connect = site.Sinks.FirstOrDefault(
            static s => s.Sink is { Type: "StackExchange.Redis.ConnectionMultiplexer", Member: "Connect" or "ConnectAsync" });
        return connect?.Node is InvocationExpressionSyntax call && call.SyntaxTree == site.Tree
            ? call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression
            : null;
    }
}
