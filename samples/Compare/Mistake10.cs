// Revoked certificates accepted
using StackExchange.Redis;

internal static class Mistake10
{
    internal static object Open(string host) => ConnectionMultiplexer.Connect(
        host + ":6380,ssl=true,checkCertificateRevocation=false,abortConnect=false,connectTimeout=5000,connectRetry=5");
}
