using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>Objects of derived types run the constructor of the base; of several constructors, objects run the one that they are made with.</summary>
public sealed partial class Redis4001Tests
{
    private const string Action = "public class C : ControllerBase { public string? Cart() => new OrderHelper().Get(\"a\"); }\n";

    [Theory]
    [InlineData("public class OrderHelper : RedisHelper { public OrderHelper() : base(\"redis\") { } }")]
    [InlineData("public class OrderHelper : RedisHelper { public OrderHelper() : this(\"redis\") { } private OrderHelper(string text) : base(text) { } }")]
    [InlineData("public class OrderHelper() : RedisHelper(\"redis\");")]
    [InlineData(
        """
        public abstract class Helper : RedisHelper { protected Helper(string text) : base(text) { } }
        public sealed class OrderHelper : Helper { public OrderHelper() : base("redis") { } }
        """)]
    public void Objects_of_a_derived_type(string helper) =>
        Flags(Program(Opening.Replace("ConnectionMultiplexer.Connect", "[|ConnectionMultiplexer.Connect|]"), Action + helper), Setup.Web);

    [Theory]
    [InlineData("public RedisHelper() => _database = [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();\n    private IDatabase _database;")]
    [InlineData("private readonly IDatabase _database = [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();")]
    [InlineData(
        "private IDatabase? _database;\n"
        + "    protected virtual void Open() => _database = [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();")]
    public void Objects_of_a_derived_type_without_a_constructor(string opening) =>
        Flags(Program(opening, Action + "public class OrderHelper : RedisHelper { }"), Setup.Web);

    [Theory]
    [InlineData("public class OrderHelper { public string? Get(string key) => null; }")]
    [InlineData("public class OrderHelper : List<RedisHelper> { public string? Get(string key) => null; }")]
    [InlineData("public class OrderHelper : RedisHelper { public OrderHelper() : base(1) { } }")]
    [InlineData("public class OrderHelper : RedisHelper { public OrderHelper() { } public OrderHelper(string text) : base(text) { } }")]
    [InlineData(
        "public class OrderHelper { public string? Get(string key) => null; }\n"
        + "public class Other : RedisHelper { public Other() : base(\"redis\") { } }")]
    public void Objects_that_do_not_run_the_constructor(string helper) => Silent(
        Program(
            Opening + "\n    protected RedisHelper(int number) => throw new NotSupportedException();\n    protected RedisHelper() : this(1) { }",
            Action + helper),
        Setup.Web);

    [Theory]
    [InlineData("public class C : ControllerBase { public string? Cart(string text) => new OrderHelper(text).Get(\"a\"); }")]
    [InlineData("public class C : ControllerBase { private static readonly OrderHelper Helper = new(\"redis\"); public void Cart() => Helper.Get(\"a\"); }")]
    [InlineData("public static class C { public static void Add(IServiceCollection services) => services.AddSingleton(_ => new OrderHelper(\"redis\")); }")]
    [InlineData("public static class C { public static void Main() { using var helper = new OrderHelper(\"redis\"); helper.Get(\"a\"); } }")]
    public void Objects_of_a_derived_type_made_once_or_for_a_caller(string use) => Silent(
        Program(Opening, "public class OrderHelper : RedisHelper { public OrderHelper(string text) : base(text) { } }\n" + use),
        Setup.Web);

    [Fact]
    public void A_derived_type_that_opens_in_its_own_way() => Silent(
        Program(
            "private IDatabase? _database;\n    protected virtual void Open() => _database = ConnectionMultiplexer.Connect(\"redis\").GetDatabase();",
            Action + "public class OrderHelper : RedisHelper { protected override void Open() { } }"),
        Setup.Web);

    [Fact]
    public void Another_constructor_takes_a_connection() => Silent(
        Program(
            Opening + "\n    public RedisHelper(IConnectionMultiplexer redis) => _database = redis.GetDatabase();",
            """
            public class C : ControllerBase
            {
                private readonly IConnectionMultiplexer _redis;
                public C(IConnectionMultiplexer redis) => _redis = redis;
                public string? Cart() => new RedisHelper(_redis).Get("a");
            }
            """),
        Setup.Web);

    [Fact]
    public void A_constructor_that_calls_another_one() => Flags(
        Program(
            Opening.Replace("ConnectionMultiplexer.Connect", "[|ConnectionMultiplexer.Connect|]") + "\n    public RedisHelper() : this(\"redis\") { }",
            "public class C : ControllerBase { public string? Cart() => new RedisHelper().Get(\"a\"); }"),
        Setup.Web);

    [Fact]
    public void The_message_names_the_derived_type() => Assert.Equal(
        [
            "A connection is opened for each 'OrderHelper', and one is created each time the controller 'C' runs: open one for the whole "
            + "program and share it",
        ],
        Messages(
            Program(Opening, Action + "public class OrderHelper : RedisHelper { public OrderHelper() : base(\"redis,password=hunter2\") { } }"),
            Setup.Web));
}
