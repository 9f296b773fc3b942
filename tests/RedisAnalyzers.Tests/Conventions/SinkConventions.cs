using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Tests.Harness;
using RedisAnalyzers.Tests.Knowledge;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>A mistake in a configuration is found whichever API it enters by: every row of the sink table that can carry it.</summary>
public sealed class SinkConventions
{
    private const string Options = "new global::StackExchange.Redis.ConfigurationOptions";

    [Theory]
    [InlineData("Redis1007", "redis:6379,writeBuffer=1", null, null, null)]
    [InlineData("Redis2003", "shop.redis.cache.windows.net", "EndPoints = { \"shop.redis.cache.windows.net\" }", null, null)]
    [InlineData("Redis2004", "redis:6379,serviceName=main", "EndPoints = { \"redis:6379\" }, ServiceName = \"main\"", null, null)]
    [InlineData("Redis2005", "0.0.0.0:6379", "EndPoints = { \"0.0.0.0:6379\" }", "options => options.EndPoints.Add(\"0.0.0.0:6379\")", "\"0.0.0.0\"")]
    [InlineData("Redis2103", "redis,connectTimeout=5", "EndPoints = { \"redis\" }, ConnectTimeout = 5", "options => options.ConnectTimeout = 5", null)]
    public async Task Every_way_in_is_looked_at(string id, string text, string? initializer, string? configure, string? host)
    {
        var calls = CSharpSyntaxTree.ParseText("#nullable disable\n" + ConnectionSinkWorld.Calls(Planted), path: TestProject.MainFile);
        var compilation = ConnectionSinkWorld.Compilation.AddSyntaxTrees(calls);
        var reports = await TestProject.Analyze(compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), Product.Rule(id)!);
        var methods = (await calls.GetRootAsync()).DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsPlanted).ToList();
        Assert.NotEmpty(methods);
        Assert.Empty(methods.Where(method => !reports.Any(report => report.Id == id && method.Span.Contains(report.Location.SourceSpan)))
            .Select(method => method.ToString()));

        string? Planted(ConnectionSink row) => row switch
        {
            // An API for the Sentinels themselves is right with what is wrong elsewhere.
            { Member: var member } when id == "Redis2004" && member.Contains("Sentinel", StringComparison.Ordinal) => null,
            { ValueKind: SinkValueKind.Text } => $"\"{text}\"",
            { ValueKind: SinkValueKind.Options } when initializer is not null => $"{Options} {{ {initializer} }}",
            { ValueKind: SinkValueKind.Configure } => configure,
            { ValueKind: SinkValueKind.Host } => host,
            _ => null,
        };

        // Where a delegate comes along that nobody knows, what is not said may be said there.
        bool IsPlanted(MethodDeclarationSyntax method) =>
            (id is not ("Redis2003" or "Redis2004") || !method.ParameterList.ToString().Contains("Action<", StringComparison.Ordinal))
            && new[] { text, initializer, configure, host }.Any(planted => planted is not null && method.ToString()
                .Contains(planted, StringComparison.Ordinal));
    }
}
