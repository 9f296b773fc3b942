// A password in a property
using StackExchange.Redis;

internal static class Mistake03
{
    internal static void Set(ConfigurationOptions options) => options.Password = "correct-horse-7";
}
