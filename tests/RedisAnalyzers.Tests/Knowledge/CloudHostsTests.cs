using RedisAnalyzers.Knowledge.Hosting;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Knowledge;

/// <summary>Every row of <see cref="CloudHosts"/>, asked of the real library in every version.</summary>
public class CloudHostsTests(ITestOutputHelper output)
{
    public static TheoryData<string> Versions => [.. RealLibrary.Versions];

    private static IEnumerable<string> Hosts =>
        from suffix in CloudHosts.All.Select(row => row.Suffix).Distinct()
        from host in new[]
        {
            "name" + suffix,
            "NAME" + suffix.ToUpperInvariant(),
            "a.b" + suffix,
            suffix,
            suffix[1..],
            "name" + suffix + ".",
            "name" + suffix + ".example.com",
        }
        select host;

    [Theory]
    [MemberData(nameof(Versions))]
    public void EveryRowHolds(string version)
    {
        var library = RealLibrary.Get(version);
        var found = 0;
        foreach (var host in Hosts)
        {
            var row = CloudHosts.Find(host, library.Version);
            found += row is null ? 0 : 1;
            Assert.True(library.Parse(host).Options["AbortOnConnectFail"] == (row is null).ToString(), $"{version} {host}: AbortOnConnectFail");
            foreach (var port in new[] { 0, 6379, 6380, 10000 })
            {
                var ssl = row?.Defaults.Ssl == SslDefault.Always || (row?.Defaults.Ssl == SslDefault.WhenPort6380 && port == 6380);
                Assert.True(library.Parse($"{host}:{port}").Options["Ssl"] == ssl.ToString(), $"{version} {host}:{port}: Ssl");
            }
        }

        output.WriteLine($"{version}: {found} of {Hosts.Count()} hosts have defaults of their own");
    }

    /// <summary>No suffix of the library's own tables is missing: each is a text in its assembly.</summary>
    [Fact]
    public void MissesNoSuffix()
    {
        var image = File.ReadAllBytes(RealLibrary.Newest.Assembly.Location);
        var text = System.Text.Encoding.Unicode.GetString(image) + System.Text.Encoding.Unicode.GetString(image.AsSpan(1));
        var suffixes = System.Text.RegularExpressions.Regex.Matches(
            text,
            @"\.[a-z0-9-]+(\.[a-z0-9-]+)*\.(net|com|cn|de|fr|io)(?![a-z.])")
            .Select(match => match.Value).Distinct().ToList();
        output.WriteLine(string.Join(' ', suffixes));
        Assert.NotEmpty(suffixes);
        Assert.All(suffixes, suffix => Assert.NotNull(CloudHosts.Find("name" + suffix, RealLibrary.Newest.Version)));
    }

    [Fact]
    public void AnythingElseIsNothingSpecial()
    {
        foreach (var host in new[] { "localhost", "name.cache.amazonaws.com", "name.windows.net", "redis.cache.windows.net", "", "." })
        {
            Assert.Null(CloudHosts.Find(host, RealLibrary.Newest.Version));
            Assert.Null(CloudHosts.ServiceOf(host));
        }
    }

    [Fact]
    public void ServiceIsKnownWhereTheLibraryHasNoDefaults()
    {
        Assert.Null(CloudHosts.Find("a.redislabs.com", new Version(2, 13, 23)));
        Assert.Equal(CloudService.RedisCloud, CloudHosts.ServiceOf("a.redislabs.com"));
        Assert.Equal(CloudService.AzureCache, CloudHosts.ServiceOf("a.redis.cache.windows.net"));
        Assert.Equal(CloudService.AzureManagedRedis, CloudHosts.ServiceOf("a.eastus.redis.azure.net"));
    }
}
