using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.Configuration.Problems;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Writes the endpoint, and other intended options, in the form that the library parses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1004MalformedEndpointFix()
    : TextRepairFix(RuleCatalog.MalformedEndpoint, ProblemKind.Endpoint, "Write the endpoint as host:port");
