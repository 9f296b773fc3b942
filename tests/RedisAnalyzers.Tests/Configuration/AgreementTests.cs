using CsCheck;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>
/// Our reading agrees with the real <c>ConfigurationOptions.Parse</c> on generated texts, in every version: same endpoints, same options, same failure.
/// </summary>
public class AgreementTests(ITestOutputHelper output)
{
    private const int TextsAVersion = 6000;

    public static TheoryData<string> Versions => [.. RealLibrary.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void AgreesOnGeneratedTexts(string version)
    {
        var failed = 0;
        var texts = Gen.Select(ConnectionTexts.All, Gen.Bool);
        texts.Sample(
            (text, ignoreUnknown) =>
            {
                var difference = Agreement.Difference(text, version, ignoreUnknown);
                Assert.True(difference is null, difference);
                failed += RealLibrary.Get(version).Parse(text, ignoreUnknown).Exception is null ? 0 : 1;
            },
            iter: TextsAVersion,
            threads: 1);
        output.WriteLine($"{version}: {TextsAVersion} texts, of which {failed} fail to parse");
    }

    /// <summary>Where one version begins to differ from another: lengths in bytes of what replaces a command, and letters beyond ASCII in it.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public void AgreesOnReplacements(string version)
    {
        var replacements = new[] { 23, 24, 31, 32 }
            .SelectMany(bytes => new[] { new string('A', bytes), "é" + new string('a', bytes - 2) })
            .Append("client").Append("CLIENT");
        Assert.Empty(replacements.Select(replacement => Agreement.Difference("redis,$CLIENT=" + replacement, version)).OfType<string>());
    }

    /// <summary>The framework sets the limit, 107 bytes on Linux, when the library makes the endpoint.</summary>
    [Theory]
    [InlineData('a', 107)]
    [InlineData('a', 108)]
    [InlineData('é', 53)]
    [InlineData('é', 54)]
    public void AgreesOnLongPaths(char letter, int length)
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Null(Agreement.Difference("!" + new string(letter, length), RealLibrary.Versions[^1]));
        }
    }
}
