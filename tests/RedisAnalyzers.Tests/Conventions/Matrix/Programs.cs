using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions.Matrix;

/// <summary>A program that rules are tried on.</summary>
/// <param name="Name">Where it stands.</param>
/// <param name="Id">The rule that it is about.</param>
internal sealed record Sample(string Name, string Id, string Text)
{
    private readonly Lazy<Setup> _setup = new(() => Pages.SetupOf(Text));

    /// <summary>The setup that it compiles on.</summary>
    public Setup Setup => _setup.Value;

    public override string ToString() => Name;
}

/// <summary>Programs that say what the rules are for: what the pages show, and what the rules' own tests are written on.</summary>
internal static class Programs
{
    private static readonly string[] Verbs = ["Flags", "Silent", "Fixes", "FixesEach", "FixesAll", "NoFix"];

    /// <summary>Every block of every page; statements also as the program that begins with them.</summary>
    public static IEnumerable<Sample> OfPages =>
        from block in Pages.Blocks
        from program in new[] { new Sample(block.ToString(), block.Id, block.Text), AtTop(block) }
        where program is not null
        select program;

    /// <summary>The cases of the rules' tests that have no setup of their own.</summary>
    public static IEnumerable<Sample> OfTests =>
        from file in Product.Files("tests/RedisAnalyzers.Tests/Rules", "Redis*Tests*.cs")
        let tree = CSharpSyntaxTree.ParseText(Product.Repository.Read(file))
        from call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is IdentifierNameSyntax { Identifier.Text: var verb } && Verbs.Contains(verb)
        where call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax }, ..] && !call.ArgumentList.Arguments.Skip(2).Any()
        let source = ((LiteralExpressionSyntax)call.ArgumentList.Arguments[0].Expression).Token.ValueText
        select new Sample($"{Path.GetFileName(file)}({tree.GetLineSpan(call.Span).StartLinePosition.Line + 1})", Path.GetFileName(file)[..9],
            Markup.Read(source).Text);

    private static Sample? AtTop(PageBlock block)
    {
        var wrapped = Snippet.Wrap(block.Text, Setup.Plain);
        const string Head = "\npublic class Snippet\n{\n    public async Task Run(";
        return wrapped.IndexOf(Head, StringComparison.Ordinal) is var start and > 0
            ? new Sample(block + " at the top", block.Id, "// full\n" + wrapped[..start] + "\n" + block.Text + "\n")
            : null;
    }
}
