// A password from the environment
using System;
using StackExchange.Redis;

internal static class Right03
{
    internal static object Open(string host) =>
        ConnectionMultiplexer.Connect(
            $"{host}:6380,ssl=true,password={Environment.GetEnvironmentVariable("REDIS_PASSWORD")},abortConnect=false,connectTimeout=5000,connectRetry=5");
}
