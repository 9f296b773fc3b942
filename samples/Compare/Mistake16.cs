// The server opened to everyone
using StackExchange.Redis;

internal static class Mistake16
{
    internal static void Open(IServer server) => server.ConfigSet("protected-mode", "no");
}
