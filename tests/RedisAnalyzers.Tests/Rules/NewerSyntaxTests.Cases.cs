using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules;

/// <summary>The cases, by the version of the language that they need.</summary>
public sealed partial class NewerSyntaxTests
{
    // C#, rule, source. What needs the newest library says so by itself: the others run on the oldest as well.
    private static readonly (int Language, string Rule, string Source, Setup Setup)[] Cases =
    [
        // Collection expressions.
        (1200, "Redis2001", "ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = [new DnsEndPoint(\"[|localhost|]\", 6379)] });", Newest),
        (1200, "Redis2101", "ConnectionMultiplexer.Connect(string.Join(\",\", [\"redis:6379\", \"abortConnect=false\"]));", Setup.Plain),
        (1200, "Redis2001", "string[] hosts = [\"localhost:6379\", \"redis\"];\nConnectionMultiplexer.Connect(hosts[1]);", Setup.Plain),
        (1200, "Redis2001", "foreach (var text in (string[])[\"redis:6379\"]) ConnectionMultiplexer.Connect(text);", Setup.Plain),

        // From C# 13 on these bind to params ReadOnlySpan<string>.
        (1200, "Redis2001", "ConnectionMultiplexer.Connect(string.Join(\",\", \"[|localhost|]:6379\", \"abortConnect=false\", \"ssl=true\"));", Setup.Web),
        (1200, "Redis2101", "ConnectionMultiplexer.Connect(string.Join(\",\", \"redis:6379\", \"abortConnect=false\", \"ssl=true\"));", Setup.Web),
        (1200, "Redis2101", "ConnectionMultiplexer.Connect(string.Concat(\"redis\", \":63\", \"79\", \",abort\", \"Connect=\", \"[|true|]\"));", Setup.Web),
        (
            1200,
            "Redis3001",
            """ConnectionMultiplexer.Connect(string.Format("{0}:{1},password={2},name={3}", args[0], args[1], "[|abc7xyz|]", args[2]));""",
            Setup.Web),
        (
            1300,
            "Redis2001",
            """
            private static object Open(params ReadOnlySpan<string> texts) => ConnectionMultiplexer.Connect(texts[0]);
            public static object Run() => Open("localhost:6379", "redis");
            """,
            Setup.Plain),
        (
            1300,
            "Redis2001",
            """
            private static object Open(params IEnumerable<string> texts) => ConnectionMultiplexer.Connect(string.Join(",", texts));
            public static object Run() => Open("localhost:6379", "redis");
            """,
            Setup.Plain),

        // An escape of its own length.
        (1300, "Redis3001", "ConnectionMultiplexer.Connect(\"redis:6379,name=\\e,password=[|ab\\e7xyz|]\");", Setup.Plain),

        // Partial members.
        (
            1300,
            "Redis4003",
            """
            // full
            using StackExchange.Redis;
            public partial class Store
            {
                public partial ConnectionMultiplexer Mux { get; }
            }
            public partial class Store
            {
                public partial ConnectionMultiplexer Mux => [|ConnectionMultiplexer.Connect|]("redis");
            }

            """,
            Setup.Plain),
        (
            1400,
            "Redis2001",
            """
            // full
            using StackExchange.Redis;
            public partial class Store
            {
                private readonly ConnectionMultiplexer _mux;
                public partial Store();
                public object Mux => _mux;
            }
            public partial class Store
            {
                public partial Store() { _mux = ConnectionMultiplexer.Connect("[|localhost|]:6379"); }
            }

            """,
            Setup.Plain),

        // A lock of its own type.
        (
            1300,
            "Redis4003",
            """
            private readonly Lock _gate = new();
            private ConnectionMultiplexer? _mux;
            public ConnectionMultiplexer Mux { get { lock (_gate) { return _mux ??= ConnectionMultiplexer.Connect("redis"); } } }
            """,
            Setup.Web),
        (
            1300,
            "Redis4003",
            """
            private readonly Lock _gate = new();
            public ConnectionMultiplexer Mux { get { lock (_gate) { return [|ConnectionMultiplexer.Connect|]("redis"); } } }
            """,
            Setup.Web),

        // The field keyword.
        (1400, "Redis4003", "public ConnectionMultiplexer Mux => field ??= ConnectionMultiplexer.Connect(\"redis\");", Setup.Plain),
        (
            1400,
            "Redis4003",
            """public ConnectionMultiplexer Mux { get { if (field is null) { field = ConnectionMultiplexer.Connect("redis"); } return field; } }""",
            Setup.Plain),
        (1400, "Redis4003", "public ConnectionMultiplexer Mux { get { field = [|ConnectionMultiplexer.Connect|](\"redis\"); return field; } }", Setup.Plain),
        (
            1400,
            "Redis2001",
            """
            public ConnectionMultiplexer Mux
            {
                get;
                set => field = value ?? throw new ArgumentNullException(nameof(value));
            } = ConnectionMultiplexer.Connect("[|localhost|]:6379");
            """,
            Setup.Plain),
        (
            1400,
            "Redis2001",
            """
            public string Text { get => field ?? "localhost"; set; }
            public object Open() => ConnectionMultiplexer.Connect(Text);
            """,
            Setup.Plain),

        // An assignment that happens or not.
        (
            1400,
            "Redis2101",
            """
            var options = ConfigurationOptions.Parse("redis:6379");
            options?.AbortOnConnectFail = false;
            ConnectionMultiplexer.Connect(options!);
            """,
            Setup.Plain),
        (
            1400,
            "Redis2103",
            """
            var options = ConfigurationOptions.Parse("redis:6379,connectTimeout=5");
            options?.ConnectTimeout = 5000;
            ConnectionMultiplexer.Connect(options!);
            """,
            Setup.Plain),
        (
            1400,
            "Redis4003",
            """
            private readonly Snippet? _root;
            private ConnectionMultiplexer? _mux;
            public ConnectionMultiplexer? Mux { get { _root?._mux ??= ConnectionMultiplexer.Connect("redis"); return _root?._mux; } }
            """,
            Setup.Plain),

        // Extension members.
        (
            1400,
            "Redis2101",
            Extension(
                "public void Patient() => options.AbortOnConnectFail = false;",
                """var options = ConfigurationOptions.Parse("redis:6379"); options.Patient(); ConnectionMultiplexer.Connect(options);"""),
            Setup.Plain),
        (
            1400,
            "Redis2101",
            Extension(
                "public bool Patient { set => options.AbortOnConnectFail = !value; }",
                """var options = ConfigurationOptions.Parse("redis:6379"); options.Patient = true; ConnectionMultiplexer.Connect(options);"""),
            Setup.Plain),
        (
            1400,
            "Redis2101",
            Extension(
                "public bool Patient { set => options.AbortOnConnectFail = !value; }",
                """ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, Patient = true });"""),
            Setup.Plain),
        (
            1400,
            "Redis2101",
            Extension(
                "public ConfigurationOptions Patient { get { options.AbortOnConnectFail = false; return options; } }",
                """ConnectionMultiplexer.Connect(ConfigurationOptions.Parse("redis:6379").Patient);"""),
            Setup.Plain),
        (
            1400,
            "Redis2001",
            Extension("public object Open() => ConnectionMultiplexer.Connect(options);", "ConfigurationOptions.Parse(\"[|localhost|]:6379\").Open();"),
            Setup.Plain),
        (
            1400,
            "Redis2001",
            Extension("public static ConfigurationOptions Parse(int port) => new();", "ConnectionMultiplexer.Connect(ConfigurationOptions.Parse(6379));"),
            Setup.Plain),
        (1400, "Redis4003", Extension("public ConnectionMultiplexer Mux => [|ConnectionMultiplexer.Connect|](options);", ""), Setup.Plain),

        // A program of one file.
        (
            1400,
            "Redis2001",
            """
            // full
            #:package StackExchange.Redis@3.4.35
            using StackExchange.Redis;

            var mux = ConnectionMultiplexer.Connect("[|localhost|]:6379");
            mux.GetDatabase().StringSet("a", 1);

            """,
            Setup.Plain with { FileBased = true }),
    ];
}
