namespace RedisAnalyzers.Knowledge.Platform;

/// <summary>The program that a command line starts, as far as it concerns Redis.</summary>
internal enum ServerProgram
{
    /// <summary>It is not known. It may be a server.</summary>
    Unknown,

    /// <summary>It is no server for clients: <c>redis-cli</c>, a Sentinel.</summary>
    NoServer,

    /// <summary><c>redis-server</c>.</summary>
    Redis,

    /// <summary><c>valkey-server</c>.</summary>
    Valkey,

    /// <summary><c>keydb-server</c>.</summary>
    KeyDb,

    /// <summary><c>redis-stack-server</c>: a script that starts <c>redis-server</c> with options of its own.</summary>
    RedisStack,

    /// <summary><c>dragonfly</c>.</summary>
    Dragonfly,

    /// <summary><c>GarnetServer</c>.</summary>
    Garnet,
}
