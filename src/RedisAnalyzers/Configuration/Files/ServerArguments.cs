using System.Collections.Immutable;
using RedisAnalyzers.Knowledge.Platform;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>What the command line of a container tells a server.</summary>
/// <param name="Program">The server; or that it is none, or not known.</param>
/// <param name="ConfigurationFile">
/// The path of the configuration file that the server reads, in the container; null where it reads none, or it is not known which one.
/// </param>
/// <param name="Directives">
/// The options, by the names that they have in <c>redis.conf</c>. The server reads them after its file. Where it may be given more than is known, there is a
/// directive that <see cref="RedisDirective.HidesOthers">hides others</see>.
/// </param>
internal sealed record ServerArguments(ServerProgram Program, FileString? ConfigurationFile, ImmutableArray<RedisDirective> Directives)
{
    /// <summary>It is not known what is started.</summary>
    internal static ServerArguments Unknown => Without(ServerProgram.Unknown);

    /// <summary>Something is started that is no server for clients.</summary>
    internal static ServerArguments NoServer => Without(ServerProgram.NoServer);

    /// <summary>A server is started.</summary>
    internal bool IsServer => ServerPrograms.IsServer(Program);

    /// <summary>
    /// Reads the whole command line of a container: its entry point, if that is written, and its command. What is not known in it is a
    /// <see cref="Syntax.ConnectionString.Hole"/>.
    /// </summary>
    /// <param name="words">The words; none where the container starts what its image does by default. Default where they are not known.</param>
    /// <param name="image">The server in the image: its entry point puts it before words that are options.</param>
    internal static ServerArguments Read(ImmutableArray<FileString> words, ServerProgram image) =>
        words.IsDefault ? Unknown : new ServerCommand(image).Read(words);

    /// <summary>Reads what a server is given, without the server.</summary>
    internal static ServerArguments Of(ServerProgram program, ImmutableArray<FileString> words) => program switch
    {
        ServerProgram.Unknown => Unknown,
        ServerProgram.NoServer => NoServer,
        ServerProgram.Dragonfly or ServerProgram.Garnet => new ServerFlags(program, words).Read(),
        _ => new ServerOptions(program, words).Read(),
    };

    private static ServerArguments Without(ServerProgram program) => new(program, null, ImmutableArray<RedisDirective>.Empty);
}
