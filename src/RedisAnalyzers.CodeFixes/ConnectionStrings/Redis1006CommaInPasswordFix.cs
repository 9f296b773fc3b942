using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Sets the password with its comma as a property: a connection string cannot contain it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1006CommaInPasswordFix() : RedisFix(RuleCatalog.CommaInPassword)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis1006.Options", "Set the password on ConfigurationOptions", UseOptions),
    };

    private static void UseOptions(FixRequest request, EditSet edits)
    {
        var site = request.Site;
        if (ProblemEdits.Reported(request, ProblemKind.CommaInSecret) is not { } found || found.Template != site.Text
            || site.Text.Parsed is not { HasHoles: false } text)
        {
            edits.Refuse();
            return;
        }

        // Another problem, or a second secret, is for the author to sort out first.
        var problems = SiteProblems.Of(site, request.Compilation);
        var tails = problems.Where(p => p.Template == site.Text && p.Problem.Kind == ProblemKind.CommaInSecret).Select(p => p.Problem.Span).ToList();
        var secrets = text.Options.Where(o => o.Keyword is { IsSecret: true }).ToList();
        if (secrets.Count != 1 || tails.Count != problems.Length || site.Facts.Settings.Any(s => s.Form != SettingForm.Text)
            || ReplacedText.Of(request, edits) is not { } replaced
            || OptionsObject.Known(request, site.Text!.Parsed, replaced.Start, edits, tails) is not { } options)
        {
            edits.Refuse();
            return;
        }

        var secret = text.TextOf(TextSpan.FromBounds(secrets[0].ValueSpan.Start, tails.Max(t => t.End)));
        var servers = text.Endpoints.Where(e => !tails.Contains(e.Span)).Select(e => Literal(text.TextOf(e.Span)));
        var elements = new List<(string Property, string Value)>
        {
            ("EndPoints", "{ " + string.Join(", ", servers) + " }"),
            (secrets[0].Keyword!.Property, Literal(secret)),
        };
        elements.AddRange(options);
        OptionsObject.Write(request, replaced, elements, edits);
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
