using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Texts that are built in steps: the report stands at the host, in whichever piece it is written.</summary>
public partial class Redis2001Tests
{
    private const string Connect = "\nvar mux = ConnectionMultiplexer.Connect(text);";

    [Theory]
    [InlineData("""var text = "[|localhost|]:6379"; text += ",ssl=false";""")]
    [InlineData("""var text = "[|localhost|]:6379"; text = text + ",ssl=false";""")]
    [InlineData("""var text = "redis:6379"; text += ",[|localhost|]:6380";""")]
    [InlineData("""var text = "redis"; text = "[|localhost|]"; text += ",ssl=false";""")]
    [InlineData("""string text; if (args.Length > 0) { text = "[|localhost|]"; } else { text = "redis"; } text += ",ssl=false";""")]
    [InlineData("""var text = "[|localhost|]"; if (args.Length > 0) text += ",ssl=false"; else text += ",ssl=true";""")]
    [InlineData("""var text = "[|localhost|]"; foreach (var arg in args) text += "," + arg;""")]
    [InlineData("""var text = "[|localhost|]"; for (var i = 0; i < 3; i++) { text += ",a=" + i; }""")]
    [InlineData("""var text = ""; switch (args.Length) { case 0: text = "[|localhost|]"; break; default: text = "redis"; break; } text += ":6379";""")]
    [InlineData("""var host = args.Length > 0 ? "[|localhost|]" : "redis"; var text = $"{host}:6379";""")]
    [InlineData("""var text = args.Length switch { 0 => "[|localhost|]", 1 => "redis", _ => throw new InvalidOperationException() };""")]
    [InlineData("""var text = args.Length > 0 ? "[|localhost|]" : throw new InvalidOperationException();""")]
    [InlineData("""const string Format = "[|localhost|]:{0}"; var text = string.Format(Format, args.Length);""")]
    [InlineData("""const string Host = "[|localhost|]"; const string Format = Host + ":{0}"; var text = string.Format(Format, args.Length);""")]
    [InlineData("""var text = new System.Text.StringBuilder("[|localhost|]").Append(':').Append(6379).ToString();""")]
    [InlineData("""var b = new System.Text.StringBuilder(); b.Append("[|localhost|]"); if (args.Length > 0) b.Append(",ssl=true"); var text = b.ToString();""")]
    [InlineData("""var b = new System.Text.StringBuilder(); b.AppendFormat("{0}:{1}", "[|localhost|]", 6379); var text = b.ToString();""")]
    [InlineData("""var b = new System.Text.StringBuilder("redis"); b.Clear(); b.Append("[|localhost|]"); var text = b.ToString();""")]
    [InlineData("""var parts = new List<string> { "[|localhost|]:6379" }; parts.Add("ssl=false"); var text = string.Join(",", parts);""")]
    [InlineData("""var parts = new[] { "[|localhost|]:6379", "ssl=false" }; var text = string.Join(",", parts);""")]
    [InlineData("""var text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[|localhost|]:{args.Length}");""")]
    [InlineData("""var text = FormattableString.Invariant($"[|localhost|]:{args.Length}");""")]
    [InlineData("""var text = "[|localhost|]"; try { text += ":6379"; } finally { text += ",ssl=false"; }""")]
    [InlineData("""var text = "[|localhost|]"; { text += ":6379"; }""")]
    public void A_text_that_is_built(string statements) => Flags(statements + Connect);

    [Theory]
    // Something else is used in the end, or may be.
    [InlineData("""var text = "localhost"; text = args[0];""")]
    [InlineData("""var text = "localhost"; text = "redis";""")]
    [InlineData("""var text = "localhost"; if (args.Length > 0) { text = args[0]; }""")]
    [InlineData("""var text = args[0]; if (string.IsNullOrEmpty(text)) text = "localhost";""")]
    [InlineData("""var text = args[0]; if (text is null or "") { text = "localhost"; }""")]
    [InlineData("""var text = args[0]; if (text == null || text.Length == 0) text = "localhost";""")]
    [InlineData("""var text = args[0]; if (string.IsNullOrWhiteSpace(text)) { text = "localhost:6379"; } text += ",ssl=false";""")]
    [InlineData("""var text = args[0]; text ??= "localhost";""")]
    [InlineData("""var text = string.IsNullOrEmpty(args[0]) ? "localhost" : args[0];""")]
    [InlineData("""var text = "localhost"; try { text = args[0]; } catch (IndexOutOfRangeException) { }""")]
    [InlineData("""string text; try { text = args[0]; } catch (IndexOutOfRangeException) { text = "localhost"; }""")]
    [InlineData("""var text = "localhost"; Change(ref text); static void Change(ref string value) => value = "redis";""")]
    [InlineData("""var text = "localhost"; void Change() => text = args[0]; Change();""")]
    [InlineData("""var text = "localhost"; foreach (var arg in args) text = arg;""")]
    [InlineData("""var text = "localhost"; while (args.Length > text.Length) { text = text + args[0]; text = args[1]; }""")]
    [InlineData("""var text = "localhost"; (text, var other) = (args[0], 1);""")]
    [InlineData("""var b = new System.Text.StringBuilder("localhost"); b.Replace("localhost", args[0]); var text = b.ToString();""")]
    [InlineData("""var b = new System.Text.StringBuilder("localhost"); Fill(b); var text = b.ToString(); void Fill(object s) { }""")]
    [InlineData("""var b = new System.Text.StringBuilder("localhost"); b.Clear().Append("redis"); var text = b.ToString();""")]
    [InlineData("""var b = new System.Text.StringBuilder("localhost"); b.Length = 0; b.Append(args[0]); var text = b.ToString();""")]
    [InlineData("""var parts = new List<string> { "localhost" }; parts.Clear(); parts.Add("redis"); var text = string.Join(",", parts);""")]
    [InlineData("""var parts = new List<string> { "localhost" }; parts[0] = args[0]; var text = string.Join(",", parts);""")]
    [InlineData("""var parts = new List<string> { "redis", "name=localhost" }; var text = string.Join(",", parts);""")]
    // Only on a developer's machine.
    [InlineData("""var text = args[0]; var isDevelopment = args.Length > 1; if (isDevelopment) { text = "localhost"; }""")]
    [InlineData("""var isDevelopment = args.Length > 1; var text = isDevelopment ? "localhost" : "redis";""")]
    // No host.
    [InlineData("""var text = "redis:6379"; text += ",name=localhost";""")]
    [InlineData("""var text = "redis"; text += "-localhost";""")]
    [InlineData("""var text = ""; text += args[0]; text += ",name="; text += "localhost";""")]
    public void A_text_that_is_built_from_something_else(string statements) => Silent(statements + Connect);

    [Fact]
    public void A_builder_is_read_where_it_is_used() => Silent(
        """
        var text = args[0];
        var mux = ConnectionMultiplexer.Connect(text);
        text = "localhost";
        """);

    [Fact]
    public void What_is_used_before_it_is_completed() => Flags(
        """
        var text = "[|localhost|]";
        var mux = ConnectionMultiplexer.Connect(text);
        text += ",ssl=true";
        """);

    [Fact]
    public void A_lambda_after_the_last_change() => Flags(
        """
        var text = "[|localhost|]";
        text += ",ssl=false";
        Func<object> open = () => ConnectionMultiplexer.Connect(text);
        """);

    [Fact]
    public void A_lambda_before_a_change() => Silent(
        """
        var text = "localhost";
        Func<object> open = () => ConnectionMultiplexer.Connect(text);
        text = args[0];
        """);

    [Theory]
    [InlineData("public Store(string text = \"[|127.0.0.1|]:6379\") => ConnectionMultiplexer.Connect(text);", "new Store()")]
    [InlineData("public Store(string text, string host = \"[|localhost|]\") => ConnectionMultiplexer.Connect(host + text);", "new Store(\":6379\")")]
    [InlineData("public Store(int port = 6379, string host = \"[|localhost|]\") => ConnectionMultiplexer.Connect($\"{host}:{port}\");", "new Store(6380)")]
    public void A_default_that_the_project_uses(string constructor, string use) => Flags(StoreWith(constructor, use));

    [Theory]
    [InlineData("public Store(string text = \"localhost\") => ConnectionMultiplexer.Connect(text);", "new Store(\"redis\")")]
    [InlineData("public Store(string text = \"localhost\") => ConnectionMultiplexer.Connect(text);", "new object()")]
    [InlineData("public Store(string text = \"redis\") => ConnectionMultiplexer.Connect(text);", "new Store()")]
    [InlineData("public Store(string? text = null) => ConnectionMultiplexer.Connect(text ?? System.Environment.MachineName);", "new Store()")]
    [InlineData("public Store(string name = \"localhost\") => ConnectionMultiplexer.Connect($\"redis,name={name}\");", "new Store()")]
    public void A_default_that_the_project_does_not_use(string constructor, string use) => Silent(StoreWith(constructor, use));

    [Theory]
    [InlineData("static string Text(bool tls) { if (tls) { return \"redis:6380,ssl=true\"; } return \"[|localhost|]:6379\"; }")]
    [InlineData("static string Text(bool tls) { var host = \"[|localhost|]\"; host += \":6379\"; return host; }")]
    [InlineData("static string Text(bool tls) { var text = \"[|localhost|]\"; if (tls) text += \",ssl=true\"; return text; }")]
    [InlineData("static string Text(bool tls) => tls ? \"redis\" : \"[|localhost|]\";")]
    public void A_helper_with_several_statements(string helper) => Flags(Helper(helper));

    [Theory]
    [InlineData(
        """
        static string Text(bool tls)
        {
            var text = Environment.GetEnvironmentVariable("REDIS");
            if (string.IsNullOrEmpty(text)) return "localhost";
            return text;
        }
        """)]
    [InlineData("static string? Text(bool tls) { if (tls) { return null; } return Environment.GetEnvironmentVariable(\"R\"); }")]
    [InlineData("static string Text(bool tls) { var text = \"localhost\"; text = \"redis\"; return text; }")]
    [InlineData("static string Text(bool tls) => Environment.GetEnvironmentVariable(\"R\") ?? \"localhost\";")]
    public void A_helper_with_a_fallback(string helper) => Silent(Helper(helper));

    private static string StoreWith(string constructor, string use) =>
        $"using StackExchange.Redis;\n\npublic class Store\n{{\n{constructor}\n}}\n\npublic class User\n{{\npublic object Make() => {use};\n}}\n";

    private static string Helper(string helper) =>
        $"using System;\nusing StackExchange.Redis;\n\npublic class C\n{{\n{helper}\n"
            + "public object Open(bool tls) => ConnectionMultiplexer.Connect(Text(tls)!);\n}\n";
}
