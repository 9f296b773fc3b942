using System.Text;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>Sources that go deep, or that go on and on; each takes its size, so that growth can be measured too.</summary>
internal static class DeepSources
{
    /// <summary>A shape of source, and how far it is taken. What is deeper the compiler itself refuses, or dies of.</summary>
    /// <param name="Size">How deep, or how many.</param>
    internal sealed record Shape(string Name, int Size, Func<int, string> Make)
    {
        public string Source => Make(Size);

        public override string ToString() => Name;
    }

    public static IReadOnlyList<Shape> All { get; } =
    [
        // Long rather than deep: what generators write.
        new("concatenation", 10_000, size => Connect(Repeat(size, at => $"\"k{at}=v,\"", " + "))),
        new("concatenation with holes", 10_000, size => Connect("args[0] + " + Repeat(size, at => at % 2 == 0 ? "\",name=\"" : "args[0]", " + "))),
        new("literal", 1_000_000, size => Connect("\"localhost," + new string('a', size) + "\"")),
        new("literal of items", 1_000_000, size => Connect("\"" + Repeat(size / 20, at => $"connectTimeout={at % 1000},", "") + "\"")),
        new("literal of hosts", 200_000, size => Connect("\"" + Repeat(size / 10, at => $"10.0.{at % 256}.7,", "") + "\"")),
        new("literal of escapes", 200_000, size => Connect("\"" + Repeat(size / 6, _ => "\\u0061", "") + ",password=x,,ssl=ja\"")),
        new("literal of commas", 200_000, size => Connect("\"" + new string(',', size) + "\"")),
        new("literal of brackets", 100_000, size => Connect("\"" + new string('[', size) + ":" + new string(']', size) + "\"")),
        new("raw literal of lines", 20_000, size => Connect("\"\"\"\n" + Repeat(size, _ => "        a=b,\n", "") + "        \"\"\"")),
        new("interpolation of holes", 5_000, size => Connect("$\"" + Repeat(size, _ => "h{args[0]},", "") + "\"")),
        new("string.Concat of arguments", 5_000, size => Connect("string.Concat(" + Repeat(size, _ => "\"a,\"", ", ") + ")")),
        new("calls", 1_000, size => Method(Repeat(size, at => $"ConnectionMultiplexer.Connect(\"h{at}:6379,password=p{at}\");\n", ""))),
        new("options", 1_000, size => Method(Repeat(
            size,
            at => $"var o{at} = new ConfigurationOptions {{ EndPoints = {{ \"h\" }} }};\no{at}.Password = \"p\";\nConnectionMultiplexer.Connect(o{at});\n",
            ""))),
        new("settings of one object", 2_000, size => Method(
            $"""
            var o = new ConfigurationOptions();
            {Repeat(size, at => $"o.ConnectTimeout = {at};\n", "")}ConnectionMultiplexer.Connect(o);
            """)),
        new("endpoints of one object", 2_000, size => Method(
            "ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { " + Repeat(size, at => $"\"10.0.0.{at}\"", ", ") + " } });")),
        new("writes of one text", 2_000, size => Method(
            $"""
            string text = "h";
            {Repeat(size, at => $"text += \",k{at}=v\";\n", "")}ConnectionMultiplexer.Connect(text);
            """)),
        new("locals in a row", 2_000, size => Method(
            $"""
            var t0 = "h";
            {Repeat(size, at => $"var t{at + 1} = t{at} + \",a=b\";\n", "")}ConnectionMultiplexer.Connect(t{size});
            """)),
        new("branches", 1_000, size => Method(
            $"""
            string text;
            {Repeat(size, at => $"if (args.Length == {at}) text = \"h{at}\";\nelse ", "")}text = "h";
            ConnectionMultiplexer.Connect(text);
            """)),
        new("ifs", 5_000, size => Method(Repeat(size, at => $"if (args.Length == {at}) ConnectionMultiplexer.Connect(\"h{at}\");\n", ""))),
        new("guards", 1_000, size => Method(Repeat(size, at => $"if (args.Length == {at}) {{ ConnectionMultiplexer.Connect(\"h{at}\"); return; }}\n", ""))),
        new("conditions", 2_000, size => Method($"if ({Repeat(size, at => $"args.Length != {at}", " && ")}) ConnectionMultiplexer.Connect(\"h\");")),
        new("development conditions", 5_000, size => Method(
            $"if (!({Repeat(size, at => $"args.Length != {at}", " || ")})) ConnectionMultiplexer.Connect(\"localhost\");")),
        new("patterns", 200, size => Method(
            $"""
            ConnectionMultiplexer m = null;
            if (m is {Repeat(size, _ => "null", " or ")}) m = ConnectionMultiplexer.Connect("h");
            """)),
        new("certificate callback", 5_000, size => Method(
            $"""
            var o = new ConfigurationOptions();
            o.CertificateValidation += (s, c, h, e) => {Repeat(size, _ => "e == 0", " || ")};
            """)),
        new("switch", 3_000, size => Method(
            $$"""
            switch (args.Length) {
            {{Repeat(size, at => $"case {at}: ConnectionMultiplexer.Connect(\"h{at}\"); break;\n", "")}}}
            """)),
        new("array", 10_000, size => Method(
            "foreach (var text in new[] { " + Repeat(size, at => $"\"h{at}\"", ", ") + " }) ConnectionMultiplexer.Connect(text);")),
        new("callers of a helper", 1_000, size => Method(
            Repeat(size, at => $"Open(\"h{at},password=p\");\n", ""),
            """static object Open(string text) => ConnectionMultiplexer.Connect(text + ",ssl=true");""")),
        new("helpers of a helper", 500, size => Method(
            $"H{size}(\"h,password=p\");",
            Repeat(size, at => $"static object H{at + 1}(string text) => H{at}(text);\n", "")
            + "static object H0(string text) => ConnectionMultiplexer.Connect(text);")),
        new("properties", 1_000, size => Method(
            "",
            Repeat(size, at => $"static ConnectionMultiplexer M{at} => ConnectionMultiplexer.Connect(\"h{at}\");\n", ""))),
        new("parameters", 500, size => Method(
            "",
            $"static object Open({Repeat(size, at => $"string p{at}", ", ")}) => ConnectionMultiplexer.Connect({Repeat(size, at => $"p{at}", " + ")});")),
        new("loops around connects", 500, size => Method(Repeat(
            size,
            at =>
                $$"""
                for (var i = 0; i < 3; i++)
                {
                    try { ConnectionMultiplexer.Connect("h{{at}}"); break; } catch (RedisConnectionException) { System.Threading.Thread.Sleep(1); }
                }

                """,
            ""))),
        new("commands", 2_000, size => Method(
            $"""
            var db = ConnectionMultiplexer.Connect(args[0]).GetDatabase();
            {Repeat(size, at => $"db.Execute(\"CONFIG\", \"SET\", \"requirepass\", \"p{at}\");\n", "")}
            """)),
        new("printing", 2_000, size => Method(
            $"""
            const string Text = "h,password=p";
            var m = ConnectionMultiplexer.Connect(Text);
            {Repeat(size, _ => "System.Console.WriteLine(Text + m.Configuration);\n", "")}
            """)),
        new("aliases", 500, size =>
            Repeat(size, at => $"using A{at} = StackExchange.Redis.ConnectionMultiplexer;\n", "")
            + Method(Repeat(size, at => $"A{at}.Connect(\"h\");\n", ""))),
        new("classes", 1_000, size => Repeat(
            size,
            at =>
                $$"""
                class C{{at}}
                {
                    readonly StackExchange.Redis.ConnectionMultiplexer _m = StackExchange.Redis.ConnectionMultiplexer.Connect("h{{at}}");
                    void Use() { if (!_m.IsConnected) return; _m.Dispose(); }
                }

                """,
            "")),

        // Deep: each level is inside the one before.
        new("lambdas", 1_000, size => Method(Nested(size, at => $"System.Action a{at} = () => {{ ", "ConnectionMultiplexer.Connect(\"h\");", _ => " };"))),
        new("local functions", 150, size => Method(Nested(size, at => $"void F{at}() {{ ", "ConnectionMultiplexer.Connect(\"h\");", at => $" }} F{at}();"))),
        new("blocks", 250, size => Method(Nested(size, _ => "{ ", "ConnectionMultiplexer.Connect(\"h\");", _ => " }"))),
        new("nested ifs", 250, size => Method(Nested(size, at => $"if (args.Length > {at}) {{ ", "ConnectionMultiplexer.Connect(\"h\");", _ => " }"))),
        new("nested loops", 100, size => Method(Nested(
            size,
            _ => "while (true) { try { ",
            """ConnectionMultiplexer.Connect("h"); break;""",
            _ => " } catch (RedisConnectionException) { } }"))),
        new("parentheses", 500, size => Connect(Nested(size, _ => "(", "\"h\"", _ => ")"))),
        new("casts", 500, size => Connect(Nested(size, _ => "(string)", "\"h\"", _ => ""))),
        new("ternaries", 500, size => Connect(Nested(size, at => $"args.Length > {at} ? \"h{at}\" : ", "\"h\"", _ => ""))),
        new("ternaries to the left", 300, size => Connect(Nested(size, _ => "(args.Length > 1 ? ", "\"h\"", at => $" : \"h{at}\")"))),
        new("coalescing", 500, size => Connect(Nested(size, _ => "args[0] ?? (", "\"h\"", _ => ")"))),
        new("coalescing to the left", 200, size => Connect(Nested(size, _ => "(", "\"h\"", at => $" ?? \"h{at}\")"))),
        new("coalescing of unknowns to the left", 200, size => Connect(Nested(size, _ => "(", "args[0]", at => $" ?? args[{at}])"))),
        new("concatenation to the right", 500, size => Connect(Nested(size, at => $"\"k{at}=v,\" + (", "\"h\"", _ => ")"))),
        new("interpolation", 16, size => Connect(Nested(size, _ => "$\"a{", "args[0]", _ => "}\""))),
        new("string.Format", 200, size => Connect(Nested(size, _ => "string.Format(\"{0},a=b\", ", "\"h\"", _ => ")"))),
        new("string.Concat", 200, size => Connect(Nested(size, _ => "string.Concat(\"a=b,\", ", "\"h\"", _ => ")"))),
        new("calls of Trim", 500, size => Connect("\"h\"" + Repeat(size, _ => ".Trim()", ""))),
        new("calls of a helper", 200, size => Method(
            $"ConnectionMultiplexer.Connect({Nested(size, _ => "Id(", "\"h\"", _ => ")")});",
            "static string Id(string text) => text;")),
        new("calls of a helper that doubles", 100, size => Method(
            $"ConnectionMultiplexer.Connect({Nested(size, _ => "Twice(", "\"h\"", _ => ")")});",
            "static string Twice(string text) => (text ?? text) + (text ?? text);")),
        new("chained calls", 500, size => Method(
            $"""
            var o = ConfigurationOptions.Parse("h"){Repeat(size, _ => ".Clone()", "")};
            ConnectionMultiplexer.Connect(o);
            """)),
        new("chained lambdas", 100, size => Method(
            $"ConnectionMultiplexer.Connect(ConfigurationOptions.Parse(\"h\"){Repeat(size, at => $".Apply(o => o.ConnectTimeout = {at})", "")});")),
        new("object initializers", 200, size => Method(
            $"var n = {Nested(size, _ => "new Node { Text = \"h\", Next = ", "new Node { Made = ConnectionMultiplexer.Connect(\"h\") }", _ => " }")};",
            "class Node { public string Text; public Node Next; public object Made; }")),
        new("nested classes", 200, size => Nested(
            size,
            at => $"class C{at} {{ ",
            """object m = StackExchange.Redis.ConnectionMultiplexer.Connect("h");""",
            _ => " }")),
        new("namespaces", 200, size => Nested(
            size,
            at => $"namespace N{at} {{ ",
            """class C { object m = StackExchange.Redis.ConnectionMultiplexer.Connect("h"); }""",
            _ => " }")),
        new("inheritance", 500, size =>
            Repeat(size, at => $"class C{at} : C{at + 1} {{ }}\n", "")
            + $"class C{size} {{ object m = StackExchange.Redis.ConnectionMultiplexer.Connect(\"h\"); }}"),
        new("constants of constants", 500, size => Method(
            $"ConnectionMultiplexer.Connect(K{size});",
            $"""
            const string K0 = "h";
            {Repeat(size, at => $"const string K{at + 1} = K{at} + \",a=b\";\n", "")}
            """)),
        new("conditional access", 300, size => Method(
            $"var db = ConnectionMultiplexer.Connect(\"h\"){Repeat(size, _ => "?.GetDatabase()?.Multiplexer", "")};")),
    ];

    /// <summary>Sources that lead back to themselves, or to nothing.</summary>
    public static IReadOnlyList<string> Circles { get; } =
    [
        Method("ConnectionMultiplexer.Connect(A());", "static string A() => B();\nstatic string B() => A();"),
        Method("ConnectionMultiplexer.Connect(A(\"h\"));", "static string A(string x) => B(x + x);\nstatic string B(string x) => A(x + x);"),
        Method(
            """Open("h");""",
            """
            static object Open(string t) { Other(t); return ConnectionMultiplexer.Connect(t); }
            static void Other(string t) => Open(t + t);
            """),
        Method("Open(\"h\");", "static object Open(string t) => t == null ? ConnectionMultiplexer.Connect(t) : Open(t);"),
        Method("ConnectionMultiplexer.Connect(K);", "const string K = L;\nconst string L = K;\nconst string M = M + M;"),
        Method("ConnectionMultiplexer.Connect(P);", "static string P => Q + P;\nstatic string Q => P;\nstatic string R { get; } = R;"),
        Method("ConnectionMultiplexer.Connect(P);", "static readonly string P = Q;\nstatic readonly string Q = P + P;"),
        Method("var t = t + \"h\";\nConnectionMultiplexer.Connect(t);"),
        Method("string t = null; string u = null;\nt = u + \"h\"; u = t + \"h\";\nConnectionMultiplexer.Connect(t);"),
        Method(
            "var m = M;",
            """
            static ConnectionMultiplexer M => N;
            static ConnectionMultiplexer N => M ?? ConnectionMultiplexer.Connect("h");
            static ConnectionMultiplexer F() => F() ?? ConnectionMultiplexer.Connect("h");
            """),
        Method("void A() { B(); ConnectionMultiplexer.Connect(\"h\"); }\nvoid B() => A();\nwhile (true) A();"),
        Method(
            """
            var o = new ConfigurationOptions { DefaultDatabase = o.DefaultDatabase };
            o = Again(o);
            ConnectionMultiplexer.Connect(o);
            """,
            "static ConfigurationOptions Again(ConfigurationOptions o) { o.ConnectTimeout = 5; return Again(o); }"),
        Method("System.Action<ConfigurationOptions> a = o => a(o);\nConnectionMultiplexer.Connect(\"h\", a);"),
        Method("System.Lazy<ConnectionMultiplexer> l = new(() => l.Value ?? ConnectionMultiplexer.Connect(\"h\"));"),
        Using + "class A : B { object m = ConnectionMultiplexer.Connect(\"h\"); } class B : A { } class C : C { } interface I : J { } interface J : I { }",
        $$"""
        {{Using}}partial class A { static string T = "h"; }
        partial class A { object m = ConnectionMultiplexer.Connect(T); }
        partial class A { partial void F(); partial void F() => ConnectionMultiplexer.Connect(T); }
        """,
        $$"""
        {{Using}}class A
        {
            const string T = "h";
            const string T = "i";
            object m = ConnectionMultiplexer.Connect(T);
            void F() { }
            void F() => ConnectionMultiplexer.Connect(T);
        }
        class A { object m = ConnectionMultiplexer.Connect(T); }
        """,
        $$"""
        {{Using}}class ConnectionMultiplexer { public static object Connect(ConfigurationOptions o) => Connect(o); }
        class P { object m = ConnectionMultiplexer.Connect(new ConfigurationOptions { Password = Missing.Secret }); }
        """,
        $$"""
        {{Using}}namespace StackExchange.Redis
        {
            class ConfigurationOptions { public string Password; }
            class P { object m = ConnectionMultiplexer.Connect(new ConfigurationOptions { Password = "x" }); }
        }
        """,
        $$"""
        {{Using}}class P<T> : Missing<P<T>> where T : P<T>
        {
            Gone m = ConnectionMultiplexer.Connect(Nowhere);
            Gone F(Gone o) => ConnectionMultiplexer.Connect(o.Text, (Lost l) => l.Password = "p");
        }
        """,
        $$"""
        {{Using}}class P
        {
            object this[string t] => ConnectionMultiplexer.Connect(t);
            object m = new P()[new P()["h"] + ""];
            public static P operator +(P a, string t) => a + ConnectionMultiplexer.Connect(t).ToString();
        }
        """,
        $$"""
        {{Using}}using A = B;
        using B = A;
        using ConnectionMultiplexer = ConnectionMultiplexer;
        class P { object m = ConnectionMultiplexer.Connect("h"); object n = A.Connect("h"); }
        """,
        Method("ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { \"redis-1.shop.internal\" public, 7000 } . }, ConnectRetry = 1 });"),
    ];

    private const string Using = "using StackExchange.Redis;\n";

    private static string Connect(string text) => Method($"ConnectionMultiplexer.Connect({text});");

    private static string Method(string statements, string classMembers = "") =>
        $"{Using}class P\n{{\n{classMembers}\n    static void M(string[] args)\n    {{\n{statements}\n    }}\n}}\n";

    private static string Repeat(int size, Func<int, string> part, string between) => string.Join(between, Enumerable.Range(0, size).Select(part));

    private static string Nested(int size, Func<int, string> open, string inner, Func<int, string> close)
    {
        var text = new StringBuilder();
        for (var at = 0; at < size; at++)
        {
            text.Append(open(at));
        }

        text.Append(inner);
        for (var at = size - 1; at >= 0; at--)
        {
            text.Append(close(at));
        }

        return text.ToString();
    }
}
