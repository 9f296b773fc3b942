using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Model;

public sealed class LibraryVersionTests
{
    public static TheoryData<string> Versions => [.. RealLibrary.Versions.Where(version => version != "1.2.6")];

    /// <summary>The version lies in the range that is read from the assembly, and the range says more than the major version.</summary>
    [Theory, MemberData(nameof(Versions))]
    public void A_version_lies_in_its_range(string version)
    {
        var (reached, notReached) = RangeOf(version);
        Assert.InRange(System.Version.Parse(version), reached, notReached);
        Assert.True(
            notReached.Major > 90 || notReached.Minor - reached.Minor < 6 || reached.Major != notReached.Major,
            $"{version}: {reached} to {notReached}");
    }

    [Fact]
    public void The_newest_has_no_end() => Assert.Equal((new System.Version(3, 3, 0), new System.Version(99, 0)), RangeOf("3.4.35"));

    private static (System.Version Reached, System.Version NotReached) RangeOf(string version)
    {
        var model = RedisCompilation.TryGet(CSharpCompilation.Create("Empty", references: References.Plain.For(version)), [], CancellationToken.None)!.Types;
        return (model.Version, model.VersionCeiling);
    }
}
