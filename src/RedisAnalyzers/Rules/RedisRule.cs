using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Rules;

/// <summary>
/// Base of the rules that look at the code of a project that references StackExchange.Redis. <see cref="RedisAnalyzer"/> runs them all; what several of
/// them look at is found once, by the model.
/// </summary>
public abstract class RedisRule
{
    /// <summary>A rule with one descriptor.</summary>
    private protected RedisRule(DiagnosticDescriptor descriptor) => Descriptor = descriptor;

    internal DiagnosticDescriptor Descriptor { get; }

    /// <summary>
    /// What the rule finds is a risk in production only, so that test projects are left alone. False for mistakes that are
    /// wrong wherever they stand: a text that the library cannot read.
    /// </summary>
    internal virtual bool IsAboutProduction => true;

    /// <summary>The rule reports in C#.</summary>
    internal virtual bool ReportsInCode => true;

    /// <summary>The rule reports in settings files.</summary>
    internal virtual bool ReportsInFiles => false;

    /// <summary>Looks at one file and reports.</summary>
    internal abstract void Analyze(RuleContext context);

    /// <summary>Looks at one settings file and reports; most rules are about code only.</summary>
    internal virtual void AnalyzeSettings(RuleContext context)
    {
    }

    /// <summary>The operations that the rule looks at beside the file; most rules need none.</summary>
    internal virtual ImmutableArray<OperationKind> Operations => ImmutableArray<OperationKind>.Empty;

    /// <summary>Looks at one operation of a kind in <see cref="Operations"/> and reports.</summary>
    internal virtual void Analyze(IOperation operation, RuleContext context)
    {
    }
}
