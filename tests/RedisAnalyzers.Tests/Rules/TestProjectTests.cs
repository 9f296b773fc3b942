using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Rules;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules;

/// <summary>Which projects are for tests: rules about production are silent there.</summary>
public sealed class TestProjectTests
{
    private const string Source = """var mux = ConnectionMultiplexer.Connect("localhost:6379");""";

    [Theory]
    [InlineData("Shop.Test")]
    [InlineData("Shop.Tests")]
    [InlineData("shop.tests")]
    [InlineData("Shop.Orders.Specs")]
    [InlineData("Shop.Benchmark")]
    [InlineData("Shop.Benchmarks")]
    public async Task By_name(string name) => Assert.False(await IsReported(Setup.Plain, name));

    [Theory]
    [InlineData("Shop")]
    [InlineData("Shop.Testing")]
    [InlineData("Shop.Tests.Host")]
    [InlineData("ShopTests")]
    [InlineData("Tests")]
    [InlineData("Shop.Contest")]
    [InlineData("Shop.Test.Shared")]
    public async Task Not_by_name(string name) => Assert.True(await IsReported(Setup.Plain, name));

    [Theory]
    [InlineData("/src/shop/", "/src/shop/tests/Host/")]
    [InlineData("/src/shop/", "/src/shop/test/")]
    [InlineData("/src/shop", "/src/shop/Test/Orders/Host")]
    [InlineData("/src/shop/", "/src/shop/benchmarks/Host/")]
    [InlineData("/src/shop/", "/src/shop/src/benchmark/")]
    [InlineData(@"C:\src\shop\", @"C:\src\shop\tests\Host\")]
    public async Task By_folder(string root, string project) => Assert.False(await IsReported(In(root, project), "Host"));

    [Theory]
    [InlineData("/src/tests/shop/", "/src/tests/shop/src/Host/")]
    [InlineData("/src/shop/", "/src/shop/contests/Host/")]
    [InlineData("/src/shop/", "/src/shop/testing/Host/")]
    [InlineData("/src/shop/", "/src/shop.tests/tests/Host/")]
    [InlineData("/src/shop/", "/src/shop/samples/Host/")]
    [InlineData("/src/shop/", "/src/shop/")]
    [InlineData("", "/tests/Host/")]
    [InlineData("/", "/tests/Host/")]
    public async Task Not_by_folder(string root, string project) => Assert.True(await IsReported(In(root, project), "Host"));

    [Fact]
    public async Task Unless_the_folder_is_unknown() => Assert.True(await IsReported(Setup.Plain.Property("ProjectDir", "/src/shop/tests/Host/"), "Host"));

    [Fact]
    public async Task Included_on_request() =>
        Assert.True(await IsReported(In("/src/shop/", "/src/shop/tests/").Option("redis_analyzers.include_tests", "true"), "Shop.Tests"));

    private static Setup In(string root, string project) =>
        Setup.Plain.Property("RedisAnalyzersRepositoryRoot", root).Property("ProjectDir", project);

    private static async Task<bool> IsReported(Setup setup, string name)
    {
        var compilation = TestProject.Create(Source, setup, setup.RunsOn.Last()).Compilation.WithAssemblyName(name);
        var options = new AnalyzerOptions([], ConfigFiles.Of(setup));
        return (await TestProject.Analyze(compilation, options, new RedisAnalyzer(new Redis2001HardCodedLoopback()))).Length > 0;
    }
}
