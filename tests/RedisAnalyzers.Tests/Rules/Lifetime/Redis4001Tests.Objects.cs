using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>Connections that the constructor of a created object opens, and databases that outlive the method that opened their connection.</summary>
public sealed partial class Redis4001Tests
{
    private static string Program(string opening, string use) =>
        $$"""
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using StackExchange.Redis;

        public class RedisHelper : IDisposable
        {
            {{opening}}
            public string? Get(string key) => null;
            public void Dispose() { }
        }

        {{use}}

        """;

    private const string Opening =
        "public RedisHelper(string text) => _database = ConnectionMultiplexer.Connect(text).GetDatabase();\n    private IDatabase _database;";

    [Theory]
    [InlineData("public class C : ControllerBase { public string? Cart() => new RedisHelper(\"redis\").Get(\"a\"); }")]
    [InlineData("public class C : ControllerBase { public string? Cart() { RedisHelper helper = new(\"redis\"); return helper.Get(\"a\"); } }")]
    [InlineData("public class C : ControllerBase { private readonly RedisHelper _helper = new RedisHelper(\"redis\"); }")]
    [InlineData("public class C : ControllerBase { private readonly RedisHelper _helper; public C() { _helper = new RedisHelper(\"redis\"); } }")]
    [InlineData("public class C : ControllerBase { public string? Cart() { using var helper = new RedisHelper(\"redis\"); return helper.Get(\"a\"); } }")]
    [InlineData("public static class C { public static void Map(WebApplication app) => app.MapGet(\"/a\", () => new RedisHelper(\"redis\").Get(\"a\")); }")]
    [InlineData(
        "public class C { public void All(string[] keys) { foreach (var key in keys) { var helper = new RedisHelper(\"redis\"); "
        + "helper.Get(key); } } }")]
    [InlineData("public class C { public string? Get() { using (var helper = new RedisHelper(\"redis\")) { return helper.Get(\"a\"); } } }")]
    [InlineData(
        """
        public class Carts { public string? Load() => new RedisHelper("redis").Get("a"); }
        public class C : ControllerBase { public string? Cart() => new Carts().Load(); }
        """)]
    public void Objects_made_again_and_again(string use) =>
        Flags(Program(Opening.Replace("ConnectionMultiplexer.Connect", "[|ConnectionMultiplexer.Connect|]"), use), Setup.Web);

    [Theory]
    [InlineData("private readonly IDatabase _database = [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();")]
    [InlineData(
        "private readonly ConnectionMultiplexer _mux;\n"
        + "    public RedisHelper() { var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); _mux = mux; }")]
    [InlineData("private IDatabase? _database;\n    public IDatabase Database => _database ??= [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();")]
    [InlineData("private static IDatabase? _database;\n    public RedisHelper() { _database = [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase(); }")]
    public void Opened_for_each_object(string opening) =>
        Flags(Program(opening, "public class C : ControllerBase { public string? Cart() => new RedisHelper().Get(\"a\"); }"), Setup.Web);

    [Theory]
    [InlineData("")]
    [InlineData("public class C : ControllerBase { public string? Cart(string text) => new RedisHelper(text).Get(\"a\"); }")]
    [InlineData("public class C : ControllerBase { private static RedisHelper? _helper; public void Cart() { _helper ??= new RedisHelper(\"redis\"); } }")]
    [InlineData(
        "public class C : ControllerBase { private static readonly RedisHelper Helper = new RedisHelper(\"redis\"); public void Cart() => "
        + "Helper.Get(\"a\"); }")]
    [InlineData("public class C : ControllerBase { private static readonly Lazy<RedisHelper> Helper = new(() => new RedisHelper(\"redis\")); }")]
    [InlineData("public static class C { public static void Add(IServiceCollection services) => services.AddSingleton(_ => new RedisHelper(\"redis\")); }")]
    [InlineData("public static class C { public static void Add(IServiceCollection services) => services.AddSingleton(new RedisHelper(\"redis\")); }")]
    [InlineData("public static class C { public static void Main() { using var helper = new RedisHelper(\"redis\"); helper.Get(\"a\"); } }")]
    [InlineData(
        "public class C { public void All(string[] hosts) { foreach (var host in hosts) { var helper = new RedisHelper(host); "
        + "helper.Get(\"a\"); } } }")]
    [InlineData(
        """
        public class C : ControllerBase
        {
            private static readonly ConcurrentDictionary<string, RedisHelper> All = new();
            public string? Cart() => All.GetOrAdd("a", key => new RedisHelper("redis")).Get("a");
        }
        """)]
    [InlineData(
        """
        public class C : ControllerBase
        {
            private static readonly Dictionary<string, RedisHelper> All = new();
            public void Cart() { if (!All.ContainsKey("a")) { All["a"] = new RedisHelper("redis"); } }
        }
        """)]
    public void Objects_made_once_or_for_a_caller(string use) => Silent(Program(Opening, use), Setup.Web);

    [Theory]
    [InlineData(
        "private static IDatabase? _database;\n"
        + "    public RedisHelper() { if (_database == null) _database = ConnectionMultiplexer.Connect(\"redis\").GetDatabase(); }")]
    [InlineData("private static readonly IDatabase Database = ConnectionMultiplexer.Connect(\"redis\").GetDatabase();")]
    public void Opened_once_for_all_objects(string opening) =>
        Silent(Program(opening, "public class C : ControllerBase { public string? Cart() => new RedisHelper().Get(\"a\"); }"), Setup.Web);

    [Theory]
    [InlineData(
        "public IDatabase Store(int number) { var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); IDatabase db = "
        + "mux.GetDatabase(number); return db; }")]
    [InlineData(
        "public async Task<IDatabase> Store() { var mux = await [|ConnectionMultiplexer.ConnectAsync|](\"redis\"); var db = "
        + "mux.GetDatabase(); return db; }")]
    [InlineData("public IDatabase Store() => [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();")]
    [InlineData(
        """
        private static async Task<IDatabase> Store(string text)
        {
            var m = await ConnectionMultiplexer.ConnectAsync(text);
            IDatabase db = m.GetDatabase();
            return db;
        }

        public async Task<bool> Set() { var db = await [|Store|]("redis"); return await db.StringSetAsync("a", 1); }
        """)]
    [InlineData(
        """
        private static IDatabase Store() { var mux = ConnectionMultiplexer.Connect("redis"); return mux.GetDatabase(); }
        public string? Get() => [|Store|]().StringGet("a");
        """)]
    public void Databases_of_connections_that_nobody_closes(string members) => Flags(members);

    [Theory]
    [InlineData("public IDatabase CreateStore() { var mux = ConnectionMultiplexer.Connect(\"redis\"); IDatabase db = mux.GetDatabase(); return db; }")]
    [InlineData("public IDatabase Store(string text) { var mux = ConnectionMultiplexer.Connect(text); IDatabase db = mux.GetDatabase(); return db; }")]
    [InlineData("public ConnectionMultiplexer Store() { var mux = ConnectionMultiplexer.Connect(\"redis\"); mux.GetDatabase(); return mux; }")]
    [InlineData(
        """
        private static readonly IDatabase Database = Store();
        private static IDatabase Store() { var mux = ConnectionMultiplexer.Connect("redis"); IDatabase db = mux.GetDatabase(); return db; }
        """)]
    [InlineData(
        """
        private static IDatabase? _database;
        public static IDatabase Database => _database ??= Store();
        private static IDatabase Store() { var mux = ConnectionMultiplexer.Connect("redis"); IDatabase db = mux.GetDatabase(); return db; }
        """)]
    [InlineData(
        """
        private static readonly Lazy<IDatabase> Database = new(Store);
        private static IDatabase Store() { var mux = ConnectionMultiplexer.Connect("redis"); IDatabase db = mux.GetDatabase(); return db; }
        """)]
    [InlineData(
        """
        public static void Main() => Store().StringSet("a", 1);
        private static IDatabase Store() { var mux = ConnectionMultiplexer.Connect("redis"); IDatabase db = mux.GetDatabase(); return db; }
        """)]
    public void Databases_that_are_kept(string members) => Silent(members);
}
