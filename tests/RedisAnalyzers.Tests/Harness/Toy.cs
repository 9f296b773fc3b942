using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Tests.Harness;

#pragma warning disable RS1036, RS1041, RS2008 // Toys that prove the harness; they ship nowhere.

/// <summary>Reports each text that contains "bad", in source and in additional files, or nothing where the option says so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToyRule : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Bad = new("Toy1", "Bad", "'{0}' is bad", "Toy", DiagnosticSeverity.Info, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Bad];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Read, SyntaxKind.StringLiteralExpression);
        context.RegisterAdditionalFileAction(file =>
        {
            var text = file.AdditionalFile.GetText()!;
            if (text.ToString().IndexOf("bad", StringComparison.Ordinal) is var start and >= 0)
            {
                var span = new TextSpan(start, 3);
                file.ReportDiagnostic(Diagnostic.Create(Bad, Location.Create(file.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)), "file"));
            }
        });
    }

    private static void Read(SyntaxNodeAnalysisContext context)
    {
        var text = ((LiteralExpressionSyntax)context.Node).Token.ValueText;
        var options = context.Options.AnalyzerConfigOptionsProvider;
        if (text == "throw")
        {
            throw new InvalidOperationException("The toy is broken.");
        }

        var off = options.GetOptions(context.Node.SyntaxTree).TryGetValue("toy.off", out _)
            || options.GlobalOptions.TryGetValue("build_property.ToyOff", out _);
        if (text.Contains("bad", StringComparison.Ordinal) && !off)
        {
            context.ReportDiagnostic(Diagnostic.Create(Bad, context.Node.GetLocation(), text));
        }
    }
}

/// <summary>Makes "good" of it (first action), the shouted version (second), something that does not compile (third) or nothing (fourth).</summary>
public sealed class ToyFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["Toy1"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var node = root!.FindNode(context.Span, getInnermostNodeForTie: true);
        if (node is not LiteralExpressionSyntax { Token.ValueText: not "bad for ever" } literal)
        {
            return;
        }

        var name = new[] { ("good", "good"), ("shout", "BAD!"), ("same", literal.Token.ValueText) };
        foreach (var (key, value) in name)
        {
            Register(key, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(value)));
        }

        Register("broken", SyntaxFactory.IdentifierName("nothing"));
        Register("warns", SyntaxFactory.ParseExpression("((string?)null).ToString()"));

        void Register(string key, ExpressionSyntax expression) => context.RegisterCodeFix(
            CodeAction.Create("Make it "
                + key, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(literal, expression.WithTriviaFrom(literal)))), key),
            context.Diagnostics);
    }
}
