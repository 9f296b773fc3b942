using Shop;
using StackExchange.Redis;

if (args is ["report"])
{
    await StockReport.PrintAsync();
    return;
}

var builder = WebApplication.CreateBuilder(args);

// The catalogue is read a thousand times for each change: keep it in the distributed cache.
builder.Services.AddStackExchangeRedisCache(options => options.Configuration = "localhost:6390");
builder.Services.AddSingleton<Catalogue>();

// Baskets live in Redis itself.
builder.Services.AddSingleton<IConnectionMultiplexer>(
    ConnectionMultiplexer.Connect("localhost:6390,password=shop-s3cret,defaultDatabase=0"));
builder.Services.AddSingleton<Baskets>();

// Vouchers belong to accounting, in a Redis of its own.
var accounting = builder.Configuration.GetConnectionString("Vouchers") ?? throw new InvalidOperationException("ConnectionStrings:Vouchers is not set");
builder.Services.AddSingleton(_ => new Vouchers(ConnectionMultiplexer.Connect(accounting)));

// Every instance of the shop tells its browsers when an order is shipped.
builder.Services.AddSignalR().AddStackExchangeRedis("localhost:6390");
builder.Services.AddHostedService<OrderWorker>();

var app = builder.Build();

// No Redis, no sale: say so and let the load balancer ask again.
app.Use(async (context, next) =>
{
    try
    {
        await next(context);
    }
    catch (Exception outage) when (outage is RedisException or TimeoutException)
    {
        app.Logger.LogWarning("Redis did not answer: {Path} is not available", context.Request.Path);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }
});

app.MapGet("/healthz", (IConnectionMultiplexer redis) => redis.IsConnected ? Results.Ok("ready") : Results.StatusCode(503));
app.MapGet("/catalogue", (Catalogue catalogue) => catalogue.ReadAsync());
app.MapGet("/basket/{user}", (string user, Baskets baskets) => baskets.ReadAsync(user));
app.MapPost("/basket/{user}", (string user, string item, Baskets baskets) => baskets.AddAsync(user, item));
app.MapPost("/basket/{user}/order", (string user, Baskets baskets) => baskets.OrderAsync(user));
app.MapGet("/voucher/{code}", (string code, Vouchers vouchers) => vouchers.ReadAsync(code));
app.MapGet("/orders/shipped", (Baskets baskets) => baskets.CountShippedAsync());
app.MapHub<OrderHub>("/orders/live");

app.Run();
