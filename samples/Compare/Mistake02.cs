// A password in the middle of a text whose host is not known
using StackExchange.Redis;

internal static class Mistake02
{
    internal static object Open(string host) => ConnectionMultiplexer.Connect(
        $"{host}:6379,password=correct-horse-7,ssl=true,abortConnect=false,connectTimeout=5000,connectRetry=5");
}
