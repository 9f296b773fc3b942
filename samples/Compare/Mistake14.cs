// The options, password included, on the console
using System;
using StackExchange.Redis;

internal static class Mistake14
{
    internal static void Say(ConfigurationOptions options) => Console.WriteLine($"Connecting to {options}");
}
