using System.Net;
using RedisAnalyzers.EndToEnd.Fixtures;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Shop;

/// <summary>What a Redis does to a shop, whichever server it is.</summary>
internal sealed class ServerScenarios(Lab lab, IServerKind kind)
{
    internal async Task ServerComesUpLaterAsync()
    {
        var port = Ports.FindFree();
        using var shop = RunningShop.Start((await lab.ShopAsync()).RepairedProgram, port);
        var client = await shop.ClientAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("healthz", CancellationToken.None)).Status);

        using var server = await kind.StartAsync(port);

        await shop.BecomesAsync(healthy: true);
        await shop.SellsAsync("ann");
    }

    internal async Task ServerIsRestartedInTheMiddleAsync()
    {
        var port = Ports.FindFree();
        var program = (await lab.ShopAsync()).RepairedProgram;
        var server = await kind.StartAsync(port);
        using var shop = RunningShop.Start(program, port);
        try
        {
            await shop.BecomesAsync(healthy: true);
            await shop.SellsAsync("ann");

            server.Dispose();
            await shop.BecomesAsync(healthy: false);
            server = await kind.StartAsync(port);

            await shop.BecomesAsync(healthy: true);
            await shop.SellsAsync("ben");
            Assert.True(shop.IsRunning);
        }
        finally
        {
            server.Dispose();
        }
    }

    internal async Task PortIsWrongAsync()
    {
        using var server = await kind.StartAsync(Ports.FindFree());
        using var shop = RunningShop.Start((await lab.ShopAsync()).RepairedProgram, Ports.FindFree());

        var client = await shop.ClientAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("healthz", CancellationToken.None)).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("basket/ann", CancellationToken.None)).Status);
        Assert.True(shop.IsRunning, shop.Output);
    }
}

[Collection(LabCollection.Name)]
[Trait("Category", "EndToEnd")]
[Trait("Server", "Garnet")]
public sealed class GarnetTests(Lab lab)
{
    private readonly ServerScenarios _scenarios = new(lab, new EmbeddedServer());

    [Fact]
    public Task The_repaired_shop_waits_for_a_server_that_is_late() => _scenarios.ServerComesUpLaterAsync();

    [Fact]
    public Task The_repaired_shop_survives_a_restart_of_the_server() => _scenarios.ServerIsRestartedInTheMiddleAsync();

    [Fact]
    public Task The_repaired_shop_says_503_on_a_wrong_port_and_lives() => _scenarios.PortIsWrongAsync();
}

[Collection(LabCollection.Name)]
[Trait("Category", "EndToEnd")]
[Trait("Server", "redis-server")]
public sealed class RealServerTests(Lab lab)
{
    private readonly ServerScenarios _scenarios = new(lab, new RealServer());

    [ToolFact("redis-server")]
    public Task The_repaired_shop_waits_for_a_server_that_is_late() => _scenarios.ServerComesUpLaterAsync();

    [ToolFact("redis-server")]
    public Task The_repaired_shop_survives_a_restart_of_the_server() => _scenarios.ServerIsRestartedInTheMiddleAsync();

    [ToolFact("redis-server")]
    public Task The_repaired_shop_says_503_on_a_wrong_port_and_lives() => _scenarios.PortIsWrongAsync();
}
