using Microsoft.CodeAnalysis;
using RedisAnalyzers.Rules;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>What is said of a configuration does not depend on how it is written. (How a connection is held is another matter, and other rules.)</summary>
public sealed class ShapeConventions
{
    public static TheoryData<string> Texts =>
    [
        "localhost:6379",
        "cache.example.net:6379,password=abc7xyz,abortConnect=true,connectRetry=1",
        "127.0.0.1:6379,user=shop,password=abc7xyz,ssl=true",
        "localhost:6379,abortConnect=false,connectTimeout=5000,connectRetry=5",
    ];

    public static TheoryData<string> Initializers =>
    [
        "EndPoints = { \"localhost:6379\" }",
        "EndPoints = { { \"cache.example.net\", 6379 } }, Password = \"abc7xyz\", AbortOnConnectFail = true, ConnectRetry = 1",
        "EndPoints = { \"localhost:6379\" }, AbortOnConnectFail = false, ConnectTimeout = 5000, ConnectRetry = 5",
    ];

    [Theory, MemberData(nameof(Texts))]
    public Task A_text_is_judged_alike_in_every_shape(string text) => Same(Shapes.OfText(text));

    [Theory, MemberData(nameof(Initializers))]
    public Task Options_are_judged_alike_in_every_shape(string initializer) => Same(Shapes.OfOptions(initializer));

    private static async Task Same(IEnumerable<Shape> shapes)
    {
        foreach (var library in Setup.Plain.RunsOn)
        {
            string? expected = null;
            var different = new List<string>();
            foreach (var shape in shapes.Where(shape => shape.Needs is null || shape.Needs == library))
            {
                var project = TestProject.Create(shape.Source, Setup.Plain, library);
                Expect.Compiles(project.Compilation, library, shape.Name);
                var reports = await project.Analyze(
                    [.. Product.RuleTypes.Where(typeof(ConnectionRule).IsAssignableFrom).Select(type => RuleAnalyzers.Of(Activator.CreateInstance(type)!))]);
                var verdict = string.Join(' ', reports.Select(report => report.Id).Order(StringComparer.Ordinal));
                expected ??= verdict;
                if (verdict != expected)
                {
                    different.Add($"{shape.Name}: [{verdict}] instead of [{expected}]\n{shape.Source}");
                }
            }

            Assert.NotEqual("", expected);
            Assert.True(different.Count == 0, $"On StackExchange.Redis {library}:\n{string.Join("\n\n", different)}");
        }
    }
}
