using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Model.Facts;

/// <summary>What a site says about its endpoints as a whole.</summary>
internal static class EndpointFacts
{
    private const string Options = "ConfigurationOptions";

    private static readonly ImmutableArray<(string Type, string Member)> Caches = ImmutableArray.Create(
        ("Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions", Options),
        ("Microsoft.AspNetCore.OutputCaching.StackExchangeRedis.RedisOutputCacheOptions", Options));

    /// <summary>
    /// The name of the <c>Connect</c> call, or of the cache's property, that certainly gets options without an endpoint; null otherwise. Other packages add
    /// endpoints of their own.
    /// </summary>
    internal static SyntaxNode? ConnectWithoutEndpoint(ConnectionSite site)
    {
        if (!site.LacksEndpoints || site.Helper is not null || site.Facts.Settings.Any(static s => s.Property == "Defaults"))
        {
            return null;
        }

        var target = site.Sinks.FirstOrDefault(s => s.Node.SyntaxTree == site.Tree && ConnectsWithThem(s.Sink))?.Node switch
        {
            InvocationExpressionSyntax call => call.Expression,
            AssignmentExpressionSyntax { Left: var left } assignment when IsLastWord(assignment) => left,
            _ => null,
        };
        return target is MemberAccessExpressionSyntax access ? access.Name : target;
    }

    /// <summary>The endpoints that a site has when nothing else is configured: what stands after <c>??</c>.</summary>
    internal static IEnumerable<EndpointSetting> Fallbacks(ConnectionSite site) =>
        from text in site.Facts.Endpoints.SelectMany(static endpoint => endpoint.Fallbacks).Concat(site.Alternatives)
        from endpoint in text.Parsed.Endpoints
        select new EndpointSetting(endpoint.Host, endpoint.Port, SettingForm.Text, site.Origin)
        {
            Template = text, HostSpan = endpoint.HostSpan, ItemSpan = endpoint.Span, HasPort = endpoint.PortState != PortState.NotWritten,
        };

    /// <summary>Measured: the caches of ASP.NET Core pass the options to <c>Connect</c> as they are.</summary>
    private static bool ConnectsWithThem(ConnectionSink sink) =>
        sink is { Type: "StackExchange.Redis.ConnectionMultiplexer", Member: "Connect" or "ConnectAsync" } || Caches.Contains((sink.Type, sink.Member));

    /// <summary>
    /// A lambda that sets up the cache assigns the property once, and gives the options of the cache to no other code, which could add an endpoint.
    /// </summary>
    private static bool IsLastWord(AssignmentExpressionSyntax assignment) =>
        assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var owner } }
        && assignment.EnclosingFunction() is AnonymousFunctionExpressionSyntax setUp
        && setUp.FirstParameter() is ParameterSyntax parameter && parameter.Identifier.ValueText == owner
        && setUp.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == owner)
            .All(static name => name.Parent is MemberAccessExpressionSyntax access && access.Expression == name)
        && setUp.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Count(other => CSharpSyntaxExtensions.NameOf(other.Left) == CSharpSyntaxExtensions.NameOf(assignment.Left)) == 1;
}
