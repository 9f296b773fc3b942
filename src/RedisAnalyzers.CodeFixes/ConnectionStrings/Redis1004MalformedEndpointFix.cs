using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
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

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Writes the endpoint, and what else was meant, in the form that the library reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1004MalformedEndpointFix : TextRepairFix
{
    /// <summary>The fix.</summary>
    public Redis1004MalformedEndpointFix()
        : base(RuleCatalog.MalformedEndpoint, ProblemKind.Endpoint, "Write the endpoint as host:port")
    {
    }
}
