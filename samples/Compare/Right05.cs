// The options on the console, without the password
using System;
using StackExchange.Redis;

internal static class Right05
{
    internal static void Say(ConfigurationOptions options) => Console.WriteLine(options.ToString(includePassword: false));
}
