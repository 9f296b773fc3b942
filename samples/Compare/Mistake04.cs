// A password that is set on the server
using StackExchange.Redis;

internal static class Mistake04
{
    internal static void Set(IServer server) => server.ConfigSet("requirepass", "correct-horse-7");
}
