// localhost in production code
using StackExchange.Redis;

internal static class Mistake13
{
    internal static object Open() => ConnectionMultiplexer.Connect("localhost:6379,abortConnect=false,connectTimeout=5000,connectRetry=5");
}
