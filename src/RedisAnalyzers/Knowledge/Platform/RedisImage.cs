using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Platform;

/// <summary>A container image that runs a server of the Redis protocol, and what its own scripts do before the server starts.</summary>
/// <param name="Owner">What stands before the name of the image; empty for an official one.</param>
/// <param name="Name">The name of the image.</param>
internal sealed record RedisImage(string Owner, string Name)
{
    /// <summary>The port on which the server listens unless it is told another; null when that differs between versions.</summary>
    internal int? Port { get; init; } = 6379;

    /// <summary>
    /// Without a word about it, the server answers other hosts even when it has no password: the image is built so. Otherwise it is protected.
    /// </summary>
    internal bool AnswersEveryone { get; init; } = true;

    /// <summary>Environment variables that give the server its password; a name with <c>_FILE</c> after it gives a file that has it.</summary>
    internal ImmutableArray<string> PasswordVariables { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The server does not start without a password, unless <c>ALLOW_EMPTY_PASSWORD</c> says that it may.</summary>
    internal bool NeedsPassword { get; init; }

    /// <summary>An environment variable with further arguments of the server; null when there is none.</summary>
    internal string? ArgumentsVariable { get; init; }

    /// <summary>An environment variable with the port; null when there is none.</summary>
    internal string? PortVariable { get; init; }

    /// <summary>Where the server looks for a configuration file that its command line does not name; null when it looks nowhere.</summary>
    internal string? ConfigurationPath { get; init; }

    /// <summary>The server.</summary>
    internal ServerProgram Program { get; init; } = ServerProgram.Redis;
}
