using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Commands;

namespace RedisAnalyzers.Rules;

/// <summary>Base of the rules about commands that the program sends, whichever method of the library sends them.</summary>
public abstract class CommandRule : CodeRule
{
    /// <summary>A rule with one descriptor.</summary>
    private protected CommandRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    private protected sealed override void Check(CodeReport report)
    {
        foreach (var call in CommandFinder.In(report.Tree, report.Compilation))
        {
            Check(call, report);
        }
    }

    /// <summary>Looks at one command and reports.</summary>
    private protected abstract void Check(CommandCall call, CodeReport report);
}
