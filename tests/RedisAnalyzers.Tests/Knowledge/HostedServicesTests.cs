using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Knowledge.Hosting;

namespace RedisAnalyzers.Tests.Knowledge;

/// <summary>What the rows of <see cref="HostedServices"/> must have, and which hosts they are for.</summary>
public class HostedServicesTests
{
    [Fact]
    public void Every_row_has_its_source() => Assert.All(HostedServices.All, row =>
    {
        Assert.True(Uri.TryCreate(row.Source, UriKind.Absolute, out var source) && source.Scheme == "https", row.Suffix);
        Assert.StartsWith(".", row.Suffix, StringComparison.Ordinal);
        Assert.True(row.TlsPort is null || row.TlsPort != row.PlainPort, row.Suffix);
    });

    [Fact]
    public void No_host_of_the_library_is_missing() =>
        Assert.All(CloudHosts.All, row => Assert.NotNull(HostedServices.Find("name" + row.Suffix, ConnectionString.Hole)));

    [Theory]
    [InlineData("shop.redis.cache.windows.net", "Azure Cache for Redis", "Default")]
    [InlineData("SHOP.REDIS.CACHE.WINDOWS.NET", "Azure Cache for Redis", "Default")]
    [InlineData("shop.westeurope.redis.azure.net", "Azure Managed Redis", "Default")]
    [InlineData("shop.eastus.redisenterprise.cache.azure.net", "Azure Managed Redis", "Default")]
    [InlineData("shop-x1.serverless.use1.cache.amazonaws.com", "ElastiCache Serverless", "Required")]
    [InlineData("master.shop.x1.use1.cache.amazonaws.com", "ElastiCache", null)]
    [InlineData("redis-1.c1.us-east-1-2.ec2.cloud.redislabs.com", "Redis Cloud", null)]
    [InlineData("eu1-shop.upstash.io", "Upstash", "Required")]
    [InlineData("\uFFFC.upstash.io", null, null)]
    [InlineData("fly-shop.upstash.io", null, null)]
    [InlineData("\uFFFC.redis.cache.windows.net", "Azure Cache for Redis", "Default")]
    [InlineData("ec2-1-2-3-4.compute-1.amazonaws.com", null, null)]
    [InlineData("serverless.cache.amazonaws.com", "ElastiCache", null)]
    [InlineData(".upstash.io", null, null)]
    [InlineData("upstash.io", null, null)]
    [InlineData("shop.upstash.io.example.com", null, null)]
    [InlineData("localhost", null, null)]
    [InlineData("", null, null)]
    public void Hosts(string host, string? service, string? tls)
    {
        var row = HostedServices.Find(host, ConnectionString.Hole);
        Assert.Equal(service, row?.Name);
        Assert.Equal(tls ?? "Optional", (row?.Tls ?? TlsOffer.Optional).ToString());
    }
}
