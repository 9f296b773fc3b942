using System.Text;

namespace RedisAnalyzers.Benchmarks.Workloads;

/// <summary>
/// Generated code that uses Redis for everything, as a large shop might: each file has 300 lines, one place that connects and 45 calls of the
/// library, between methods that have nothing to do with it. The same number makes the same file.
/// </summary>
internal static class RedisCode
{
    internal const int LinesPerFile = 300;
    internal const int CallsPerFile = 45;

    /// <summary>Files that connect in these ways, right and wrong, follow each other.</summary>
    private static readonly string[] Connections =
    [
        Lazy("""ConnectionMultiplexer.Connect("localhost:6379")"""),
        Lazy(
            "ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"REDIS\") ?? "
            + "\"redis:6379,abortConnect=false,connectRetry=5,connectTimeout=5000\")"),
        Lazy(
            "ConnectionMultiplexer.Connect(new ConfigurationOptions { "
            + "EndPoints = { { Environment.GetEnvironmentVariable(\"REDIS_HOST\") ?? \"redis\", 6379 } }, "
            + "AbortOnConnectFail = false, ConnectTimeout = 5000, ConnectRetry = 5 })"),
        Lazy(
            "ConnectionMultiplexer.Connect($\"{Environment.GetEnvironmentVariable(\"REDIS_HOST\")}:6379,"
            + "password={Environment.GetEnvironmentVariable(\"REDIS_PASSWORD\")},ssl=true,abortConnect=false\")"),
        Lazy("""ConnectionMultiplexer.Connect("redis-1.shop.internal:6379,redis-2.shop.internal:6379,abortOnConnectFail=false,connectTimeout=5s")"""),
        Lazy(
            "{ var options = ConfigurationOptions.Parse(\"redis.shop.internal:6380,ssl=true\"); "
            + "options.ReconnectRetryPolicy = new ExponentialRetry(5000); return ConnectionMultiplexer.Connect(options); }"),
        Lazy("""ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("REDIS")!)"""),
        Lazy("""ConnectionMultiplexer.Connect("rediss://shop:secret@redis.shop.internal:6380/2")"""),
        Lazy("""ConnectionMultiplexer.Connect("redis.shop.internal:6379,password=secret;abortConnect=false")"""),
        Lazy("ConnectionMultiplexer.Connect(Settings)")
            + "\n    private static string Settings => Environment.GetEnvironmentVariable(\"REDIS\") "
            + "?? throw new InvalidOperationException(\"REDIS is not set\");",
        "private static IConnectionMultiplexer Connection => ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"REDIS\") ?? \"redis\");",
    ];

    private static string Lazy(string connect) =>
        $"private static readonly Lazy<ConnectionMultiplexer> Shared = new(() => {connect}, System.Threading.LazyThreadSafetyMode.PublicationOnly);";

    /// <summary>The text of file <paramref name="number"/>.</summary>
    internal static string File(int number)
    {
        var connection = Connections[number % Connections.Length];
        var held = connection.Contains(" Shared =", StringComparison.Ordinal) ? "Shared.Value" : "Connection";
        var text = new StringBuilder(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using StackExchange.Redis;

            namespace Shop.Area{{number}};

            public sealed record Order{{number}}(int Id, string Customer, decimal Total, IReadOnlyList<string> Lines);

            public sealed class Orders{{number}}
            {
                {{connection}}

                private readonly Dictionary<int, Order{{number}}> _known = new();

                private static IDatabase Database => {{held}}.GetDatabase();


            """);
        for (var calls = 0; calls < CallsPerFile; calls += 3)
        {
            text.Append(Storing(number, calls / 3));
            if (calls / 3 % 2 == 0)
            {
                text.Append(Computing(number, calls / 3));
            }
        }

        text.Append("}\n");
        for (var lines = text.ToString().Count(c => c == '\n'); lines < LinesPerFile; lines++)
        {
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Storing(int file, int method) => (method % 3) switch
    {
        0 =>
            $$"""
                public async Task<Order{{file}}?> Load{{method}}Async(int id, TimeSpan age)
                {
                    var key = $"order:{{method}}:{id}";
                    var customer = await Database.HashGetAsync(key, "customer");
                    if (customer.IsNullOrEmpty) return _known.GetValueOrDefault(id);
                    var total = (double)await Database.HashGetAsync(key, "total");
                    var order = new Order{{file}}(id, customer.ToString(), (decimal)total, Array.Empty<string>());
                    await Database.KeyExpireAsync(key, age);
                    return order;
                }


            """,
        1 =>
            $$"""
                public bool Save{{method}}(Order{{file}} order)
                {
                    if (order.Total < 0 || order.Lines.Count == 0) throw new ArgumentException("An order has lines and a total.", nameof(order));
                    var saved = Database.StringSet("order:{{method}}:" + order.Id, string.Join(";", order.Lines), TimeSpan.FromMinutes({{method}} + 5));
                    foreach (var line in order.Lines.Where(line => line.Length > 3)) Database.ListRightPush("lines:" + order.Customer, line);
                    Database.SortedSetAdd("totals", order.Customer, (double)order.Total);
                    _known[order.Id] = order;
                    return saved;
                }


            """,
        _ =>
            $$"""
                public async Task<int> Count{{method}}Async(string customer)
                {
                    RedisKey key = "visits:" + customer;
                    var visits = await Database.StringIncrementAsync(key);
                    if (visits > 1000) await Database.KeyDeleteAsync(key);
                    var members = await Database.SetMembersAsync("friends:" + customer);
                    return members.Select(member => member.ToString()).Count(name => name.StartsWith("a", StringComparison.Ordinal)) + (int)visits;
                }


            """,
    };

    private static string Computing(int file, int method) =>
        $$"""
            public decimal Discount{{method}}(Order{{file}} order, IReadOnlyCollection<decimal> earlier)
            {
                var average = earlier.Count == 0 ? 0m : earlier.Sum() / earlier.Count;
                var rate = order.Total switch { > 1000m => 0.1m, > 100m when average > 50m => 0.05m, _ => 0.01m * {{method}} };
                for (var step = 0; step < order.Lines.Count; step++)
                {
                    if (order.Lines[step].Contains("sale", StringComparison.OrdinalIgnoreCase)) rate /= 2;
                    else if (step % 10 == 9) rate += 0.001m;
                }

                var name = order.Customer.Trim().ToUpperInvariant();
                return Math.Round(order.Total * (1 - rate), 2) - (name.Length > 20 ? 1 : 0);
            }


        """;
}
