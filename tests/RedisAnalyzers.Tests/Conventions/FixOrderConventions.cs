using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.Tests.Conventions.Matrix;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// The order in which fixes are made changes nothing: whatever comes first, the real library reads the same configuration in the end. What the user wrote, a
/// misspelt option included, has the same value.
/// </summary>
public sealed class FixOrderConventions(ITestOutputHelper output)
{
    private const int Orders = 10;
    private const int Rounds = 3;

    private static readonly Dictionary<string, string> NoVariables = [];

    /// <summary>Configurations in which several rules want to change the same text.</summary>
    private static readonly string[] Texts =
    [
        "redis:6379,connectTimout=2000,connectRetries=9",
        "localhost:6379,abortConnect=true,connectTimeout=5s,connectRetry=1",
        "localhost,abortOnConnectFail=true,username=shop",
        "redis.shop.example:6380,ssl=true,sslprotocols=tls12,connectRetry=0,syncTimeout=90000",
        "cache;abortConnect=true;connectTimeout=100",
        "cache:6379/2,name=shop,connectRetry=1",
        "shop.redis.cache.windows.net,connectTimeout=5,password=hunter2abc",
        "10.1.2.3:6379,password=hunter2abc,abortConnect=true,defaultDatabase=3",
        "redis://cache:6379/4",
        "localhost,db=3,connectTimeout=7s",
    ];

    private static IEnumerable<string> Sources => Texts.SelectMany(static text => new[]
    {
        $"var mux = ConnectionMultiplexer.Connect(\"{text}\");",
        $"var text = \"{text}\";\nvar mux = ConnectionMultiplexer.Connect(text);",
        $"var options = ConfigurationOptions.Parse(\"{text}\");\noptions.ClientName = \"shop\";\nvar mux = ConnectionMultiplexer.Connect(options);",
        $"const string Text = \"{text}\";\nvar mux = ConnectionMultiplexer.Connect(Text + \",keepAlive=30\");",
    }).Where(static (_, number) => Slice.Takes(number, 7));

    [Fact]
    public async Task Makes_no_difference()
    {
        var (tried, wrong) = (new ConcurrentBag<int>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(Sources.Index(), async (one, _) => await Try(one.Item, one.Index, tried, wrong));
        output.WriteLine($"measured: laws: order of fixes: {tried.Count} orders, {wrong.Count} that make a difference");
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {tried.Count}\n\n{string.Join("\n\n", wrong.Order(StringComparer.Ordinal).Take(10))}");
        Assert.True(tried.Count > 60, $"Only {tried.Count} orders are tried.");
    }

    /// <summary>
    /// The sample shop, rule by rule in any order, twice through, as <c>dotnet format</c> does it: each time it becomes the repaired shop, but for where long
    /// lines are broken and in which order options stand in a text.
    /// </summary>
    [Fact]
    public async Task The_shop_becomes_its_twin()
    {
        var files = Product.Files("samples/Shop");
        var setup = files.Where(static file => !file.EndsWith("/Program.cs", StringComparison.Ordinal))
            .Aggregate(Setup.Web with { Output = OutputKind.ConsoleApplication }, static (one, file) => one.Source(Path.GetFileName(file), Read(file)))
            .Source("Usings.cs", Usings);
        setup = Product.Files("samples/Shop", "*.json").Aggregate(setup, static (one, file) => one.File(Path.GetFileName(file), Read(file)));
        var project = FixRun.Open(TestProject.Create("// full\n" + Read("samples/Shop/Program.cs"), setup, setup.RunsOn.Last()));
        var rules = Product.Fixes.Select(static fix => fix.FixableDiagnosticIds[0]).ToArray();
        var random = new Random(Orders);
        for (var number = 0; number < Orders; number++)
        {
            random.Shuffle(rules);
            var texts = await FixRun.Texts(await FixAll(project, rules, rounds: 2, random));
            foreach (var (path, text) in texts.Where(static file => IsOfShop(file.Key)))
            {
                var name = path == TestProject.MainFile ? "Program.cs" : Path.GetFileName(path);
                var (expected, actual) = (Read($"samples/ShopRepaired/{name}"), text.Replace("// full\n", "", StringComparison.Ordinal));
                Assert.True(Layout.Unordered(expected) == Layout.Unordered(actual), $"{string.Join(", ", rules)} makes of {name}\n{actual}");
            }
        }
    }

    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;

        """;

    private static bool IsOfShop(string path) =>
        path.EndsWith(".cs", StringComparison.Ordinal) && !path.EndsWith("Usings.cs", StringComparison.Ordinal);

    private static string Read(string file) => Product.Repository.Read(file);

    private static async Task Try(string source, int number, ConcurrentBag<int> tried, ConcurrentBag<string> wrong)
    {
        var setup = Setup.Plain;
        var library = setup.RunsOn.Last();
        var project = FixRun.Open(TestProject.Create(source, setup, library));
        var rules = (await Offers.Of(project)).Select(static offer => offer.Report.Id).Distinct().ToList();
        var (random, expected) = (new Random(number), ((string Configuration, string Text)?)null);
        var pairs = from one in rules from other in rules where one != other select rules.Except([one, other]).Prepend(other).Prepend(one).ToArray();
        var orders = Enumerable.Range(0, Orders).Select(_ => { var order = rules.ToArray(); random.Shuffle(order); return order; });
        foreach (var order in pairs.Concat(orders))
        {
            tried.Add(number);
            var text = (await FixRun.Texts(await FixAll(project, order)))[TestProject.MainFile];
            var found = Configuration(Evaluation.Load(text, library, setup.References)(NoVariables));
            expected ??= (found, text);
            if (found != expected.Value.Configuration)
            {
                wrong.Add($"{string.Join(", ", order)} gives\n{found}\n{text}\ninstead of\n{expected.Value.Configuration}\n{expected.Value.Text}");
            }
        }
    }

    /// <summary>One analyzer reports for all rules, and <c>dotnet format</c> asks a fix about the first report of any of them.</summary>
    [Fact]
    public async Task A_fix_offers_nothing_for_the_report_of_another_rule()
    {
        var asked = 0;
        foreach (var source in Sources)
        {
            var project = FixRun.Open(TestProject.Create(source, Setup.Plain, Setup.Plain.RunsOn.Last()));
            foreach (var report in (await Offers.Of(project)).Select(static offer => offer.Report).Distinct())
            {
                foreach (var fix in Product.Fixes.Where(fix => !fix.FixableDiagnosticIds.Contains(report.Id)))
                {
                    Assert.Empty(await Offers.RunOf(fix.FixableDiagnosticIds[0]).Actions(project, report));
                    asked++;
                }
            }
        }

        Assert.True(asked > 300, $"Only {asked} times a fix is asked.");
    }

    /// <summary>Rule by rule as <c>dotnet format</c> does it, until no rule has more to do.</summary>
    /// <param name="project">The project.</param>
    /// <param name="order">The rules.</param>
    /// <param name="rounds">How many rounds at most.</param>
    /// <param name="random">Chooses the report that decides on the kind of action; null: each report has its own first action.</param>
    private static async Task<Project> FixAll(Project project, IReadOnlyList<string> order, int rounds = Rounds, Random? random = null)
    {
        var later = Product.Fixes.Select(static fix => fix.FixableDiagnosticIds[0]).Except(order).ToList();
        for (var round = 0; round < rounds; round++)
        {
            var before = project;
            foreach (var id in round == 0 ? order : order.Concat(later))
            {
                var run = Offers.RunOf(id);
                var key = random is not null && random.Next(2) == 0 ? await FirstKey(project, run, random) : null;
                project = await run.ApplyAll(project, FixAllScope.Project, key);
            }

            if (round > 0 && !await FixRun.Differ(before, project))
            {
                break;
            }
        }

        return project;
    }

    private static async Task<string?> FirstKey(Project project, FixRun run, Random random)
    {
        var reports = await run.Reports(project);
        return reports.IsEmpty ? null : (await run.Actions(project, reports[random.Next(reports.Length)])).FirstOrDefault()?.EquivalenceKey;
    }

    // An empty password means the same as no password.
    private static string Configuration(RealOutcome outcome) => outcome.Exception
        ?? string.Join(' ', outcome.Endpoints.Concat(
            outcome.Changed.Where(static option => !string.IsNullOrEmpty(option.Value)).Select(static option => $"{option.Key}={option.Value}")));
}
