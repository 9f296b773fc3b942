using System;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Settings;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>What the compiler calls with, whatever kind of action it is.</summary>
internal readonly record struct CompilerCall(Compilation Compilation, AnalyzerOptions Options, Action<Diagnostic> Report, CancellationToken Cancellation);

/// <summary>Runs rules one after the other, so that a failure of one does not silence the others.</summary>
internal static class RuleRunner
{
    /// <summary>Runs what <paramref name="analyze"/> does for each rule that applies to a C# file.</summary>
    internal static void Run(ImmutableArray<RedisRule> rules, SyntaxTree tree, CompilerCall call, Action<RedisRule, RuleContext> analyze)
    {
        if (RedisCompilation.TryGet(call.Compilation, call.Options.AdditionalFiles, call.Cancellation) is { } compilation)
        {
            var options = RedisOptions.Of(call.Options, tree);
            var context = new RuleContext(compilation, options, call.Report) { Tree = tree, IsOfTests = AreTests(options, compilation) };
            Run(context.IsOfTests ? rules.RemoveAll(static rule => rule.IsAboutProduction) : rules, context, analyze);
        }
    }

    /// <summary>Runs all rules on a file of the project that is not C#.</summary>
    internal static void Run(ImmutableArray<RedisRule> rules, AdditionalText file, CompilerCall call)
    {
        var options = RedisOptions.Of(call.Options, file);
        if (SettingsFile.Of(file) is { } settings && options.ReportsFiles
            && RedisCompilation.TryGet(call.Compilation, call.Options.AdditionalFiles, call.Cancellation) is { } compilation
            && FileOwners.Reports(settings, options.ProjectFolder, options.IsProgram, compilation))
        {
            var context = new RuleContext(compilation, options, call.Report) { File = settings, IsOfTests = AreTests(settings, options, compilation) };
            Run(rules, context, static (rule, c) => rule.AnalyzeSettings(c));
        }
    }

    private static bool AreTests(RedisOptions options, RedisCompilation compilation) =>
        !options.IncludeTests && (options.IsTestProject || compilation.Types.AreOfTests);

    /// <summary>
    /// The file is used by tests, or on developers' machines only. A project that references a test framework may be a program all the same: one from which a
    /// container is built.
    /// </summary>
    private static bool AreTests(SettingsFile file, RedisOptions options, RedisCompilation compilation) => !file.IsOfDeployment
        ? AreTests(options, compilation)
        : !options.IncludeTests && (options.IsInDevelopmentFolder(file.Path)
            || (AreTests(options, compilation) && ContainerSettings.OfProject(options.ProjectFolder, compilation).IsEmpty));

    private static void Run(ImmutableArray<RedisRule> rules, RuleContext context, Action<RedisRule, RuleContext> analyze)
    {
        ExceptionDispatchInfo? failure = null;
        foreach (var rule in rules)
        {
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
