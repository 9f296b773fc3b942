using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.CodeFixes;

/// <summary>One action of a fix.</summary>
/// <param name="Key">
/// Equivalence key: the same for the same kind of action everywhere, so that fix-all (and <c>dotnet format</c>) reaches them all. Of several actions with one
/// key the first that can be made is offered.
/// </param>
/// <param name="Title">The title in the editor. Never contains configuration text.</param>
/// <param name="Edit">Makes the edit; refuses when it cannot be made.</param>
internal sealed record FixAction(string Key, string Title, Action<FixRequest, EditSet> Edit);

/// <summary>Base of all fixes: offers the actions whose edits can be made, safest first, one by one and as fix-all.</summary>
public abstract class RedisFix : CodeFixProvider
{
    private protected RedisFix(DiagnosticDescriptor rule) => FixableDiagnosticIds = ImmutableArray.Create(rule.Id);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>The actions, safest first: <c>dotnet format</c> applies the first.</summary>
    internal abstract IReadOnlyList<FixAction> Actions { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create((context, document, diagnostics) =>
            FixAllAsync(document, diagnostics, ActionsOf(context.CodeActionEquivalenceKey), context.CancellationToken));

    /// <summary>
    /// The actions of a key, in their order. <c>dotnet format</c> takes the key from the first report. If that report has no action, the key is null, and each
    /// report gets its own first action.
    /// </summary>
    private IReadOnlyList<FixAction> ActionsOf(string? key) => key is null ? Actions : Actions.Where(action => action.Key == key).ToList();

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // What is reported in a settings file has no fix.
        if (context.TextDocument is not Document document
            || await EditedFile.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } file)
        {
            return;
        }

        // One analyzer runs all rules, so that dotnet format asks for an action of the first report of any of them.
        foreach (var diagnostic in context.Diagnostics.Where(report => FixableDiagnosticIds.Contains(report.Id)))
        {
            try
            {
                Offer(context, document, file, diagnostic);
            }
            catch (InsufficientExecutionStackException)
            {
                // As in a rule: the compiler rejects such code too.
            }
        }
    }

    private void Offer(CodeFixContext context, Document document, EditedFile file, Diagnostic diagnostic)
    {
        if (FixRequest.Find(file, diagnostic) is not { } request)
        {
            return;
        }

        var offered = new HashSet<string>();
        foreach (var action in Actions)
        {
            // Two actions with the same key, or with the same result here, are one.
            if (offered.Contains(action.Key) || Edit(action, request) is not { } edits || !offered.Add(string.Join("|", edits.Changes)))
            {
                continue;
            }

            offered.Add(action.Key);
            context.RegisterCodeFix(
                CodeAction.Create(action.Title, _ => Task.FromResult(Apply(document, file, edits)), action.Key), diagnostic);
        }
    }

    private static EditSet? Edit(FixAction action, FixRequest request)
    {
        var edits = new EditSet();
        action.Edit(request, edits);
        return edits.IsRefused || edits.IsEmpty || edits.HasConflict ? null : edits;
    }

    /// <summary>One ordered pass: overlapping edits are left for the next run, so that no run writes broken code.</summary>
    private static async Task<Document?> FixAllAsync(
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        IReadOnlyList<FixAction> actions,
        CancellationToken cancellation)
    {
        if (await EditedFile.ReadAsync(document, cancellation).ConfigureAwait(false) is not { } file)
        {
            return document;
        }

        var all = new EditSet();
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Location.SourceSpan.Start))
        {
            if (FixRequest.Find(file, diagnostic) is { } request
                && actions.Select(action => Edit(action, request)).FirstOrDefault(static edits => edits is not null) is { } first)
            {
                all.TryMerge(first);
            }
        }

        return all.IsEmpty ? document : Apply(document, file, all);
    }

    private static Document Apply(Document document, EditedFile file, EditSet edits) => document.WithText(
        LineBreaks.Apply(file.Text, Leftovers.Remove(file.Tree, file.Text.WithChanges(edits.Changes)), (CSharpParseOptions)file.Tree.Options));
}
