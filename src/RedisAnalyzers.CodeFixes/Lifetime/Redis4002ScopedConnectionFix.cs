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

/// <summary>Registers the connection as a singleton.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4002ScopedConnectionFix : CodeRuleFix
{
    /// <summary>The fix.</summary>
    public Redis4002ScopedConnectionFix()
        : base(RuleCatalog.ScopedConnection)
    {
    }

    internal override IReadOnlyList<CodeEdit> Actions { get; } = new[]
    {
        new CodeEdit("Redis4002.Singleton", "Register it as a singleton", RegistrationEdits.MakeSingleton),
    };
}
