using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Tests.Configuration.Files;
using RedisAnalyzers.Tests.Conventions;
using RedisAnalyzers.Tests.Docs;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Robustness;

/// <summary>Damaged settings files: nothing throws, a second run reports the same, and what is reported lies within its file.</summary>
[Collection(Quiet.Name)]
public sealed class SettingsFilesTests(ITestOutputHelper output)
{
    private const int RunsOfOneCompilation = 50;

    private const string Source =
        """
        using System;
        using StackExchange.Redis;

        public static class Shop
        {
            public static object Open() => ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("ConnectionStrings__Redis")!);

            public static object Sessions() => ConnectionMultiplexer.Connect(
                Environment.GetEnvironmentVariable("Redis__Host") + ":6379,password=" + Environment.GetEnvironmentVariable("Redis__Password"));
        }
        """;

    [Fact]
    public async Task Damaged_files_are_borne()
    {
        var random = new Random(FuzzPlan.Seed);
        var files = FileBlocks.All.SelectMany(block => block.Files).ToList();
        var (compilation, reports) = (World.Plain[1].Compile(Source), 0);
        var runs = Math.Max(200, FuzzPlan.Inputs / 100);
        for (var run = 0; run < runs; run++)
        {
            if (run % RunsOfOneCompilation == 0)
            {
                compilation = World.Plain[(run / RunsOfOneCompilation) % 2].Compile(Source);
            }

            var damaged = Enumerable.Range(0, 4).Select(_ => files[random.Next(files.Count)])
                .Select(AdditionalText (file) => new Text(ConfigFiles.Root + file.Name, Damage.Apply(file.Text, random))).ToImmutableArray();
            var found = await Run(compilation, damaged);
            var again = damaged.Select(AdditionalText (file) => new Text(file.Path, file.GetText()!.ToString())).ToImmutableArray();
            Analysis.Same(found, await Run(compilation, again));
            Assert.All(found.Where(report => !report.Location.IsInSource), report => Assert.Contains(
                damaged, file => file.Path == report.Location.GetLineSpan().Path && report.Location.SourceSpan.End <= file.GetText()!.Length));
            reports += found.Length;
        }

        output.WriteLine($"measured: fuzz: {runs} times four damaged settings files; {reports} reports; seed {FuzzPlan.Seed}");
        Assert.True(reports > runs / 2, $"Only {reports} reports in {runs} runs.");
    }

    private static Task<ImmutableArray<Diagnostic>> Run(Compilation compilation, ImmutableArray<AdditionalText> files) =>
        Analysis.Run(compilation, [.. Product.Analyzers], options: new AnalyzerOptions(files));

    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
