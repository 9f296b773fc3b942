using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>
/// Where a configuration enters, found but not read yet. It can be read as it stands, or as a caller of the surrounding method sees it.
/// </summary>
internal abstract record SiteSource
{
    /// <summary>
    /// Reads the configuration, on every way through the conditions that decide what it is; nothing when it enters elsewhere. Nodes that the reading has
    /// taken in are added to <paramref name="read"/>.
    /// </summary>
    internal ImmutableArray<ConnectionSite> BuildAll(ReadContext context, HashSet<SyntaxNode> read)
    {
        var sites = ImmutableArray.CreateBuilder<ConnectionSite>();
        context.Path.Begin();
        do
        {
            if (Build(context, read) is { } site && !context.Path.IsImpossible)
            {
                sites.Add(site);
            }
        }
        while (context.Path.Next());

        if (context.Path.IsCrowded)
        {
            sites.Clear();
            if (Build(context, read) is { } site)
            {
                sites.Add(site);
            }
        }

        return ConnectionSite.AsValues(sites.ToImmutable());
    }

    /// <summary>Reads the configuration on one way; null when it enters elsewhere.</summary>
    private protected abstract ConnectionSite? Build(ReadContext context, HashSet<SyntaxNode> read);

    /// <summary><c>new ConfigurationOptions { … }</c>.</summary>
    internal sealed record Options(BaseObjectCreationExpressionSyntax Creation) : SiteSource
    {
        private protected override ConnectionSite Build(ReadContext context, HashSet<SyntaxNode> read) => new SiteBuilder(context, read).Options(Creation);
    }

    /// <summary><c>ConfigurationOptions.Parse(text)</c>.</summary>
    internal sealed record Parsed(InvocationExpressionSyntax Call, IMethodSymbol Parse) : SiteSource
    {
        private protected override ConnectionSite? Build(ReadContext context, HashSet<SyntaxNode> read) => new SiteBuilder(context, read).Parsed(Call, Parse);
    }

    /// <summary>A call of a method in the sink table.</summary>
    internal sealed record Sink(SyntaxNode Call, IMethodSymbol Method, ImmutableArray<ConnectionSink> Rows) : SiteSource
    {
        private protected override ConnectionSite? Build(ReadContext context, HashSet<SyntaxNode> read) => new SiteBuilder(context, read).Call(this);
    }

    /// <summary>An assignment to a property in the sink table.</summary>
    internal sealed record Property(AssignmentExpressionSyntax Assignment, ConnectionSink Row) : SiteSource
    {
        private protected override ConnectionSite? Build(ReadContext context, HashSet<SyntaxNode> read) => new SiteBuilder(context, read).Property(this);
    }

    /// <summary>An assignment to an option of an object that was not followed.</summary>
    internal sealed record Fragment(AssignmentExpressionSyntax Assignment, string Option) : SiteSource
    {
        private protected override ConnectionSite Build(ReadContext context, HashSet<SyntaxNode> read) =>
            new SiteBuilder(context, read).Fragment(Assignment, Option);
    }

    /// <summary>An endpoint added to an object that was not followed.</summary>
    internal sealed record LooseEndpoint(InvocationExpressionSyntax Call) : SiteSource
    {
        private protected override ConnectionSite Build(ReadContext context, HashSet<SyntaxNode> read) => new SiteBuilder(context, read).LooseEndpoint(Call);
    }

    /// <summary>A password that a command hands to the server.</summary>
    internal sealed record CommandSecret(ExpressionSyntax Value) : SiteSource
    {
        private protected override ConnectionSite Build(ReadContext context, HashSet<SyntaxNode> read) => new SiteBuilder(context, read).CommandSecret(Value);
    }

    /// <summary>The password of a certificate that the client identifies itself with.</summary>
    internal sealed record CertificateSecret(ExpressionSyntax Value) : SiteSource
    {
        private protected override ConnectionSite Build(ReadContext context, HashSet<SyntaxNode> read) =>
            new SiteBuilder(context, read).CertificateSecret(Value);
    }
}
