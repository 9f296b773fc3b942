using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;

namespace Shop;

public sealed record Product(string Item, decimal Price);

/// <summary>What the shop sells; slow to load, so every instance shares one cached copy.</summary>
public sealed class Catalogue(IDistributedCache cache)
{
    private static readonly DistributedCacheEntryOptions TenMinutes = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10) };

    public async Task<Product[]> ReadAsync()
    {
        if (await cache.GetAsync("catalogue") is { } cached)
        {
            return JsonSerializer.Deserialize<Product[]>(cached)!;
        }

        var products = await LoadFromSupplierAsync();
        await cache.SetAsync("catalogue", JsonSerializer.SerializeToUtf8Bytes(products), TenMinutes);
        return products;
    }

    private static async Task<Product[]> LoadFromSupplierAsync()
    {
        await Task.Delay(250); // the supplier's service takes its time
        return [new("teapot", 24.90m), new("kettle", 39.00m), new("cup", 6.50m)];
    }
}
