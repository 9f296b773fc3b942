using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
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

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Opens the connection once and returns that: the injected one where there is one, else a static one of the type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4003ConnectingPropertyFix : CodeRuleFix
{
    /// <summary>The fix.</summary>
    public Redis4003ConnectingPropertyFix()
        : base(RuleCatalog.ConnectingProperty)
    {
    }

    internal override IReadOnlyList<CodeEdit> Actions { get; } = new[]
    {
        new CodeEdit("Redis4003.Injected", "Return the multiplexer that is injected", SharedConnection.UseInjected),
        new CodeEdit("Redis4003.Share", "Open one connection and return that", SharedConnection.Share),
    };
}
