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
using RedisAnalyzers.Options;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes;

/// <summary>One thing that a fix can do.</summary>
/// <param name="Key">Equivalence key: the same for the same kind of action at every place, so that fix-all (and <c>dotnet format</c>) reaches them all.</param>
/// <param name="Title">What the editor shows. Never holds configuration text.</param>
/// <param name="Make">Makes the edit; refuses when it cannot.</param>
internal abstract record FixAction(string Key, string Title, Action<EditRequest, EditSet> Make);

/// <summary>Base of all fixes: offers the actions whose edits can be made, safest first, one by one and everywhere at once.</summary>
public abstract class RedisFix : CodeFixProvider
{
    private protected RedisFix(DiagnosticDescriptor rule) => FixableDiagnosticIds = ImmutableArray.Create(rule.Id);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>The actions, the safest first: <c>dotnet format</c> takes the first.</summary>
    private protected abstract IReadOnlyList<FixAction> Offers { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, diagnostics) =>
            Offers.FirstOrDefault(a => a.Key == context.CodeActionEquivalenceKey) is { } action
                ? await FixAllAsync(document, diagnostics, action, context.CancellationToken).ConfigureAwait(false)
                : document);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            try
            {
                await OfferAsync(context, diagnostic).ConfigureAwait(false);
            }
            catch (InsufficientExecutionStackException)
            {
                // As in a rule: code that the compiler refuses too.
            }
        }
    }

    private async Task OfferAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        if (await RequestAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } request)
        {
            return;
        }

        var offered = new HashSet<string>();
        foreach (var action in Offers)
        {
            // Two actions that come to the same here are one.
            if (Edit(action, request) is not { } edits || !offered.Add(string.Join("|", edits.Changes)))
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(action.Title, _ => Task.FromResult(Apply(context.Document, request.Text, edits)), action.Key), diagnostic);
        }
    }

    /// <summary>Finds again what was reported; null when it is not there any more.</summary>
    private protected abstract EditRequest? Find(
        Diagnostic diagnostic,
        SemanticModel semantic,
        RedisCompilation compilation,
        RedisOptions options,
        SourceText text,
        CancellationToken cancellation);

    private static EditSet? Edit(FixAction action, EditRequest request)
    {
        var edits = new EditSet();
        action.Make(request, edits);
        return edits.IsRefused || edits.IsEmpty || edits.IsAtOdds ? null : edits;
    }

    /// <summary>One ordered pass: edits that meet each other are left for the next run, so that no run writes broken code.</summary>
    private async Task<Document?> FixAllAsync(Document document, ImmutableArray<Diagnostic> diagnostics, FixAction action, CancellationToken cancellation)
    {
        var all = new EditSet();
        SourceText? text = null;
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Location.SourceSpan.Start))
        {
            if (await RequestAsync(document, diagnostic, cancellation).ConfigureAwait(false) is not { } request)
            {
                continue;
            }

            text = request.Text;
            if (Edit(action, request) is { } edits)
            {
                all.TryMerge(edits);
            }
        }

        return text is null ? document : Apply(document, text, all);
    }

    private static Document Apply(Document document, SourceText text, EditSet edits) => document.WithText(text.WithChanges(edits.Changes));

    private async Task<EditRequest?> RequestAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantic
            || RedisCompilation.TryGet(semantic.Compilation, cancellation) is not { } compilation)
        {
            return null;
        }

        var options = RedisOptions.Of(document.Project.AnalyzerOptions, semantic.SyntaxTree);
        return Find(diagnostic, semantic, compilation, options, await document.GetTextAsync(cancellation).ConfigureAwait(false), cancellation);
    }
}
