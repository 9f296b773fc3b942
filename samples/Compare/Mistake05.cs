// A URI with a password, passed as a connection string
using StackExchange.Redis;

internal static class Mistake05
{
    internal static object Open() => ConnectionMultiplexer.Connect("redis://:correct-horse-7@redis:6379");
}
