using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Texts that are built in steps: what is missing is missing in all values that the text may have; the fix completes all of them.</summary>
public partial class Redis2101Tests
{
    [Theory]
    [InlineData("var text = args[0] + \":\" + args.Length + \",syncTimeout=60000\"; if (args.Length > 1) text += \",password=\" + args[1];")]
    [InlineData("var text = $\"{args.Length}:6379\"; if (args.Length > 1) { text += \",user=\" + args[1]; } else { text += \",ssl=true\"; }")]
    [InlineData("var text = \"localhost\"; text += \",ssl=false\"; if (args.Length > 1) text += \",name=shop\";")]
    [InlineData("var b = new System.Text.StringBuilder(\"localhost\"); if (args.Length > 1) b.Append(\",ssl=\").Append(args[1]); var text = b.ToString();")]
    [InlineData("var parts = new List<string> { \"localhost\" }; if (args.Length > 1) parts.Add(\"user=\" + args[1]); var text = string.Join(\",\", parts);")]
    [InlineData(
        """
        var text = "localhost";
        if (args[0] == "1") text += ",ssl=true";
        if (args[0] == "2") text += ",name=shop";
        if (args[0] == "3") text += ",user=u";
        if (args[0] == "4") text += ",keepAlive=60";
        if (args[0] == "5") text += ",tieBreaker=x";
        if (args[0] == "6") text += ",configChannel=y";
        """)]
    public void A_text_that_never_has_it(string statements) => Flags(statements + "\nvar mux = ConnectionMultiplexer.Connect([|text|]);");

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect([|args.Length > 0 ? \"localhost:6379\" : \"localhost:6380\"|])")]
    [InlineData("ConnectionMultiplexer.Connect([|args.Length switch { 0 => \"localhost\", 1 => \"redis\", _ => throw new InvalidOperationException() }|])")]
    [InlineData("var text = args.Length > 0 ? \"localhost\" : \"redis\"; var mux = ConnectionMultiplexer.Connect([|text|]);")]
    [InlineData("string text; if (args.Length > 0) text = \"localhost\"; else text = \"redis\"; var mux = ConnectionMultiplexer.Connect([|text|]);")]
    [InlineData("ConnectionMultiplexer.Connect([|System.Net.IPAddress.Parse(args[0]).ToString()|])")]
    [InlineData("var address = System.Net.IPAddress.Parse(args[0]); var mux = ConnectionMultiplexer.Connect([|$\"{address}\"|]);")]
    [InlineData("var address = System.Net.IPAddress.Parse(args[0]); var mux = ConnectionMultiplexer.Connect([|address + \":\" + args.Length|]);")]
    public void Values_that_all_lack_it(string statements) => Flags(statements);

    [Theory]
    [InlineData("var text = \"localhost\"; if (args.Length > 0) text += \",abortConnect=false\";")]
    [InlineData("var text = \"localhost\"; text += args[0];")]
    [InlineData("var text = \"localhost\"; foreach (var arg in args) text += \",\" + arg;")]
    [InlineData("var text = \"localhost\"; while (text.Length < args.Length) { text = text + args[0]; }")]
    [InlineData("var text = \"localhost\"; text += \",abortConnect=\" + args[0];")]
    [InlineData("var text = args[0]; text += \",ssl=true\";")]
    [InlineData("var text = args[0]; if (args.Length > 1) text += \",ssl=true\";")]
    [InlineData("var text = args.Length > 0 ? \"localhost\" : \"redis,abortConnect=false\";")]
    [InlineData("var text = args.Length switch { 0 => \"localhost\", 1 => \"redis,abortConnect=false\", _ => args[0] };")]
    [InlineData("string text; if (args.Length > 0) text = \"localhost\"; else text = \"redis,abortConnect=false\";")]
    [InlineData("var text = \"localhost\"; switch (args.Length) { case 0: text += \",abortConnect=false\"; break; case 1: text += \",ssl=true\"; break; }")]
    [InlineData("var b = new System.Text.StringBuilder(\"localhost\"); b.Append(args[0]); var text = b.ToString();")]
    [InlineData("var b = new System.Text.StringBuilder(\"localhost\"); b.AppendLine(\",ssl=true\"); b.Append(args[0]); var text = b.ToString();")]
    [InlineData("var b = new System.Text.StringBuilder(\"localhost\"); foreach (var arg in args) b.Append(arg); var text = b.ToString();")]
    [InlineData("var b = new System.Text.StringBuilder(\"localhost\"); Add(b); var text = b.ToString(); static void Add(System.Text.StringBuilder s) { }")]
    [InlineData("var parts = new List<string> { \"localhost\" }; parts.AddRange(args); var text = string.Join(\",\", parts);")]
    [InlineData("var parts = new List<string> { \"localhost\" }; foreach (var arg in args) parts.Add(arg); var text = string.Join(\",\", parts);")]
    [InlineData("var parts = new List<string>(args) { \"localhost\" }; var text = string.Join(\",\", parts);")]
    [InlineData("const string Format = \"localhost,{0}\"; var text = string.Format(Format, args[0]);")]
    [InlineData("var format = args[0]; var text = string.Format(format, \"localhost\");")]
    public void A_text_that_may_have_it(string statements) => Silent(statements + "\nvar mux = ConnectionMultiplexer.Connect(text);");

    [Theory]
    [InlineData(
        "var text = \"localhost\"; if (args.Length > 0) text += \",user=\" + args[0];",
        "var text = \"localhost,abortConnect=false\"; if (args.Length > 0) text += \",user=\" + args[0];",
        "text")]
    [InlineData("var text = \"localhost\"; text += \",ssl=false\";", "var text = \"localhost\"; text += \",ssl=false,abortConnect=false\";", "text")]
    [InlineData(
        "var text = \"localhost\"; text += \",user=\" + args[0];",
        "var text = \"localhost\"; text += \",user=\" + args[0];",
        "text + \",abortConnect=false\"")]
    [InlineData(
        "var text = \"local\"; text += args.Length > 0 ? \"host\" : \"cache\";",
        "var text = \"local\"; text += args.Length > 0 ? \"host\" : \"cache\";",
        "text + \",abortConnect=false\"")]
    [InlineData(
        "const string Format = \"localhost:{0}\"; var text = string.Format(Format, args.Length);",
        "const string Format = \"localhost:{0}\"; var text = string.Format(Format, args.Length);",
        "text + \",abortConnect=false\"")]
    public void A_text_that_is_built(string before, string after, string use) => Fixes(
        before + "\nvar mux = ConnectionMultiplexer.Connect([|text|]);", after + $"\nvar mux = ConnectionMultiplexer.Connect({use});");

    [Fact]
    public void Both_branches_at_once() => Fixes(
        """ConnectionMultiplexer.Connect([|args.Length > 0 ? "localhost" : "redis"|])""",
        """ConnectionMultiplexer.Connect(args.Length > 0 ? "localhost,abortConnect=false" : "redis,abortConnect=false")""");

    [Fact]
    public void Both_values_of_a_local() => Fixes(
        """
        string text;
        if (args.Length > 0)
        {
            text = "localhost";
        }
        else
        {
            text = "redis,ssl=true";
        }

        var mux = ConnectionMultiplexer.Connect([|text|]);
        """,
        """
        string text;
        if (args.Length > 0)
        {
            text = "localhost,abortConnect=false";
        }
        else
        {
            text = "redis,ssl=true,abortConnect=false";
        }

        var mux = ConnectionMultiplexer.Connect(text);
        """);
}
