using RedisAnalyzers.Tests.Conventions;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Rules;

/// <summary>
/// Syntax that came after the oldest compiler that we load in: rules see through it or are silent, and fixes write code that compiles beside it.
/// </summary>
[Trait("Category", "Host")]
public sealed partial class NewerSyntaxTests(ITestOutputHelper output)
{
    public static TheoryData<int> Known => [.. Cases.Index().Where(one => one.Item.Language <= Host.Language).Select(one => one.Index)];

    private static Setup Newest => Setup.Plain.On("3.4.35");

    [Theory, MemberData(nameof(Known))]
    public async Task Is_understood_or_left_alone(int number)
    {
        var (_, id, source, setup) = Cases[number];
        foreach (var library in setup.RunsOn)
        {
            var one = new Case(Product.Rule(id)!, Product.Fix(id), source, setup);
            var project = TestProject.Create(source, setup, library);
            Expect.Compiles(project.Compilation, library, "The source");
            await one.Check(project, $"Roslyn {Host.Loaded}");
            await project.Analyze([.. Product.Analyzers]);
        }
    }

    /// <summary>A mistake in the build would run the usual compiler and prove nothing about another one.</summary>
    [Fact]
    public void The_compiler_is_the_chosen_one()
    {
        output.WriteLine(
            $"measured: compatibility: Roslyn {Host.Loaded.ToString(3)}, C# {Host.Language / 100}: {Known.Count} of {Cases.Length} cases of newer syntax");
        Assert.StartsWith(Host.Chosen, Host.Loaded.ToString(), StringComparison.Ordinal);
    }

    private static string Extension(string member, string statements) =>
        $$"""
        // full
        using StackExchange.Redis;
        public static class Extensions
        {
            extension(ConfigurationOptions options)
            {
                {{member}}
            }

            public static void Run() { {{statements}} }
        }

        """;
}
