namespace RedisAnalyzers.Tests.Model;

/// <summary>What text is known at compile time; <c>@</c> stands for what is not.</summary>
public sealed class TemplateReaderTests
{
    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("@\"a\"\"b\"", "a\"b")]
    [InlineData("\"\"\"a\"b\"\"\"", "a\"b")]
    [InlineData("(\"a\")", "a")]
    [InlineData("(string)\"a\"", "a")]
    [InlineData("\"a\" + \"b\" + 'c' + 1 + true", "abc1True")]
    [InlineData("\"a\" + (\"b\" + args[0]) + \"c\"", "ab@c")]
    [InlineData("$\"a{1}b{\"c\"}{'d'}\"", "a1bcd")]
    [InlineData("$\"a{{b}}{args[0]}c\"", "a{b}@c")]
    [InlineData("$\"a{args.Length,5}b{args.Length:D4}\"", "a@b@")]
    [InlineData("$\"{nameof(args)}\"", "args")]
    [InlineData("string.Concat(\"a\", args[0], \"b\")", "a@b")]
    [InlineData("string.Format(\"{0}:{1}\", \"a\", 6379)", "a:6379")]
    [InlineData("string.Format(\"{1}{0}\", \"a\", args[0])", "@a")]
    [InlineData("string.Format(null, \"{0}b\", \"a\")", "ab")]
    [InlineData("string.Format(\"{0:x}\", 5)", "@")]
    [InlineData("string.Format(args[0], \"a\")", "@")]
    [InlineData("string.Format(\"{{0}}{0}\", \"a\")", "@")]
    [InlineData("string.Join(\",\", \"a\", args[0], \"b\")", "a,@,b")]
    [InlineData("string.Join(\",\", new[] { \"a\", \"b\" })", "a,b")]
    [InlineData("string.Join(\",\", args)", "@")]
    [InlineData("\"a\".ToString().Trim()", "a")]
    [InlineData("\"A\".ToLowerInvariant()", "@")]
    [InlineData("\"a\".Replace(\"a\", \"b\")", "@")]
    [InlineData("args[0]", "@")]
    [InlineData("args[0] ?? \"a\"", "@")]
    [InlineData("(string?)null ?? \"a\"", "a")]
    [InlineData("\"a\" ?? \"b\"", "a")]
    [InlineData("args.Length > 0 ? \"a\" : \"b\"", "@")]
    [InlineData("Environment.NewLine", "@")]
    [InlineData("string.Empty", "")]
    public void An_expression(string expression, string expected) =>
        Assert.Equal(expected, Code.Text($"var mux = ConnectionMultiplexer.Connect({expression});"));

    [Theory]
    [InlineData("const string A = \"a\"; const string T = A + \"b\";", "ab")]
    [InlineData("var a = \"a\"; var T = a + a;", "aa")]
    [InlineData("string T; T = \"a\";", "a")]
    [InlineData("string T = null!; T = \"a\";", "a")]
    [InlineData("string T = \"\"; T = \"a\";", "a")]
    [InlineData("string T = \"a\"; T = \"b\";", "b")]
    [InlineData("string T = \"a\"; T += \"b\";", "ab")]
    [InlineData("string T = \"a\"; Use(out T); void Use(out string t) => t = \"b\";", "@")]
    [InlineData("string T = \"a\"; Use(T); void Use(string t) { }", "a")]
    [InlineData("string T = \"a\"; Action set = () => T = \"b\"; set();", "@")]
    [InlineData("string T = \"a\"; foreach (var arg in args) T = arg;", "@")]
    public void A_local(string statements, string expected) => Assert.Equal(expected, Code.Text($"{statements} var mux = ConnectionMultiplexer.Connect(T);"));

    [Theory]
    [InlineData("const string T = \"a\";", "a")]
    [InlineData("static readonly string T = \"a\";", "a")]
    [InlineData("readonly string T = \"a\";", "a")]
    [InlineData("static string T = \"a\";", "a")]
    [InlineData("static string T = \"a\"; void Set() => T = \"b\";", "@")]
    [InlineData("public static readonly string T = \"a\";", "a")]
    [InlineData("public static string T = \"a\";", "@")]
    [InlineData("readonly string T; public C() => T = \"a\";", "a")]
    [InlineData("readonly string T; public C() => T = \"a\"; public C(string t) => T = t;", "@")]
    [InlineData("readonly string T = \"a\"; public C(string t) => T = t;", "@")]
    [InlineData("string T => \"a\";", "a")]
    [InlineData("string T { get; } = \"a\";", "a")]
    [InlineData("string T { get { return \"a\"; } }", "a")]
    [InlineData("string T { get { return Environment.MachineName; } }", "@")]
    [InlineData("public string T { get; set; } = \"a\";", "@")]
    [InlineData("protected virtual string T => \"a\";", "@")]
    [InlineData("string T => T2; string T2 => T;", "@")]
    public void A_member(string members, string expected) =>
        Assert.Equal(expected, Code.Text(
            $$"""
            using System;
            using StackExchange.Redis;
            class C
            {
            {{members}}
            object Open() => ConnectionMultiplexer.Connect(T);
            }
            """));

    [Theory]
    [InlineData("static string F() => \"a\";", "F()", "a")]
    [InlineData("static string F(string s) => s + \"b\";", "F(\"a\")", "ab")]
    [InlineData("static string F(string s, int port = 1) => s + \":\" + port;", "F(port: 2, s: \"a\")", "a:2")]
    [InlineData("static string F(string s, int port = 1) => s + \":\" + port;", "F(\"a\")", "a:1")]
    [InlineData("static string F(string s) { return s; }", "F(\"a\")", "a")]
    [InlineData("static string F(string s) { s = s ?? \"b\"; return s; }", "F(\"a\")", "a")]
    [InlineData("static string F(string s) => F(s);", "F(\"a\")", "@")]
    [InlineData("static string F(params string[] s) => string.Join(\",\", s);", "F(\"a\", \"b\")", "@")]
    public void A_helper(string members, string use, string expected) =>
        Assert.Equal(expected, Code.Text($"using StackExchange.Redis;\nclass C\n{{\n{members}\nobject Open() => ConnectionMultiplexer.Connect({use});\n}}"));

    [Fact]
    public void A_text_longer_than_any_configuration_is_unknown() =>
        Assert.Equal("@", Code.Text($"var mux = ConnectionMultiplexer.Connect(\"{new string('a', 10_000)}\");"));

    /// <summary>Each level reads the one below twice: without a limit the universe is too young for this.</summary>
    [Fact]
    public void A_helper_that_doubles_is_given_up() =>
        Assert.All(Code.Text(
            $$"""
            using StackExchange.Redis;
            class C
            {
            static string F(string s) => s + s;
            object Open() => ConnectionMultiplexer.Connect({{Nested("F(", "System.Environment.MachineName", ")")}});
            }
            """), part => Assert.Equal('@', part));

    [Fact]
    public void Fallbacks_inside_fallbacks_are_read_once() =>
        Assert.Equal("a", Code.Text($"var mux = ConnectionMultiplexer.Connect({Nested("(", "\"a\"", " ?? \"b\")")});"));

    private static string Nested(string open, string inner, string close) =>
        string.Concat(Enumerable.Repeat(open, 100)) + inner + string.Concat(Enumerable.Repeat(close, 100));
}
