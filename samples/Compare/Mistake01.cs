// A password in a connection string
using StackExchange.Redis;

internal static class Mistake01
{
    internal static object Open() => ConnectionMultiplexer.Connect("redis:6379,password=correct-horse-7,abortConnect=false,connectTimeout=5000,connectRetry=5");
}
