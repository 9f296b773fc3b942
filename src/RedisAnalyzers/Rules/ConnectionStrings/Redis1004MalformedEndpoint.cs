using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Configuration.Problems;
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

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1004: an endpoint that is ignored, rejected or unintended; or no endpoint at all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Redis1004MalformedEndpoint : TextRule
{
    /// <summary>The rule.</summary>
    public Redis1004MalformedEndpoint()
        : base(RuleCatalog.MalformedEndpoint)
    {
    }

    private protected override bool Reports(ProblemKind kind) => kind is ProblemKind.Endpoint or ProblemKind.NoEndpoint;
}
