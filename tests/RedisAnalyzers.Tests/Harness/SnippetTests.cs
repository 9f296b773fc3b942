namespace RedisAnalyzers.Tests.Harness;

/// <summary>What becomes of the short sources that tests and pages show.</summary>
public sealed class SnippetTests : VerbTest<ToyRule>
{
    [Theory]
    [InlineData("[|\"bad\"|].Length")]
    [InlineData("Console.WriteLine([|\"bad\"|]);")]
    [InlineData("using var stream = new MemoryStream([|\"bad\"|].Length);")]
    [InlineData("await Task.Delay([|\"bad\"|].Length);")]
    [InlineData("private readonly string _a = [|\"bad\"|];")]
    [InlineData("public string A => [|\"bad\"|];")]
    [InlineData("using System;\nConsole.WriteLine([|\"bad\"|]);\n")]
    [InlineData("class A { string B => [|\"bad\"|]; }")]
    [InlineData("namespace A;\nclass B { string C => [|\"bad\"|]; }")]
    [InlineData("// full\nSystem.Console.WriteLine([|\"bad\"|]);")]
    public void Every_form_is_completed(string source) => Flags(source);

    [Fact]
    public void Texts_of_several_lines_keep_their_value()
    {
        var verbatim = Reports("Console.WriteLine(@\"bad\n  second\");")[0];
        Assert.Equal("'bad\n  second' is bad", verbatim.GetMessage(null));
        Assert.Equal("'bad\n  second' is bad",
            Assert.Single(Messages("Console.WriteLine([|\"\"\"\n    bad\n      second\n    \"\"\"|]);".Replace("[|", "").Replace("|]", ""))));
    }

    [Fact]
    public void A_snippet_may_declare_what_the_web_offers() => Silent("var configuration = new ConfigurationOptions();", Setup.Web);
}
