using System;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>What the compiler calls with, whatever kind of action it is.</summary>
internal readonly record struct CompilerCall(
    Compilation Compilation, SyntaxTree Tree, AnalyzerOptions Options, Action<Diagnostic> Report, CancellationToken Cancellation);

/// <summary>Runs rules one after the other, so that a failure of one does not silence the others.</summary>
internal static class RuleRunner
{
    /// <summary>Runs what <paramref name="analyze"/> does for each rule that applies to the file.</summary>
    internal static void Run(ImmutableArray<RedisRule> rules, CompilerCall call, Action<RedisRule, RuleContext> analyze)
    {
        if (RedisCompilation.TryGet(call.Compilation, call.Cancellation) is not { } compilation)
        {
            return;
        }

        var options = RedisOptions.Of(call.Options, call.Tree);
        var isOfTests = !options.IncludeTests && (options.IsTestProject || compilation.Types.AreOfTests);
        var context = new RuleContext(call.Tree, compilation, options, call.Report);
        ExceptionDispatchInfo? failure = null;
        foreach (var rule in rules)
        {
            if (isOfTests && rule.IsAboutProduction)
            {
                continue;
            }

            try
            {
                analyze(rule, context);
            }
            catch (InsufficientExecutionStackException)
            {
                // Code that nests deeper than the compiler's own stack: it refuses it by itself, there is nothing to add.
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The other rules report all the same; then the compiler hears of it.
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        failure?.Throw();
    }
}
