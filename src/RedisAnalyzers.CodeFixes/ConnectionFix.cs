using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.CodeFixes;

/// <summary>One thing that a fix can do.</summary>
/// <param name="Key">Equivalence key: the same for the same kind of action at every site, so that fix-all (and <c>dotnet format</c>) reaches them all.</param>
/// <param name="Title">What the editor shows. Never holds configuration text.</param>
/// <param name="Edit">Makes the edit; refuses when it cannot.</param>
internal sealed record SiteAction(string Key, string Title, Action<FixRequest, EditSet> Edit);

/// <summary>
/// Base of the fixes for connection rules: finds the site again, offers the actions whose edits can be made, safest first.
/// </summary>
public abstract class ConnectionFix : CodeFixProvider
{
    private protected ConnectionFix(DiagnosticDescriptor rule) => FixableDiagnosticIds = ImmutableArray.Create(rule.Id);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>The actions, the safest first: <c>dotnet format</c> takes the first.</summary>
    internal abstract IReadOnlyList<SiteAction> Actions { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, diagnostics) =>
            Actions.FirstOrDefault(a => a.Key == context.CodeActionEquivalenceKey) is { } action
                ? await FixAllAsync(document, diagnostics, action, context.CancellationToken).ConfigureAwait(false)
                : document);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await RequestAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } request) continue;
            var offered = new HashSet<string>();
            foreach (SiteAction action in Actions)
            {
                // Two actions that come to the same at this site are one.
                if (Edit(action, request) is not { } edits || !offered.Add(string.Join("|", edits.Changes))) continue;
                context.RegisterCodeFix(
                    CodeAction.Create(action.Title, _ => Task.FromResult(Apply(context.Document, request.Text, edits)), action.Key), diagnostic);
            }
        }
    }

    private static EditSet? Edit(SiteAction action, FixRequest request)
    {
        var edits = new EditSet();
        action.Edit(request, edits);
        return edits.IsRefused || edits.IsEmpty ? null : edits;
    }

    /// <summary>One ordered pass: edits that meet each other are left for the next run, so that no run writes broken code.</summary>
    private static async Task<Document?> FixAllAsync(Document document, ImmutableArray<Diagnostic> diagnostics, SiteAction action, CancellationToken cancellation)
    {
        var all = new EditSet();
        SourceText? text = null;
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(d => d.Location.SourceSpan.Start))
        {
            if (await RequestAsync(document, diagnostic, cancellation).ConfigureAwait(false) is not { } request) continue;
            text = request.Text;
            if (Edit(action, request) is { } edits) all.TryMerge(edits);
        }

        return text == null ? document : Apply(document, text, all);
    }

    private static Document Apply(Document document, SourceText text, EditSet edits) => document.WithText(text.WithChanges(edits.Changes));

    private static async Task<FixRequest?> RequestAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantic
            || RedisModel.TryGet(semantic.Compilation) is not { } model
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Site, out string? identity)) return null;
        ConnectionSite? site = model.SitesIn(semantic.SyntaxTree, cancellation).FirstOrDefault(s => s.Identity == identity);
        if (site == null) return null;
        RedisOptions options = RedisOptions.Of(document.Project.AnalyzerOptions, semantic.SyntaxTree);
        return new FixRequest(site, diagnostic, model, options, await document.GetTextAsync(cancellation).ConfigureAwait(false));
    }
}
