using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Knowledge.Platform;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads what Dragonfly and Garnet are given: <c>--name=value</c> or <c>--name value</c>. Flags that Redis has, too, get its names.</summary>
/// <param name="program">The server.</param>
/// <param name="words">The words after its name.</param>
internal sealed class ServerFlags(ServerProgram program, ImmutableArray<FileString> words)
{
    private const string Password = "requirepass";
    private const string Users = "aclfile";
    private const string Include = "include";

    /// <summary>The names of both servers that Redis does not have.</summary>
    private static readonly ImmutableDictionary<string, string> NamesOfRedis = new Dictionary<string, string>
    {
        ["flagfile"] = Include,
        ["config-import-path"] = Include,
        ["password"] = Password,
        ["acl-file"] = Users,
        ["network-connection-limit"] = "maxclients",
    }.ToImmutableDictionary();

    /// <summary>Flags that take the next word whatever it is.</summary>
    private static readonly ImmutableHashSet<string> WithValue = ImmutableHashSet.Create(
        Include, Password, Users, "maxclients", "port", "bind", "timeout", "auth", "dir", "maxmemory", "dbfilename");

    private readonly ImmutableArray<RedisDirective>.Builder _directives = ImmutableArray.CreateBuilder<RedisDirective>();

    internal ServerArguments Read()
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (IsFlag(words[at].Value))
            {
                at += ReadFlag(at);
            }
            else if (Holes.In(words[at].Value))
            {
                _directives.Add(RedisDirective.Hidden(words[at]));
            }
        }

        var directives = _directives.ToImmutable();
        return new ServerArguments(program, null, program == ServerProgram.Garnet ? WithAuthentication(directives) : directives);
    }

    private static bool IsFlag(string word) => word.Length > 1 && word[0] == '-';

    /// <summary>Reads a flag; how many words after it are its value.</summary>
    private int ReadFlag(int at)
    {
        var (word, text) = (words[at], words[at].Value);
        var start = text.StartsWith("--", StringComparison.Ordinal) ? 2 : 1;
        var equals = text.IndexOf('=');
        var name = TextSpan.FromBounds(start, equals < start ? text.Length : equals);
        var redisName = NameOfRedis(text.Substring(name.Start, name.Length).ToLowerInvariant());
        if (Holes.In(redisName))
        {
            _directives.Add(RedisDirective.Hidden(word));
            return 0;
        }

        var value = equals >= start ? word.Part(TextSpan.FromBounds(equals + 1, text.Length))
            : at + 1 < words.Length && (WithValue.Contains(redisName) || !IsFlag(words[at + 1].Value)) ? words[at + 1]
            : null;
        var values = value is null ? ImmutableArray<FileString>.Empty : ImmutableArray.Create(value);
        _directives.Add(new RedisDirective(redisName, word.SpanOf(name), values));
        return value is null || equals >= start ? 0 : 1;
    }

    private static string NameOfRedis(string name) => NamesOfRedis.TryGetValue(name, out var known) ? known : name;

    /// <summary>Garnet asks for its password only where the way of authentication says so. Its other ways know users that are written elsewhere.</summary>
    private static ImmutableArray<RedisDirective> WithAuthentication(ImmutableArray<RedisDirective> directives)
    {
        var auth = directives.LastOrDefault(static directive => directive.Name == "auth");
        var way = auth is { Arguments.Length: 1 } ? auth.Arguments[0].Value : "NoAuth";
        return way.ToUpperInvariant() switch
        {
            "PASSWORD" => directives,
            "NOAUTH" => directives.RemoveAll(static directive => directive.Name is Password or Users),
            _ => directives.Add(auth! with { Name = Users }),
        };
    }
}
