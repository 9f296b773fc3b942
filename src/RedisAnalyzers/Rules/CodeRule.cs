using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Rules;

/// <summary>Base of the rules about the code around a connection: where it is created, who holds it, who closes it.</summary>
public abstract class CodeRule : RedisRule
{
    /// <summary>A rule with one descriptor.</summary>
    private protected CodeRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    internal sealed override void Analyze(RuleContext context) => Check(new CodeReport(Descriptor, context));

    /// <summary>Asks the model about the file of <paramref name="report"/> and reports.</summary>
    private protected abstract void Check(CodeReport report);
}
