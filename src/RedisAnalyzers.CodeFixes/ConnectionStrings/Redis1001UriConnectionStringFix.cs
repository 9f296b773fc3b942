using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Converts a URI to a connection string; its password is read from the environment or from configuration, not copied.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1001UriConnectionStringFix() : RedisFix(RuleCatalog.UriConnectionString)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis1001.Convert", "Convert the URI to host:port and options", static (r, e) => UriEdits.Convert(ValueSource.Environment, r, e)),
        new FixAction(
            "Redis1001.Convert.Configuration",
            "Convert the URI to host:port and options, with the password from IConfiguration",
            static (r, e) => UriEdits.Convert(ValueSource.Configuration, r, e)),
    };
}
