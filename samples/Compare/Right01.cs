// A placeholder
using StackExchange.Redis;

internal static class Right01
{
    internal static object Open() => ConnectionMultiplexer.Connect("<host>:6379,password=<password>,abortConnect=false,connectTimeout=5000,connectRetry=5");
}
