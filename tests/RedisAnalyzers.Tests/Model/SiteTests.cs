using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Model;

/// <summary>The facts of sites: what options objects and the callers of helpers add up to.</summary>
public sealed class SiteTests
{
    [Theory]
    [InlineData("ConnectionMultiplexer.Connect(\"a:1,ssl=true\")", "Text: a:1 Ssl=true")]
    [InlineData("ConnectionMultiplexer.Connect(\"a,ssl=true,ssl=false\")", "Text: a Ssl=false")]
    [InlineData("ConnectionMultiplexer.Connect($\"{args[0]}:1,ssl={args[1]}\")", "Text: ?:1 Ssl=?")]
    [InlineData("ConnectionMultiplexer.Connect(args[0])", "Text: +")]
    [InlineData("ConnectionMultiplexer.Connect(ConfigurationOptions.Parse(\"a\"))", "Parsed: a")]
    [InlineData("ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"a\", { \"b\", 2 } }, Ssl = true })", "Options: a b:2 Ssl=true")]
    [InlineData("ConnectionMultiplexer.Connect(new ConfigurationOptions { Ssl = true })", "Options: Ssl=true +")]
    [InlineData("((IConnectionMultiplexer)null!).GetServer(\"a:1\")", "Endpoint: a:1 +")]
    [InlineData("((IConnectionMultiplexer)null!).GetServer(port: 1, host: \"a\")", "Endpoint: a:1 +")]
    public void A_call(string source, string expected) => Assert.Equal([expected], Code.Sites(source));

    [Theory]
    [InlineData("o.Ssl = true;", "Ssl=true")]
    [InlineData("o.Ssl = true; o.Ssl = false;", "Ssl=false")]
    [InlineData("if (args.Length > 0) o.Ssl = true;", "Ssl=?")]
    [InlineData("if (args.Length > 0) o.Ssl = true; o.Ssl = false;", "Ssl=false")]
    [InlineData("o.Ssl = args.Length > 0;", "Ssl=?")]
    [InlineData("var p = o; p.Ssl = true;", "Ssl=true")]
    [InlineData("var p = o.Clone(); p.Ssl = true;", "Ssl=true")]
    [InlineData("o.Apply(x => x.Ssl = true);", "Ssl=true")]
    [InlineData("Set(o); void Set(ConfigurationOptions x) => x.Ssl = true;", "Ssl=true")]
    [InlineData("if (args.Length > 0) Set(o); void Set(ConfigurationOptions x) => x.Ssl = true;", "Ssl=?")]
    [InlineData("(o.Ssl, o.KeepAlive) = (true, 3);", "Ssl=? KeepAlive=?")]
    [InlineData("ArgumentNullException.ThrowIfNull(o); Console.WriteLine(\"{0}\", o);", "")]
    [InlineData("Console.WriteLine(o.Ssl); Console.WriteLine(o);", "")]
    [InlineData("object any = o; Console.WriteLine(any);", "")]
    [InlineData("_ = o.ToString(true);", "")]
    [InlineData("o.CertificateValidation += (_, _, _, _) => true;", "CertificateValidation=?")]
    [InlineData("o.EndPoints.Add(\"b\", 2);", "b:2")]
    [InlineData("o.EndPoints.Add(port: 2, host: \"b\");", "b:2")]
    [InlineData("foreach (var x in args) o.EndPoints.Add(x);", "?:?")]
    public void A_statement_before_the_call(string statement, string expected)
    {
        var site = Code.Sites(
            $$"""
            var o = new ConfigurationOptions { EndPoints = { "a" } };
            {{statement}}
            var mux = ConnectionMultiplexer.Connect(o);
            """).First();
        Assert.Equal($"Options: a {expected}".TrimEnd(), site);
    }

    [Theory]
    [InlineData("System.GC.KeepAlive(new List<ConfigurationOptions> { o });")]
    [InlineData("Action<ConfigurationOptions> use = x => { }; use(o);")]
    [InlineData("var all = new[] { o };")]
    [InlineData("typeof(ConfigurationOptions).GetMethods()[0].Invoke(null, new object[] { o });")]
    public void Where_others_get_hold_of_it(string statement) =>
        Assert.EndsWith("+", Code.Sites(
            $$"""
            var o = new ConfigurationOptions { EndPoints = { "a" } };
            {{statement}}
            var mux = ConnectionMultiplexer.Connect(o);
            """).First());

    [Fact]
    public void What_comes_too_late_does_not_count() =>
        Assert.Equal(["Options: a"], Code.Sites(
            """
            var o = new ConfigurationOptions { EndPoints = { "a" } };
            var mux = ConnectionMultiplexer.Connect(o);
            o.Ssl = true;
            """));

    [Fact]
    public void A_configure_delegate_comes_last() =>
        Assert.Equal(["Text: a Ssl=true"], Code.Sites("ConnectionMultiplexer.Connect(\"a,ssl=false\", o => o.Ssl = true)", Setup.Plain.On("3.4.35")));

    [Theory]
    [InlineData("static object F(string t) => ConnectionMultiplexer.Connect(t);", "F(\"a:1\")", "Text: a:1 (seen from a caller)")]
    [InlineData("static object F(string h, int p) => ConnectionMultiplexer.Connect(h + \":\" + p);", "F(p: 1, h: \"a\")", "Text: a:1 (seen from a caller)")]
    [InlineData(
        "static object F(string t) => G(t); static object G(string t) => ConnectionMultiplexer.Connect(t);",
        """F("a:1")""",
        "Text: a:1 (seen from a caller)")]
    [InlineData("static object F(string t = \"a\") => ConnectionMultiplexer.Connect(t);", "F()", "Text: a (seen from a caller)")]
    [InlineData("static object F(string t) { t ??= \"b\"; return ConnectionMultiplexer.Connect(t); }", "F(\"a:1\")", "Text: a:1 (seen from a caller)")]
    [InlineData(
        "static object F(string h) => ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { h, 1 } } });",
        """F("a")""",
        "Options: a:1 (seen from a caller)")]
    public void A_caller_of_a_helper(string members, string use, string expected) =>
        Assert.Contains(expected, Code.Sites($"using StackExchange.Redis;\nclass C\n{{\n{members}\nobject Open() => {use};\n}}"));

    [Theory]
    [InlineData("static object F(string t) => ConnectionMultiplexer.Connect(t);", "F(System.Environment.MachineName)")]
    [InlineData("static object F(string t) { t = t.ToLower(); return ConnectionMultiplexer.Connect(t); }", "F(\"a\")")]
    public void A_caller_that_adds_nothing(string members, string use) =>
        Assert.DoesNotContain(Code.Sites(
            $$"""
            using StackExchange.Redis;
            class C
            {
            {{members}}
            object Open() => {{use}};
            }
            """), site => site.Contains(" a", StringComparison.Ordinal) && !site.EndsWith("+ (seen from a caller)", StringComparison.Ordinal));

    [Fact]
    public void A_recursive_helper_ends() => Assert.NotEmpty(Code.Sites(
        """
        using StackExchange.Redis;
        class C
        {
        static object F(string t, int n) => n > 0 ? F(t + ",", n - 1) : ConnectionMultiplexer.Connect(t);
        object Open() => F("a", 3);
        }
        """));

    [Theory]
    [InlineData(16, 16)]
    [InlineData(17, 1)]
    public void More_branches_than_anybody_writes_by_hand_are_one_unknown_text(int branches, int sites) => Assert.Equal(sites, Code.Sites(
        $"""
        string text;
        {string.Concat(Enumerable.Range(1, branches - 1).Select(at => $"if (args.Length == {at}) text = \"h{at}\"; else "))}text = "h";
        var mux = ConnectionMultiplexer.Connect(text);
        """).Count());
}
