using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Settings;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>One occasion on which the compiler calls rules, whatever kind of action it is; the same for all of them.</summary>
/// <param name="Compilation">The compilation, asked under the cancellation token of the action.</param>
/// <param name="Options">The options of the file.</param>
/// <param name="Report">Takes what is found.</param>
internal sealed record RuleContext(RedisCompilation Compilation, RedisOptions Options, Action<Diagnostic> Report)
{
    private readonly SyntaxTree? _tree;

    /// <summary>The C# file that is looked at; fails where it is another file.</summary>
    internal SyntaxTree Tree
    {
        get => _tree ?? throw new InvalidOperationException("The file is not C#.");
        init => _tree = value;
    }

    /// <summary>The project is a test project, and its tests are not to be judged like production code.</summary>
    internal bool IsOfTests { get; init; }

    /// <summary>The settings file that is looked at; null where it is a C# file.</summary>
    internal SettingsFile? File { get; init; }

    /// <summary>The connection sites of the settings file.</summary>
    internal ImmutableArray<ConnectionSite> SitesOfFile => SettingsSites.In(new SettingsReading(File!, Options.ProjectFolder, IsOfTests), Compilation);
}
