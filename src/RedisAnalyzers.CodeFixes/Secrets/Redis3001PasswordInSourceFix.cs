using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Secrets;

/// <summary>Reads the password from the environment or from configuration; the rest of the connection string is kept.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis3001PasswordInSourceFix() : RedisFix(RuleCatalog.PasswordInSource)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis3001.Environment", "Read the password from the environment", static (r, e) => Read(ValueSource.Environment, r, e)),
        new FixAction("Redis3001.Configuration", "Read the password from IConfiguration", static (r, e) => Read(ValueSource.Configuration, r, e)),
    };

    private static void Read(ValueSource source, FixRequest request, EditSet edits)
    {
        var setting = request.Site.Facts.Settings.FirstOrDefault(s => OptionNames.IsSecret(s.Property) && request.IsAbout(s));
        // A certificate has a password of its own, and no variable for it.
        if (setting is { Property: OptionNames.CertificatePassword })
        {
            edits.Refuse();
            return;
        }

        if (setting is not null)
        {
            SecretEdits.ReadFrom(source, request, setting, edits);
            return;
        }

        foreach (var text in request.Site.Alternatives)
        {
            var option = text.Parsed.Options
                .FirstOrDefault(o => o.Keyword is { IsSecret: true } && text.SourceOf(o.ValueSpan, request.Tree) == request.Span);
            if (option is not null)
            {
                SecretEdits.ReadFrom(source, request, text, option.ValueSpan, edits);
            }
        }
    }
}
