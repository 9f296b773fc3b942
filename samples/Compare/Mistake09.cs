// TLS 1.2 pinned in a property
using System.Security.Authentication;
using StackExchange.Redis;

internal static class Mistake09
{
    internal static object Open(string host) => ConnectionMultiplexer.Connect(new ConfigurationOptions
    {
        EndPoints = { host }, Ssl = true, SslProtocols = SslProtocols.Tls12, AbortOnConnectFail = false, ConnectTimeout = 5000, ConnectRetry = 5,
    });
}
