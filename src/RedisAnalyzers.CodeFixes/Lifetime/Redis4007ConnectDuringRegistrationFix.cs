using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Registers a factory in place of the instance: the container connects when somebody asks, and disposes what it made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4007ConnectDuringRegistrationFix : CodeRuleFix
{
    /// <summary>The fix.</summary>
    public Redis4007ConnectDuringRegistrationFix()
        : base(RuleCatalog.ConnectDuringRegistration)
    {
    }

    internal override IReadOnlyList<CodeEdit> Actions { get; } = new[] { new CodeEdit("Redis4007.Factory", "Register a factory", Register) };

    private static void Register(CodeRequest request, EditSet edits)
    {
        if (EagerRegistration.In(request.Tree, request.Compilation).FirstOrDefault(e => e.Anchor.Span == request.Diagnostic.Location.SourceSpan) is { } eager)
        {
            FactoryEdits.Register(request, eager, edits);
        }
    }
}
