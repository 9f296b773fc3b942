// An address in a connection string
using StackExchange.Redis;

internal static class Mistake12
{
    internal static object Open() => ConnectionMultiplexer.Connect("10.1.2.3:6379,abortConnect=false,connectTimeout=5000,connectRetry=5");
}
