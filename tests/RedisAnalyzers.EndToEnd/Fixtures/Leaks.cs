using Tour.Analysis;

namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>A web program that opens a connection per request in every way that our fixes repair, and what the fixes make of it; both built.</summary>
internal sealed record Leaks(string RiskyProgram, string FixedProgram, string[] Before, string[] After)
{
    /// <summary>The rules whose fixes are applied, each in a run of its own.</summary>
    private static readonly string[] Rules = ["Redis4001", "Redis4002", "Redis4003"];

    private const string Source = """
        using StackExchange.Redis;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddScoped<IDatabase>(_ => ConnectionMultiplexer.Connect(Stock.Configuration).GetDatabase());
        var app = builder.Build();
        app.MapGet("/method", () => Stock.Count("method"));
        app.MapGet("/asynchronous", () => Stock.CountAsync("asynchronous"));
        app.MapGet("/property", () => Stock.Database.StringIncrement("property"));
        app.MapGet("/scoped", (IDatabase database) => database.StringIncrement("scoped"));
        app.Run();

        public static class Stock
        {
            public static string Configuration => "127.0.0.1:" + Environment.GetEnvironmentVariable("REDIS_PORT");

            public static IDatabase Database => ConnectionMultiplexer.Connect(Configuration).GetDatabase();

            public static long Count(string key)
            {
                var redis = ConnectionMultiplexer.Connect(Configuration);
                return redis.GetDatabase().StringIncrement(key);
            }

            public static async Task<long> CountAsync(string key)
            {
                var redis = await ConnectionMultiplexer.ConnectAsync(Configuration);
                return await redis.GetDatabase().StringIncrementAsync(key);
            }
        }
        """;

    internal static string[] Paths => ["method", "asynchronous", "property", "scoped"];

    internal static async Task<Leaks> MakeAsync(Lab lab)
    {
        var copy = ShopCopy.Create(lab.Repository, lab.Workbench, lab.Feed, "leaks", CancellationToken.None);
        foreach (var file in Directory.EnumerateFiles(copy.Root, "*.cs"))
        {
            File.Delete(file);
        }

        await File.WriteAllTextAsync(Path.Combine(copy.Root, "Program.cs"), Source);
        var (risky, repaired) = (Path.Combine(lab.Workbench.Root, "leaking"), Path.Combine(lab.Workbench.Root, "sharing"));
        Lab.Succeeded(await copy.RestoreAsync(CancellationToken.None));
        var (build, before) = await copy.BuildAsync(CancellationToken.None, "--output", risky);
        Lab.Succeeded(build);
        foreach (var rule in Rules)
        {
            Lab.Succeeded(await copy.FixAsync([rule], CancellationToken.None));
        }

        var (rebuild, after) = await copy.BuildAsync(CancellationToken.None, "--output", repaired);
        Lab.Succeeded(rebuild);
        return new Leaks(Path.Combine(risky, "Shop.dll"), Path.Combine(repaired, "Shop.dll"), Ours(before), Ours(after));
    }

    private static string[] Ours(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => finding.Rule).Where(Rules.Contains).Order(StringComparer.Ordinal)];
}
