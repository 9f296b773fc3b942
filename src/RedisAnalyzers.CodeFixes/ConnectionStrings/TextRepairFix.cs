using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Configuration.Problems;
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

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Base of the fixes that write what was meant in the place of what is wrong in a text.</summary>
public abstract class TextRepairFix : ConnectionFix
{
    private protected TextRepairFix(DiagnosticDescriptor rule, ProblemKind kind, string title)
        : base(rule) => Actions = new[] { new SiteAction(rule.Id + ".Repair", title, (r, e) => ProblemEdits.Repair(r, e, kind)) };

    internal sealed override IReadOnlyList<SiteAction> Actions { get; }
}
