using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Library;

/// <summary>A command that the library knows by name.</summary>
/// <param name="Name">Its name, in upper case.</param>
/// <param name="Since">First version that has it.</param>
/// <param name="Before">First version that no longer has it; null: it still does.</param>
internal sealed record RedisCommand(string Name, Version Since, Version? Before = null)
{
    /// <summary>Whether a version has the name.</summary>
    internal bool IsKnownTo(Version libraryVersion) => libraryVersion >= Since && (Before is null || libraryVersion < Before);
}

/// <summary>
/// The commands that the library knows by name: those that <c>$COMMAND=</c> renames or disables. Any other name there is silently ignored.
/// <c>RedisCommandsTests</c> compares the table with the real library.
/// </summary>
internal static class RedisCommands
{
    /// <summary>All commands, by the version that added them.</summary>
    internal static readonly ImmutableArray<RedisCommand> All = ((RedisCommand[])
    [
        // Members of the library's enum that are not commands, but can be mapped like one.
        new("UNKNOWN", new(1, 1, 2), Before: new(3, 0)),
        new("GCRA", new(2, 12, 8), Before: new(2, 12, 27)),
        .. Since(new(1, 0), """
            APPEND ASKING AUTH BGREWRITEAOF BGSAVE BITCOUNT BITOP BITPOS BLPOP BRPOP BRPOPLPUSH CLIENT CLUSTER CONFIG DBSIZE DEBUG DECR DECRBY DEL
            DISCARD DUMP ECHO EVAL EVALSHA EXEC EXISTS EXPIRE EXPIREAT FLUSHALL FLUSHDB GET GETBIT GETRANGE GETSET HDEL HEXISTS HGET HGETALL HINCRBY
            HINCRBYFLOAT HKEYS HLEN HMGET HMSET HSCAN HSET HSETNX HVALS INCR INCRBY INCRBYFLOAT INFO KEYS LASTSAVE LINDEX LINSERT LLEN LPOP LPUSH LPUSHX
            LRANGE LREM LSET LTRIM MGET MIGRATE MONITOR MOVE MSET MSETNX MULTI OBJECT PERSIST PEXPIRE PEXPIREAT PFADD PFCOUNT PFMERGE PING PSETEX
            PSUBSCRIBE PTTL PUBLISH PUBSUB PUNSUBSCRIBE QUIT RANDOMKEY READONLY READWRITE RENAME RENAMENX RESTORE RPOP RPOPLPUSH RPUSH RPUSHX SADD SAVE
            SCAN SCARD SCRIPT SDIFF SDIFFSTORE SELECT SENTINEL SET SETBIT SETEX SETNX SETRANGE SHUTDOWN SINTER SINTERSTORE SISMEMBER SLAVEOF SLOWLOG
            SMEMBERS SMOVE SORT SPOP SRANDMEMBER SREM SSCAN STRLEN SUBSCRIBE SUNION SUNIONSTORE SYNC TIME TTL TYPE UNSUBSCRIBE UNWATCH WATCH ZADD ZCARD
            ZCOUNT ZINCRBY ZINTERSTORE ZLEXCOUNT ZRANGE ZRANGEBYLEX ZRANGEBYSCORE ZRANK ZREM ZREMRANGEBYLEX ZREMRANGEBYRANK ZREMRANGEBYSCORE ZREVRANGE
            ZREVRANGEBYSCORE ZREVRANK ZSCAN ZSCORE ZUNIONSTORE
            """),
        .. Since(new(1, 1, 2), "GEOADD GEODIST GEOHASH GEOPOS GEORADIUS GEORADIUSBYMEMBER"),
        .. Since(new(2, 0), """
            NONE SWAPDB UNLINK XACK XADD XCLAIM XDEL XGROUP XINFO XLEN XPENDING XRANGE XREAD XREADGROUP XREVRANGE XTRIM ZREVRANGEBYLEX
            """),
        .. Since(new(2, 0, 571), "ZPOPMAX ZPOPMIN"),
        .. Since(new(2, 1, 0), "HSTRLEN LATENCY MEMORY TOUCH"),
        .. Since(new(2, 1, 50), "REPLICAOF"),
        .. Since(new(2, 2, 2), "ROLE"),
        .. Since(new(2, 2, 79), "GETDEL"),
        .. Since(new(2, 5, 61), "GETEX ZRANGESTORE"),
        .. Since(new(2, 6, 45), """
            COMMAND COPY EXPIRETIME GEOSEARCH GEOSEARCHSTORE HRANDFIELD LCS LMOVE LMPOP LPOS PEXPIRETIME SINTERCARD SMISMEMBER SORT_RO XAUTOCLAIM ZDIFF
            ZDIFFSTORE ZINTER ZINTERCARD ZMPOP ZMSCORE ZRANDMEMBER ZUNION
            """),
        .. Since(new(2, 6, 90), "EVALSHA_RO EVAL_RO"),
        .. Since(new(2, 7, 4), "HELLO"),
        .. Since(new(2, 8, 12), "HEXPIRE HEXPIREAT HEXPIRETIME HPERSIST HPEXPIRE HPEXPIREAT HPEXPIRETIME HPTTL"),
        .. Since(new(2, 8, 41), "SPUBLISH SSUBSCRIBE SUNSUBSCRIBE"),
        .. Since(new(2, 8, 58), "XACKDEL XDELEX"),
        .. Since(new(2, 9, 11), "HGETDEL HGETEX HSETEX"),
        .. Since(new(2, 9, 17), "VADD VCARD VDIM VEMB VGETATTR VINFO VISMEMBER VLINKS VRANDMEMBER VREM VSETATTR VSIM"),
        .. Since(new(2, 10, 1), "DELEX DIGEST MSETEX"),
        .. Since(new(2, 11, 0), "HOTKEYS XCFGSET"),
        .. Since(new(2, 11, 3), "VRANGE"),
        .. Since(new(2, 12, 27), "XNACK"),
        .. Since(new(2, 13, 10), """
            ARCOUNT ARDEL ARDELRANGE ARGET ARGETRANGE ARGREP ARINFO ARINSERT ARLASTITEMS ARLEN ARMGET ARMSET ARNEXT AROP ARRING ARSCAN ARSEEK ARSET
            """),
        .. Since(new(2, 13, 17), "INCREX"),
        .. Since(new(3, 0, 25), "HIMPORT LMOVEM SDIFFCARD SUNIONCARD"),
        .. Since(new(3, 2, 0), "BITFIELD BITFIELD_RO"),
    ]).ToImmutableArray();

    private static readonly ImmutableDictionary<string, RedisCommand> ByName =
        All.ToImmutableDictionary(command => command.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The command of a name, written in any case; null when no version of the library has it.</summary>
    internal static RedisCommand? Find(string name) => ByName.TryGetValue(name, out var command) ? command : null;

    private static IEnumerable<RedisCommand> Since(Version version, string names)
    {
        foreach (var name in names.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            yield return new(name, version);
        }
    }
}
