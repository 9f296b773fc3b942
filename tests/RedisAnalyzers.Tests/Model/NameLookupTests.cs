using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Tests.Conventions;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Model;

/// <summary>What the scope says of a name is what binding says. The scope may be silent; it must not be wrong.</summary>
public sealed class NameLookupTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("int X; int M() => [|X|];", true)]
    [InlineData("int X; int M() => this.[|X|];", true)]
    [InlineData("static int X; static int M() => C.[|X|];", true)]
    [InlineData("C X; C M(C other) => other.[|X|];", true)]
    [InlineData("int X; int M(int X) => [|X|];", false)]
    [InlineData("int X; void M() { { var X = 1; _ = [|X|]; } }", false)]
    [InlineData("int X; void M() => System.Linq.Enumerable.Select(new[] { 1 }, X => [|X|]);", false)]
    [InlineData("int X; void M(object o) { if (o is int X) _ = [|X|]; }", false)]
    [InlineData("int X; object M() => new D { [|X|] = 1 };", null)]
    [InlineData("int X; int M(D d) => d.[|X|];", false)]
    [InlineData("int X; bool M(D d) => d is { [|X|]: 1 };", null)]
    [InlineData("int X; int M(D d) => d.Self.[|X|];", null)]
    [InlineData("int X; void M() { var d = new D(); _ = d.[|X|]; }", null)]
    [InlineData("D D; int M() => [|D|].X;", null)]
    [InlineData("int X; void M() { int N() => [|X|]; }", true)]
    public void By_scope_alone(string members, bool? expected)
    {
        var markup = Markup.Read($"class C {{ {members} }} class D {{ public int X; public D Self; }}");
        var project = TestProject.Create("// full\n" + markup.Text, Setup.Plain with { Nullable = NullableContextOptions.Disable }, Setup.Plain.RunsOn.Last());
        var tree = project.Compilation.SyntaxTrees.First();
        var span = markup.Marks[0].Span;
        var start = tree.ToString().IndexOf("class C", StringComparison.Ordinal) + span.Start;
        var name = tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Single(node => node.SpanStart == start);
        var member = project.Compilation.GetTypeByMetadataName("C")!.GetMembers().First(symbol => symbol is IFieldSymbol);
        Assert.Equal(expected, NameLookup.Means(member, name, RedisCompilation.Of(project.Compilation, [], CancellationToken.None)));
    }

    /// <summary>Every name of the pages, of the shop and of our own model, against every variable and member that goes by it.</summary>
    [Fact]
    public void Agrees_with_binding()
    {
        var texts = Pages.Blocks.Select(block => block.Text)
            .Concat(Product.Files("samples/Shop").Select(file => "// full\n" + Product.Repository.Read(file)));
        var samples = texts.Select(source =>
        {
            var setup = Pages.SetupOf(source) with { AllowErrors = true };
            return TestProject.Create(source, setup, setup.RunsOn.Last()).Compilation;
        });
        var own = SourceCode.Compile(Product.Files("src/RedisAnalyzers").Select(SourceCode.Parse));
        var answered = samples.SelectMany(compilation => compilation.SyntaxTrees, Compare)
            .Concat(own.SyntaxTrees.Where(tree => tree.FilePath.Contains("Model", StringComparison.Ordinal)).Select(tree => Compare(own, tree))).Sum();
        output.WriteLine($"{answered} names answered by scope");
        Assert.True(answered > 5000, $"Only {answered} names were answered.");
    }

    private static int Compare(Compilation compilation, SyntaxTree tree)
    {
        var answered = 0;
        var semantic = compilation.GetSemanticModel(tree);
        var asked = RedisCompilation.Of(compilation, [], CancellationToken.None);
        var names = tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
            .Select(name => (Name: name, Meant: semantic.GetSymbolInfo(name).Symbol?.OriginalDefinition)).Where(pair => pair.Meant is not null).ToList();
        foreach (var (name, meant) in names)
        {
            var symbols = names.Select(pair => pair.Meant!).Where(symbol => symbol.Name == name.Identifier.ValueText);
            foreach (var symbol in symbols.Distinct(SymbolEqualityComparer.Default))
            {
                if (NameLookup.Means(symbol!, name, asked) is not { } means)
                {
                    continue;
                }

                answered++;
                Assert.True(
                    means == SymbolEqualityComparer.Default.Equals(symbol, meant),
                    $"{name} at {name.SpanStart} of {tree.FilePath} is {meant}, not {symbol}");
            }
        }

        return answered;
    }
}
