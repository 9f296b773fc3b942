using RedisAnalyzers.EndToEnd.Fixtures;
using Tour.Running;

namespace RedisAnalyzers.EndToEnd.Lifetime;

/// <summary>What the server sees: a program that connects per request has more clients with each request, and the fixed one has not.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "EndToEnd")]
public sealed class ConnectionCountTests(Lab lab)
{
    private const int Requests = 200;

    [Fact]
    public async Task Each_mistake_is_found_and_repaired()
    {
        var leaks = await LeaksAsync();
        Assert.Equal(["Redis4001", "Redis4001", "Redis4002", "Redis4003"], leaks.Before);
        Assert.Empty(leaks.After);
    }

    [Fact]
    public Task On_the_embedded_server() => CompareAsync(new EmbeddedServer());

    [ToolFact("redis-server")]
    public Task On_redis_server() => CompareAsync(new RealServer());

    private Task<Leaks> LeaksAsync() => lab.OnceAsync("leaks", () => Leaks.MakeAsync(lab));

    private async Task CompareAsync(IServerKind kind)
    {
        var leaks = await LeaksAsync();
        var risky = await ClientsAsync(kind, leaks.RiskyProgram);
        var repaired = await ClientsAsync(kind, leaks.FixedProgram);

        // A collected multiplexer takes its sockets with it, so that not every one of 200 is seen at the end.
        Assert.True(risky.After > risky.Early + (Requests / 4), $"{risky.Early} clients after a few requests, {risky.After} after {Requests}");
        Assert.Equal(repaired.Early, repaired.After);

        // One connection each for Redis4001 (synchronous and asynchronous), 4002 and 4003, which shares the first; two sockets a connection.
        Assert.InRange(repaired.After, 1, 6);
    }

    /// <summary>Clients of the server after one request of each kind, and after all.</summary>
    private static async Task<(int Early, int After)> ClientsAsync(IServerKind kind, string program)
    {
        var port = Ports.FindFree();
        using var server = await kind.StartAsync(port);
        using var shop = RunningShop.Start(program, port);
        var client = await shop.ClientAsync();
        await SendAsync(Leaks.Paths.Length);
        var early = await ClientList.CountAsync(port);
        await SendAsync(Requests - Leaks.Paths.Length);
        return (early, await ClientList.CountAsync(port));

        async Task SendAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                var answer = await client.GetAsync(Leaks.Paths[i % Leaks.Paths.Length], CancellationToken.None);
                Assert.True(answer.IsOk, shop.Output);
            }
        }
    }
}
