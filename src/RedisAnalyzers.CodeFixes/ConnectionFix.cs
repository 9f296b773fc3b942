using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Options;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes;

/// <summary>One thing that a fix can do about a connection site.</summary>
/// <param name="Edit">Makes the edit; refuses when it cannot.</param>
internal sealed record SiteAction(
    string Key,
    string Title,
    Action<FixRequest, EditSet> Edit) : FixAction(Key, Title, (request, edits) => Edit((FixRequest)request, edits));

/// <summary>Base of the fixes for connection rules: finds the site again by what the rule said of it.</summary>
public abstract class ConnectionFix : RedisFix
{
    private protected ConnectionFix(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    /// <summary>The actions, the safest first.</summary>
    internal abstract IReadOnlyList<SiteAction> Actions { get; }

    private protected sealed override IReadOnlyList<FixAction> Offers => Actions;

    private protected sealed override EditRequest? Find(
        Diagnostic diagnostic,
        SemanticModel semantic,
        RedisCompilation compilation,
        RedisOptions options,
        SourceText text,
        CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Site, out var identity) || identity is null)
        {
            return null;
        }

        return ConnectionSites.Find(semantic.SyntaxTree, identity, compilation) is { } site ? new FixRequest(site, diagnostic, compilation, options, text) : null;
    }
}
