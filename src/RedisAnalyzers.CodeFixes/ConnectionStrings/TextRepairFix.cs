using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Configuration.Problems;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Base of the fixes that replace what is wrong in a connection string with what was intended.</summary>
public abstract class TextRepairFix : RedisFix
{
    private protected TextRepairFix(DiagnosticDescriptor rule, ProblemKind kind, string title)
        : base(rule) => Actions = new[] { new FixAction(rule.Id + ".Repair", title, (r, e) => ProblemEdits.Repair(r, kind, e)) };

    internal sealed override IReadOnlyList<FixAction> Actions { get; }
}
