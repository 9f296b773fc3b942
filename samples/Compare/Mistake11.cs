// A password to a public host without TLS
using StackExchange.Redis;

internal static class Mistake11
{
    internal static object Open(string password) => ConnectionMultiplexer.Connect(
        $"redis.contoso.com:6379,password={password},abortConnect=false,connectTimeout=5000,connectRetry=5");
}
