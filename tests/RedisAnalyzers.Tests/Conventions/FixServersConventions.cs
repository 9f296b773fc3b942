using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// Different servers stay different: a program that connects to three, fixed in full and started with the variables of one set, still connects to three, as
/// the real library evaluates it.
/// </summary>
public sealed class FixServersConventions(ITestOutputHelper output)
{
    private const string Started = "Start(0)";

    /// <summary>The variables that a program with one server would read.</summary>
    private static readonly Dictionary<string, string> OneSet = new()
    {
        ["REDIS_HOST"] = "other.example", ["REDIS_PORT"] = "7777", ["REDIS_PASSWORD"] = "fresh",
    };

    private static readonly string[][] Servers =
    [
        ["redis-primary:6379", "redis-sessions:6379", "shop.redis.cache.windows.net:6380"],
        ["localhost:6379", "localhost:6380", "localhost:6381"],
        ["10.0.0.1:6379", "10.0.0.2:6379", "127.0.0.1:6379"],
        ["cache.eu.shop.example:6379", "cache.us.shop.example:6379", "cache:6379"],
        ["redis", "127.0.0.1", "10.0.0.2:7000"],
    ];

    /// <summary>How a program opens a connection; <c>$N</c> is its number, <c>$S</c> the server.</summary>
    private static readonly string[] Forms =
    [
        "private static object Open$N() => ConnectionMultiplexer.Connect(\"$S\");",
        "private static object Open$N() => ConnectionMultiplexer.Connect(\"$S,name=part$N,abortConnect=true\");",
        "private const string Text$N = \"$S\";\nprivate static object Open$N() => ConnectionMultiplexer.Connect(Text$N);",
        "private static object Open$N() => ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"$S\" }, ConnectRetry = 1 });",
        "private static object Open$N()\n{\n    var options = ConfigurationOptions.Parse(\"$S\");\n    options.AllowAdmin = true;\n"
            + "    return ConnectionMultiplexer.Connect(options);\n}",
        "private static object Open$N()\n{\n    var text = \"$S\";\n    text += \",allowAdmin=true\";\n    return ConnectionMultiplexer.Connect(text);\n}",
        "private static object Open$N() => ConnectionMultiplexer.Connect(\"$S\", o => o.ConnectRetry = 1);",
    ];

    private static IEnumerable<string> Sources =>
        from servers in Servers
        from first in Enumerable.Range(0, Forms.Length)
        select Program(servers.Select((server, number) => Forms[(first + number * (servers[0].Length % 3 + 1)) % Forms.Length]
            .Replace("$N", $"{number}", StringComparison.Ordinal).Replace("$S", server, StringComparison.Ordinal)));

    private static string Program(IEnumerable<string> members) =>
        $$"""
        public async Task Run(string[] args) => {{Started}};
        private static object Start(int number) => number == 0 ? Open0() : number == 1 ? Open1() : Open2();
        {{string.Join('\n', members)}}
        """;

    [Fact]
    public async Task Three_servers_stay_three()
    {
        var setup = Setup.Plain;
        var library = setup.RunsOn.Last();
        var (tried, wrong) = (0, new ConcurrentBag<string>());
        await Parallel.ForEachAsync(Sources, async (source, _) =>
        {
            var project = FixRun.Open(TestProject.Create(source, setup, library));
            var before = Endpoints((await FixRun.Texts(project))[TestProject.MainFile], library, setup, []);
            foreach (var fix in Product.Fixes)
            {
                project = await Offers.RunOf(fix.FixableDiagnosticIds[0]).ApplyAll(project, FixAllScope.Document, null);
            }

            var text = (await FixRun.Texts(project))[TestProject.MainFile];
            Interlocked.Increment(ref tried);
            var (without, with) = (Endpoints(text, library, setup, []), Endpoints(text, library, setup, OneSet));
            if (!before.SequenceEqual(without) || with.Distinct().Count() != before.Distinct().Count())
            {
                wrong.Add($"{string.Join(' ', before)} becomes {string.Join(' ', without)}, and with the variables of one {string.Join(' ', with)}:\n{text}");
            }
        });
        output.WriteLine($"measured: laws: several servers: {tried} programs with three servers, {wrong.Count} in which they are fewer");
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {tried}\n\n{string.Join("\n\n", wrong.Order(StringComparer.Ordinal).Take(10))}");
        Assert.True(tried >= 30, $"Only {tried} programs are tried.");
    }

    private static List<string> Endpoints(string text, string library, Setup setup, Dictionary<string, string> variables) =>
        [.. Enumerable.Range(0, 3).Select(number =>
        {
            var outcome = Evaluation.Load(text.Replace(Started, $"Start({number})", StringComparison.Ordinal), library, setup.References)(variables);
            return outcome.Exception ?? string.Join(' ', outcome.Endpoints);
        })];
}
