using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>We keep our own rules.</summary>
public sealed class OwnCodeConventions
{
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("tools")]
    public async Task The_rules_are_silent_on_our_own_code(string folder)
    {
        var compilation = SourceCode.Compile(Product.Files(folder).Select(SourceCode.Parse));
        Assert.NotNull(compilation.GetTypeByMetadataName("StackExchange.Redis.ConfigurationOptions"));
        var reports = await TestProject.Analyze(compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), [.. Product.Analyzers]);
        Assert.Empty(reports);
    }
}
