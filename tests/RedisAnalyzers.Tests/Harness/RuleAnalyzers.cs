using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Rules;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>Makes an analyzer of a rule: most rules are run by <see cref="RedisAnalyzer"/>, some are analyzers by themselves.</summary>
internal static class RuleAnalyzers
{
    /// <summary>The analyzer that runs this rule and no other.</summary>
    public static DiagnosticAnalyzer Of(object rule) => rule switch
    {
        RedisRule run => new RedisAnalyzer(run),
        DiagnosticAnalyzer analyzer => analyzer,
        _ => throw new NotSupportedException($"{rule.GetType().Name} is not a rule."),
    };

    /// <inheritdoc cref="Of(object)"/>
    public static DiagnosticAnalyzer Of<TRule>()
        where TRule : class, new() => Of(new TRule());
}
