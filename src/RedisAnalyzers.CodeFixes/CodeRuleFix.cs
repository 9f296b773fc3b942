using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
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

/// <summary>One thing that a fix can do about a piece of code.</summary>
/// <param name="Edit">Makes the edit; refuses when it cannot.</param>
internal sealed record CodeEdit(
    string Key,
    string Title,
    Action<CodeRequest, EditSet> Edit) : FixAction(Key, Title, (request, edits) => Edit((CodeRequest)request, edits));

/// <summary>Base of the fixes for rules about the code around a connection: what is repaired stands where the report does.</summary>
public abstract class CodeRuleFix : RedisFix
{
    private protected CodeRuleFix(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    /// <summary>The actions, the safest first.</summary>
    internal abstract IReadOnlyList<CodeEdit> Actions { get; }

    private protected sealed override IReadOnlyList<FixAction> Offers => Actions;

    private protected sealed override EditRequest? Find(
        Diagnostic diagnostic,
        SemanticModel semantic,
        RedisCompilation compilation,
        RedisOptions options,
        SourceText text,
        CancellationToken cancellation)
    {
        var root = semantic.SyntaxTree.GetRoot(cancellation);
        var span = diagnostic.Location.SourceSpan;
        return root.FullSpan.Contains(span) ? new CodeRequest(root.FindNode(span, getInnermostNodeForTie: true), diagnostic, compilation, options, text) : null;
    }
}
