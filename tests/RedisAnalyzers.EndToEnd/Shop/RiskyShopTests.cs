using RedisAnalyzers.EndToEnd.Fixtures;
using Tour.Running;
using Tour.Steps;

namespace RedisAnalyzers.EndToEnd.Shop;

/// <summary>The shop before the fixes: it works when everything is right, and only then.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "EndToEnd")]
public sealed class RiskyShopTests(Lab lab)
{
    [Fact]
    public async Task It_sells_while_a_server_is_where_the_source_and_the_settings_say()
    {
        await NobodyIsThereAsync();
        using var server = await new EmbeddedServer().StartAsync(ShopTour.HardCodedPort);
        using var shop = RunningShop.Start((await lab.ShopAsync()).RiskyProgram, Ports.FindFree(), ShopTour.HardCodedPort);

        await shop.BecomesAsync(healthy: true);
        await shop.SellsAsync("ann");
    }

    [Fact]
    public async Task It_dies_when_the_server_is_late()
    {
        await NobodyIsThereAsync();
        using var shop = RunningShop.Start((await lab.ShopAsync()).RiskyProgram, Ports.FindFree());

        Assert.NotEqual(0, await shop.EndAsync());
        Assert.Contains("StackExchange.Redis.RedisConnectionException: It was not possible to connect", shop.Output, StringComparison.Ordinal);
    }

    private static async Task NobodyIsThereAsync() => Assert.False(
        await Ports.AnswersAsync(ShopTour.HardCodedPort, CancellationToken.None),
        $"something listens on port {ShopTour.HardCodedPort}, which the shop's source names: stop it");
}
