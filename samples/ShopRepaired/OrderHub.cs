using Microsoft.AspNetCore.SignalR;

namespace Shop;

/// <summary>Browsers listen here for "shipped".</summary>
public sealed class OrderHub : Hub;
