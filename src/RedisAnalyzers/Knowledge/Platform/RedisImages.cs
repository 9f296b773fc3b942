using System;
using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Platform;

/// <summary>The container images that run a server of the Redis protocol, as their pages on Docker Hub and their start scripts say.</summary>
internal static class RedisImages
{
    /// <summary>All of them.</summary>
    internal static ImmutableArray<RedisImage> All { get; } = ImmutableArray.Create(
        new RedisImage("", "redis"),
        Valkey("", "valkey"),
        Valkey("valkey", "valkey"),
        Valkey("valkey", "valkey-bundle"),
        Stack("redis-stack"),
        Stack("redis-stack-server"),
        new RedisImage("redislabs", "rejson"),
        new RedisImage("redislabs", "redisearch"),
        new RedisImage("redislabs", "redistimeseries"),
        new RedisImage("redislabs", "redismod"),
        Bitnami("bitnami", "redis", "REDIS", ServerProgram.Redis),
        Bitnami("bitnamilegacy", "redis", "REDIS", ServerProgram.Redis),
        Bitnami("bitnami", "valkey", "VALKEY", ServerProgram.Valkey),
        Bitnami("bitnamilegacy", "valkey", "VALKEY", ServerProgram.Valkey),
        Bitnami("bitnami", "keydb", "KEYDB", ServerProgram.KeyDb),
        new RedisImage("eqalpha", "keydb") { Program = ServerProgram.KeyDb, ConfigurationPath = "/etc/keydb/keydb.conf" },
        new RedisImage("dragonflydb", "dragonfly")
        {
            Program = ServerProgram.Dragonfly, PasswordVariables = ImmutableArray.Create("DFLY_requirepass", "DFLY_PASSWORD"),
        },
        Garnet("garnet"),
        Garnet("garnet-alpine"));

    /// <summary>The image with an owner and a name; null when it is none of these.</summary>
    internal static RedisImage? Find(string owner, string name)
    {
        foreach (var image in All)
        {
            if (image.Owner == owner && image.Name == name)
            {
                return image;
            }
        }

        return null;
    }

    /// <summary>The name of an image of somebody else says that it is a server, though nothing is known of how it starts.</summary>
    internal static bool IsServerName(string name) => Array.IndexOf(ServerNames, name) >= 0;

    private static readonly string[] ServerNames = { "redis", "valkey", "keydb", "dragonfly", "garnet", "redis-stack", "redis-stack-server", "redis-server" };

    private static RedisImage Valkey(string owner, string name) =>
        new(owner, name) { Program = ServerProgram.Valkey, ArgumentsVariable = "VALKEY_EXTRA_FLAGS" };

    private static RedisImage Stack(string name) =>
        new("redis", name) { Program = ServerProgram.RedisStack, ArgumentsVariable = "REDIS_ARGS", ConfigurationPath = "/redis-stack.conf" };

    /// <summary>Its port was 3278 at first, and later versions are protected.</summary>
    private static RedisImage Garnet(string name) => new("microsoft", name) { Program = ServerProgram.Garnet, Port = null, AnswersEveryone = false };

    private static RedisImage Bitnami(string owner, string name, string prefix, ServerProgram program) => new(owner, name)
    {
        Program = program,
        NeedsPassword = true,
        PasswordVariables = ImmutableArray.Create(prefix + "_PASSWORD"),
        ArgumentsVariable = prefix + "_EXTRA_FLAGS",
        PortVariable = prefix + "_PORT_NUMBER",
        ConfigurationPath = $"/opt/bitnami/{name}/mounted-etc/{name}.conf",
    };
}
