namespace RedisAnalyzers.NewRule;

/// <summary>A rule that finds nothing yet and its fix, over the bases that most rules of the subject have.</summary>
internal static class CodeTemplates
{
    internal static string Rule(NewRule rule) => rule.Subject switch
    {
        "ConnectionStrings" => Rule(
            rule, "TextRule", "RedisAnalyzers.Configuration.Problems", "bool Reports(ProblemKind kind)", "return false; // TODO: kind == ProblemKind.…"),
        "Connecting" or "Secrets" => Rule(
            rule, "ConnectionRule", "RedisAnalyzers.Model.Sites", "void Check(ConnectionSite site, SiteReport report)",
            "// TODO: ask site.Facts, then report.AtSite, AtValue, AtHost or AtText."),
        "Async" or "Commands" => Rule(
            rule, "CommandRule", "RedisAnalyzers.Model.Commands", "void Check(CommandCall call, CodeReport report)", "// TODO: ask the call, then report.At."),
        _ => Rule(rule, "CodeRule", null, "void Check(CodeReport report)", "// TODO: ask the model about report.Tree, then report.At."),
    };

    internal static string Fix(NewRule rule) => rule.Subject switch
    {
        "ConnectionStrings" => TextFix(rule),
        "Connecting" or "Secrets" => Fix(rule, "OptionEdits.Set(request, OptionNames.…, \"…\", edits)"),
        _ => Fix(rule, "StatementEdits or RegistrationEdits"),
    };

    private static string Rule(NewRule rule, string parent, string? space, string method, string body) =>
        $$"""
        {{(space is null ? "" : $"using {space};\n\n")}}namespace RedisAnalyzers.Rules.{{rule.Subject}};

        /// <summary>{{rule.Id}}: TODO what is found, in one line.</summary>
        public sealed class {{rule.Stem}} : {{parent}}
        {
            /// <summary>The rule.</summary>
            public {{rule.Stem}}()
                : base(RuleCatalog.{{rule.Name}})
            {
            }

            private protected override {{method}}
            {
                {{body}}
            }
        }

        """;

    // A problem says how its text is repaired.
    private static string TextFix(NewRule rule) =>
        $$"""
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CodeFixes;
        using RedisAnalyzers.Configuration.Problems;

        namespace RedisAnalyzers.CodeFixes.{{rule.Subject}};

        /// <summary>TODO what the fix does about {{rule.Id}}, in one line.</summary>
        [ExportCodeFixProvider(LanguageNames.CSharp)]
        public sealed class {{rule.Stem}}Fix()
            : TextRepairFix(RuleCatalog.{{rule.Name}}, ProblemKind.Separator /* TODO the rule's */, "TODO what the action does");

        """;

    private static string Fix(NewRule rule, string example) =>
        $$"""
        using System.Collections.Generic;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CodeFixes;
        using RedisAnalyzers.CodeFixes.Edits;

        namespace RedisAnalyzers.CodeFixes.{{rule.Subject}};

        /// <summary>TODO what the fix does about {{rule.Id}}, in one line.</summary>
        [ExportCodeFixProvider(LanguageNames.CSharp)]
        public sealed class {{rule.Stem}}Fix() : RedisFix(RuleCatalog.{{rule.Name}})
        {
            internal override IReadOnlyList<FixAction> Actions { get; } = new[]
            {
                // TODO: make the edit with what Edits/ has, for example {{example}}.
                new FixAction("{{rule.Id}}.Set", "TODO what the action does", static (request, edits) => { }),
            };
        }

        """;
}
