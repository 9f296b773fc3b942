// The configuration of a multiplexer in an exception
using System;
using StackExchange.Redis;

internal static class Mistake15
{
    internal static Exception Error(IConnectionMultiplexer mux) => new InvalidOperationException("No Redis: " + mux.Configuration);
}
