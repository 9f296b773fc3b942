using System.Collections.Immutable;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Knowledge.Platform;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Files and command lines of servers with everything that the readers know, and all that is read of one.</summary>
internal static class DeploymentFiles
{
    internal static readonly IReadOnlyList<string> RedisConfs =
    [
        """
        # Redis
        include /etc/redis/*.conf
        bind 127.0.0.1 "-::1"
        Protected-Mode yes
        requirepass "p\"w\x41\xc3\xa9 \n"
        user default on '>it\'s' ~* +@all
        save "" 
        rename-command CONFIG ""
        """.ReplaceLineEndings("\r\n"),
        "port 0\ntls-port 6380\nmaxclients 20\n\ttimeout 5 \nsave 900 1 300 10\nuser default off\naclfile '/x y'\n",
    ];

    internal static readonly IReadOnlyList<string> Commands =
    [
        "redis-server /etc/redis.conf --port 6380 --requirepass \"a b\" --save '' --bind 127.0.0.1 ::1 --loglevel=x --save",
        "/sbin/tini -g -- docker-entrypoint.sh sh -ec 'P=\"$(cat \"/run/x\")\"; exec redis-server --requirepass \"$P\" \"--port ${X:-6380}\" $Y > /x 2>&1'",
        "dragonfly --requirepass=x --port 6380 -tls --maxclients $N\\ m `x`",
        "garnet --auth Password --password 'x' □ --bind □",
    ];

    internal static readonly IReadOnlyList<string> Dockerfiles =
    [
        """
        # escape=\
        ARG TAG=7
        FROM --platform=$P redis:${TAG} AS base
        ENV A=b \
            # note
            C__D="e \" f" G='h'

        ENV I j k
        WORKDIR /etc
        COPY --from=x ["a b", "c\u0041"]
        RUN cat <<-E <<'F' > /x
        	E
        F
        FROM base
        SHELL ["/bin/bash", "-c"]
        ADD redis.conf "redis/"
        ENTRYPOINT [ "docker-entrypoint.sh" ]
        CMD exec redis-server redis/redis.conf --requirepass "$PW" \
            --port 6380
        """,
    ];

    internal static IEnumerable<string> All => [.. RedisConfs, .. Commands, .. Dockerfiles];

    /// <summary>Reads a text as everything that it may be, and checks where the parts are said to stand.</summary>
    internal static int Read(string text)
    {
        var source = Written.Text(text);
        var directives = RedisConf.Read(text);
        var words = ShellWords.Split(source);
        var commands = ShellScript.Read(source);
        var stage = Dockerfile.Read(text)?.Last;
        ImmutableArray<FileString>[] command = [words, stage?.EntryPoint ?? default, stage?.Command ?? default];
        var arguments =
            from line in command
            from image in new[] { ServerProgram.Redis, ServerProgram.Garnet }
            select ServerArguments.Read(line, image).Directives;
        var texts = new List<FileString>();
        texts.AddRange(command.Where(line => !line.IsDefault).SelectMany(line => line));
        texts.AddRange(commands.IsDefault ? [] : commands.SelectMany(one => one.Words.Concat(one.Files)));
        texts.AddRange(arguments.Append(directives).Where(one => !one.IsDefault).SelectMany(one => one).SelectMany(one => one.Arguments));
        texts.AddRange(stage?.Variables ?? []);
        texts.AddRange(stage is null ? [] : stage.Copies.SelectMany(copy => new[] { copy.Source, copy.Target }));
        Assert.All(texts, one => one.CheckPlaces(text));
        return texts.Count;
    }
}
