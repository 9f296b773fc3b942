using System;
using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Platform;

/// <summary>The names of programs that serve Redis' protocol, and of those that come with them.</summary>
internal static class ServerPrograms
{
    private static readonly ImmutableDictionary<string, ServerProgram> ByName = Rows().ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The program that a file name stands for.</summary>
    internal static ServerProgram Of(string name) => ByName.TryGetValue(name, out var program) ? program : ServerProgram.Unknown;

    /// <summary>It serves clients.</summary>
    internal static bool IsServer(ServerProgram program) => program > ServerProgram.NoServer;

    /// <summary>It reads its options as <c>--name value value</c>, and a configuration file of lines <c>name value value</c>.</summary>
    internal static bool ReadsDirectives(ServerProgram program) =>
        program is ServerProgram.Redis or ServerProgram.Valkey or ServerProgram.KeyDb or ServerProgram.RedisStack;

    private static ImmutableDictionary<string, ServerProgram> Rows()
    {
        var rows = ImmutableDictionary.CreateBuilder<string, ServerProgram>();
        rows["redis-server"] = ServerProgram.Redis;
        rows["valkey-server"] = ServerProgram.Valkey;
        rows["keydb-server"] = ServerProgram.KeyDb;
        rows["redis-stack-server"] = ServerProgram.RedisStack;
        rows["dragonfly"] = ServerProgram.Dragonfly;
        rows["garnet"] = ServerProgram.Garnet;
        rows["garnet-server"] = ServerProgram.Garnet;
        rows["GarnetServer"] = ServerProgram.Garnet;
        foreach (var product in new[] { "redis", "valkey", "keydb" })
        {
            foreach (var tool in new[] { "cli", "sentinel", "benchmark", "check-aof", "check-rdb" })
            {
                rows[$"{product}-{tool}"] = ServerProgram.NoServer;
            }
        }

        return rows.ToImmutable();
    }
}
