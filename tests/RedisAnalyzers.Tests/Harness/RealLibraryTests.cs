using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Harness;

public class RealLibraryTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryVersionParses()
    {
        foreach (var version in RealLibrary.Versions)
        {
            var outcome = RealLibrary.Get(version).Parse("localhost:6380,ssl=true,channelPrefix=");
            output.WriteLine($"{version}: {string.Join(' ', outcome.Endpoints)} {string.Join(' ', outcome.Changed)}");
            Assert.Equal("dns:localhost:6380", Assert.Single(outcome.Endpoints));
            Assert.Equal("True", outcome.Changed["Ssl"]);
            Assert.Equal(version, RealLibrary.Get(version).Version.ToString());
        }
    }
}
