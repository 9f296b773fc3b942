using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>A text that was moved to a line of its own does not leave that line to the object that replaces it.</summary>
public partial class Redis2001Tests
{
    [Theory]
    [InlineData("(\n    \"[|localhost|]\");", "(", "", ");")]
    [InlineData("(\n    \"[|localhost|]\"\n);", "(", "", "\n);")]
    [InlineData("(\n    \"[|localhost|]\",\n    null);", "(\n    ", "    ", ",\n    null);")]
    [InlineData("(// ours\n    \"[|localhost|]\");", "(// ours\n    ", "    ", ");")]
    public void Pattern_after_a_parenthesis(string arguments, string start, string indent, string end)
    {
        const string connect = "var mux = ConnectionMultiplexer.Connect";
        Fixes(connect + arguments, Short(Object(connect + start, indent, end)), setup: Setup.Plain.On("3.4.35"));
    }

    [Theory]
    [InlineData("private const string Text =\n    \"[|localhost|]\";", "private static readonly ConfigurationOptions Options =")]
    [InlineData("private string Text =>\n    \"[|localhost|]\";", "private ConfigurationOptions Options =>")]
    public void Pattern_after_an_equals_sign(string before, string declaration) => Fixes(
        before + "\npublic object Open() => ConnectionMultiplexer.Connect(Text);",
        Short(Object(declaration + " ", "", ";\npublic object Open() => ConnectionMultiplexer.Connect(Options);")));

    [Fact]
    public void Pattern_keeps_its_line_where_the_one_before_is_long()
    {
        const string name = "TheConnectionStringOfTheServerThatHoldsTheBasketsOfAllCustomersWhoBoughtSomething";
        Fixes(
            $"private const string {name} =\n    \"[|localhost|]\";\npublic object Open() => ConnectionMultiplexer.Connect({name});",
            Short(Object(
                "private static readonly ConfigurationOptions Options =\n    ", "    ", ";\npublic object Open() => ConnectionMultiplexer.Connect(Options);")));
    }

    private static string Object(string start, string indent, string end) =>
        start + $"new ConfigurationOptions\n{{\n    {Robust},\n}}".Replace("\n", "\n" + indent, StringComparison.Ordinal) + end;
}
