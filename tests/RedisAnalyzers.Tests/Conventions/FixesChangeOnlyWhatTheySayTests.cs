using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;
using Runnable = System.Func<System.Collections.Generic.IReadOnlyDictionary<string, string>, RedisAnalyzers.Tests.Harness.RealOutcome>;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// The code before and after each fix is run up to its connect on the real library, without the variables and with them: only what the
/// fix is for may differ.
/// </summary>
public sealed class FixesChangeOnlyWhatTheySayTests(ITestOutputHelper output)
{
    private static readonly Setup Plain = Named(Setup.Plain);
    private static readonly Setup Web = Named(Setup.Web);

    private static readonly Dictionary<string, string> ReadByFixes = new()
    {
        ["LAW_HOST"] = "other.example", ["LAW_PORT"] = "7777", ["LAW_PASSWORD"] = "fresh",
        ["REDIS__HOST"] = "other.example", ["REDIS__PORT"] = "7777", ["REDIS__PASSWORD"] = "fresh",
    };

    private static Setup Named(Setup setup) => setup.Option("redis_analyzers.host_variable", "LAW_HOST")
        .Option("redis_analyzers.port_variable", "LAW_PORT").Option("redis_analyzers.password_variable", "LAW_PASSWORD");

    [Fact]
    public async Task Evaluated_by_the_real_library()
    {
        var fixes = new ConcurrentBag<Applied>();
        var sources = Sources.SelectMany(pair => pair.Setup.RunsOn, (pair, library) => (pair.Source, pair.Setup, pair.Keys, library)).ToList();
        await Parallel.ForEachAsync(sources, async (pair, _) => await Apply(pair.Source, pair.Setup, pair.Keys, pair.library, fixes));

        var outside = await Outside();
        var wrong = Differences(fixes, outside, withVariables: false).Concat(Differences(fixes, outside, withVariables: true)).ToList();
        var kinds = fixes.Select(fix => fix.Key).ToHashSet();
        output.WriteLine($"measured: laws: real library: {sources.Count} programs, {kinds.Count} kinds of action, {fixes.Count} fixes, {4 * fixes.Count} "
            + $"configurations, {wrong.Count} differences");
        Assert.True(wrong.Count == 0, $"{wrong.Count} differences\n{string.Join("\n\n", wrong.Order(StringComparer.Ordinal).Take(20))}");
        Assert.True(fixes.Count > 500, $"Only {fixes.Count} fixes.");
        Assert.Empty(string.Join('\n', Product.Keys.Where(key => !Intent.Of(key).RepairsText).SelectMany(key => Missing(key, fixes))));
    }

    /// <summary>Programs that connect once; where a connection is injected as well, only what uses that is tried.</summary>
    private static IEnumerable<(string Source, Setup Setup, string Keys)> Sources =>
        FixSources.All.Concat(FixFrames.Plain).Select(source => (source, Plain, ""))
            .Concat(FixFrames.Web.Select(source => (source, Web, "")))
            .Concat(FixFrames.Second.Select(source => (source, Web, "Redis4006.Share")))
            .Concat(FixFrames.Injected.Select(source => (source, Plain, ".Injected")));

    /// <summary>What to do about an action that no program is there for, on the oldest or on the newest version.</summary>
    private static IEnumerable<string> Missing(string key, IEnumerable<Applied> fixes)
    {
        var newest = Plain.RunsOn.Last();
        var made = fixes.Where(fix => fix.Key == key).Select(fix => fix.Library == newest).ToHashSet();
        return from isNewest in new[] { false, true }
               where !made.Contains(isNewest)
               select $"No program offers {key} on the {(isNewest ? "newest" : "oldest")} StackExchange.Redis, so nobody knows what it changes. Add a program "
                   + "that connects once and has the mistake, to FixSources.Others (a configuration) or to FixFrames (code around a connect), and a row to "
                   + "Intent.Of with the options that the action may change; without a row it may change none. All stand in Conventions/.";
    }

    [Fact]
    public async Task Comments_stay_and_a_second_run_changes_nothing()
    {
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Sources, async (pair, _) =>
        {
            var project = FixRun.Open(TestProject.Create(pair.Source, pair.Setup, pair.Setup.RunsOn.Last()));
            var before = (await FixRun.Texts(project))[TestProject.MainFile];
            foreach (var (_, run, key) in (await Offers.Of(project)).DistinctBy(offer => offer.Key).Select(offer => (offer, offer.Run, offer.Key)))
            {
                var once = await run.ApplyAll(project, FixAllScope.Document, key);
                var text = (await FixRun.Texts(once))[TestProject.MainFile];
                if (CommentComparison.Differences(before, text) is { Count: > 0 } differences)
                {
                    wrong.Add($"{key} {string.Join(", ", differences)}:\n{text}");
                }

                if (await FixRun.Differ(once, await run.ApplyAll(once, FixAllScope.Document, key)))
                {
                    wrong.Add($"{key} changes once more:\n{text}");
                }
            }
        });
        Assert.True(wrong.IsEmpty, string.Join("\n\n", wrong.Take(20)));
    }

    private static async Task Apply(string source, Setup setup, string keys, string library, ConcurrentBag<Applied> fixes)
    {
        var project = FixRun.Open(TestProject.Create(source, setup, library));
        var before = Evaluation.Load((await FixRun.Texts(project))[TestProject.MainFile], library, setup.References);
        foreach (var offer in await Offers.Of(project))
        {
            if (Intent.Of(offer.Key).RepairsText || !offer.Key.EndsWith(keys, StringComparison.Ordinal))
            {
                continue;
            }

            var text = (await FixRun.Texts(await FixRun.Apply(project, offer.Action)))[TestProject.MainFile];
            fixes.Add(new(offer.Key, library, text, before, Evaluation.Load(text, library, setup.References)));
        }
    }

    private static List<string> Differences(IEnumerable<Applied> fixes, Dictionary<string, string> outside, bool withVariables)
    {
        var variables = withVariables ? outside.Concat(ReadByFixes).ToDictionary() : outside;
        // Several fixes start from one source.
        var known = new ConcurrentDictionary<Runnable, RealOutcome>();
        return [.. fixes.AsParallel()
            .SelectMany(fix => Differences(fix, known.GetOrAdd(fix.Before, run => run(variables)), fix.After(variables), withVariables))];
    }

    private static IEnumerable<string> Differences(Applied fix, RealOutcome before, RealOutcome after, bool withVariables)
    {
        var what = $"{fix.Key} on {fix.Library}{(withVariables ? " with variables" : "")} makes\n{fix.Text}";
        if (before.Exception is not null || after.Exception is not null)
        {
            if (before.Exception != after.Exception)
            {
                yield return $"{before.Exception} becomes {after.Exception}: {what}";
            }

            yield break;
        }

        var readsHost = fix.Reads("LAW_HOST", "Redis:Host");
        var readsPort = fix.Reads("LAW_PORT", "Redis:Port");
        var expected = before.Endpoints;
        if (withVariables && readsHost)
        {
            expected = [$"dns:other.example:{(readsPort ? "7777" : expected[0][(expected[0].LastIndexOf(':') + 1)..])}"];
        }

        var moves = expected.Length == after.Endpoints.Length && expected.Zip(after.Endpoints, Intent.Of(fix.Key).Allows).All(same => same);
        if (!moves)
        {
            yield return $"{string.Join(' ', before.Endpoints)} becomes {string.Join(' ', after.Endpoints)}: {what}";
        }

        // Defaults that go with a host go with it: its own name, and what the library knows of a cloud.
        var isMoved = (withVariables && readsHost) || !before.Endpoints.SequenceEqual(after.Endpoints);
        string[] clouds = ["windows.net", "azure.net"];
        var isCloud = isMoved && before.Endpoints.Any(endpoint => clouds.Any(cloud => endpoint.Contains(cloud, StringComparison.Ordinal)));
        var intended = Intent.Of(fix.Key).Options;
        foreach (var (option, value) in after.Options)
        {
            var old = before.Options[option];
            // The password for sentinels is the password where nobody says another.
            if (option is "Password" or "SentinelPassword" && fix.Reads("LAW_PASSWORD", "Redis:Password"))
            {
                old = withVariables ? "fresh" : null;
            }

            if (isCloud && option is "AbortOnConnectFail"
                or "Ssl" or "DefaultVersion" or "Defaults" or "Protocol" or "ConfigurationChannel" or "MaintenanceNotifications")
            {
                continue;
            }

            if (intended.TryGetValue(option, out var wanted))
            {
                if (value != old && value != wanted)
                {
                    yield return $"{option} becomes {value} instead of {wanted}: {what}";
                }
            }
            else if ((value ?? "") != (old ?? "") && !(isMoved && option == "SslHost"))
            {
                yield return $"{option}: {old} becomes {value}: {what}";
            }
        }
    }

    /// <summary>What programs find outside anyway: a certificate to trust, and a text to connect with.</summary>
    private static async Task<Dictionary<string, string>> Outside()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=law", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var file = Path.Combine(AppContext.BaseDirectory, "law-ca.crt");
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem());
        return new() { ["REDIS_CA_FILE"] = file, ["LAW_TEXT"] = "redis-1.shop.internal:7000,name=shop" };
    }

    private sealed record Applied(string Key, string Library, string Text, Runnable Before, Runnable After)
    {
        /// <summary>The code reads the environment variable, or the item of the configuration that an environment variable of its name sets.</summary>
        public bool Reads(string variable, string item) =>
            Text.Contains(variable, StringComparison.Ordinal) || Text.Contains($"[\"{item}\"]", StringComparison.Ordinal);
    }
}
