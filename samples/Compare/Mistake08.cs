// TLS 1.1 in a connection string
using StackExchange.Redis;

internal static class Mistake08
{
    internal static object Open(string host) => ConnectionMultiplexer.Connect(
        host + ":6380,ssl=true,sslProtocols=tls11,abortConnect=false,connectTimeout=5000,connectRetry=5");
}
