using System.Text;

namespace RedisAnalyzers.Benchmarks.Workloads;

/// <summary>
/// A project as it is open in an editor: many files that send 16 commands each, through a connection that they are given, and a few that connect. The same
/// number makes the same file.
/// </summary>
internal static class ServiceCode
{
    internal const int Methods = 8;

    /// <summary>Where a key press changes the text: in the body of the first method.</summary>
    internal const string Cursor = "var total = ";

    /// <summary>The text of file <paramref name="number"/>.</summary>
    internal static string File(int number, bool connects)
    {
        var text = new StringBuilder(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using StackExchange.Redis;

            namespace Shop.Area{{number}};

            public class Service{{number}}
            {
                private readonly IDatabase _database;
                private readonly Dictionary<string, int> _known = new();

                public Service{{number}}(IConnectionMultiplexer connection) => _database = connection.GetDatabase();


            """);
        if (connects)
        {
            text.Append(
                $$"""
                    public static ConnectionMultiplexer Open(string host) => ConnectionMultiplexer.Connect(host + ":6379,password=x{{number}}yz!A");

                    public static ConnectionMultiplexer Local() => Service{{number}}.Open("localhost");


                """);
        }

        for (var method = 0; method < Methods; method++)
        {
            text.Append(
                $$"""
                    public async Task<int> Count{{method}}(string id, IEnumerable<int> numbers)
                    {
                        {{Cursor}}numbers.Where(number => number % {{method + 2}} == 0).Select(number => number * {{number}}).Sum();
                        if (!_known.TryGetValue(id, out var value)) value = total;
                        await _database.StringSetAsync("count:" + id, value, TimeSpan.FromMinutes({{method + 1}}));
                        var entries = await _database.HashGetAllAsync("entries:" + id);
                        foreach (var entry in entries) value += (int)entry.Value;
                        return value;
                    }


                """);
        }

        return text.Append("}\n").ToString();
    }
}
