using System;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Knowledge.Platform;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Finds the server that a command line starts, behind programs that start others: entry points of images, shells, <c>gosu</c>.</summary>
/// <param name="image">The server in the image.</param>
internal sealed class ServerCommand(ServerProgram image)
{
    /// <summary>The entry points of the images of Redis, Valkey, KeyDB and Dragonfly. In other folders there are scripts of other people.</summary>
    private static readonly string[] EntryPoints =
    {
        "docker-entrypoint.sh", "entrypoint.sh", "/usr/local/bin/docker-entrypoint.sh", "/usr/local/bin/entrypoint.sh",
    };

    private static readonly string[] Shells = { "sh", "bash", "ash", "dash" };

    internal ServerArguments Read(ImmutableArray<FileString> words) => IsForImage(words, 0) ? ServerArguments.Of(image, words) : ReadCommand(words);

    /// <summary>The words from one on are not a program, but options for the server of the image, or the path of its configuration file.</summary>
    private bool IsForImage(ImmutableArray<FileString> words, int at)
    {
        if (at == words.Length)
        {
            return true;
        }

        var first = words[at].Value;
        return first.StartsWith("-", StringComparison.Ordinal)
            || (ServerPrograms.ReadsDirectives(image) && first.EndsWith(".conf", StringComparison.Ordinal));
    }

    private ServerArguments ReadCommand(ImmutableArray<FileString> words)
    {
        for (var at = 0; at < words.Length;)
        {
            var name = NameOf(words[at].Value);
            var length = CommandPrefix.LengthOf(name, words, at);
            if (Array.IndexOf(EntryPoints, words[at].Value) >= 0)
            {
                at++;
                if (IsForImage(words, at))
                {
                    return ServerArguments.Of(image, words.RemoveRange(0, at));
                }
            }
            else if (length > 0)
            {
                at += length;
            }
            else if (Array.IndexOf(Shells, name) >= 0)
            {
                return CommandPrefix.ScriptOf(words, at) is { } script ? ReadScript(script) : ServerArguments.Unknown;
            }
            else
            {
                return ServerArguments.Of(ServerPrograms.Of(name), words.RemoveRange(0, at + 1));
            }
        }

        return ServerArguments.NoServer;
    }

    /// <summary>The server that a line for a shell starts, if it starts one only.</summary>
    private ServerArguments ReadScript(FileString script)
    {
        var commands = ShellScript.Read(script);
        if (commands.IsDefault)
        {
            return ServerArguments.Unknown;
        }

        var read = commands.Select(command => ReadCommand(command.Words)).ToList();
        var at = read.FindIndex(static one => one.IsServer);
        if (at < 0)
        {
            return read.TrueForAll(static one => one.Program == ServerProgram.NoServer) ? ServerArguments.NoServer : ServerArguments.Unknown;
        }

        return at == read.FindLastIndex(static one => one.IsServer) ? Beside(commands.RemoveAt(at), read[at]) : ServerArguments.Unknown;
    }

    /// <summary>What a server is told in whose script other commands stand: they may write its file, or change its settings when it runs.</summary>
    private static ServerArguments Beside(ImmutableArray<ShellCommand> others, ServerArguments server)
    {
        if (server.ConfigurationFile is { } file && others.Any(other => other.Mentions(NameOf(file.Value))))
        {
            server = server with { ConfigurationFile = null, Directives = server.Directives.Insert(0, RedisDirective.Hidden(file)) };
        }

        var client = others.FirstOrDefault(static other => ServerPrograms.Of(NameOf(other.Name)) == ServerProgram.NoServer);
        return client is null ? server : server with { Directives = server.Directives.Add(RedisDirective.Hidden(client.Words[0])) };
    }

    private static string NameOf(string path) => Holes.In(path) ? path : path.Substring(path.LastIndexOf('/') + 1);
}
