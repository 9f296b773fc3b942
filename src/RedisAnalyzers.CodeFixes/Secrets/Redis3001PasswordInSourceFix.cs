using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Secrets;

/// <summary>Reads the password from the environment or from configuration; everything else of the text stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis3001PasswordInSourceFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis3001PasswordInSourceFix()
        : base(RuleCatalog.PasswordInSource)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[]
    {
        new SiteAction("Redis3001.Environment", "Read the password from the environment", static (r, e) => Read(ValueSource.Environment, r, e)),
        new SiteAction("Redis3001.Configuration", "Read the password from IConfiguration", static (r, e) => Read(ValueSource.Configuration, r, e)),
    };

    private static void Read(ValueSource source, FixRequest request, EditSet edits)
    {
        var reported = request.Diagnostic.Location.SourceSpan;
        var setting = request.Site.Facts.Settings.FirstOrDefault(s =>
            OptionNames.IsSecret(s.Property) && request.Site.Locate(s.Template, s.ValueSpan, s.Node).Primary.SourceSpan == reported);
        if (setting is not null)
        {
            SecretEdits.ReadFrom(source, request, setting, edits);
            return;
        }

        foreach (var text in request.Site.Alternatives)
        {
            var option = text.Parsed.Options.FirstOrDefault(o => o.Keyword is { IsSecret: true } && text.SourceOf(o.ValueSpan, request.Tree) == reported);
            if (option is not null)
            {
                SecretEdits.ReadFrom(source, request, text, option.ValueSpan, edits);
            }
        }
    }
}
