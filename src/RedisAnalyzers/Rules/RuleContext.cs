using System;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>One occasion on which the compiler calls rules, whatever kind of action it is; the same for all of them.</summary>
/// <param name="Tree">The file that is looked at.</param>
/// <param name="Compilation">The compilation, asked under the cancellation token of the action.</param>
/// <param name="Options">The options of the file.</param>
/// <param name="Report">Takes what is found.</param>
internal sealed record RuleContext(SyntaxTree Tree, RedisCompilation Compilation, RedisOptions Options, Action<Diagnostic> Report);
