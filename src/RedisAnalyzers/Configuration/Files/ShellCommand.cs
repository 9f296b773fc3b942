using System;
using System.Collections.Immutable;
using System.Linq;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>A command of a line for a shell.</summary>
/// <param name="Words">The command and its arguments, with a <see cref="Syntax.ConnectionString.Hole"/> for what the shell fills in.</param>
/// <param name="Files">The files that it reads and writes because the shell redirects it to them.</param>
internal sealed record ShellCommand(ImmutableArray<FileString> Words, ImmutableArray<FileString> Files)
{
    /// <summary>The first word; empty when there is none.</summary>
    internal string Name => Words.IsEmpty ? "" : Words[0].Value;

    /// <summary>A text is somewhere in the command.</summary>
    internal bool Mentions(string text) => Words.Concat(Files).Any(word => word.Value.IndexOf(text, StringComparison.Ordinal) >= 0);
}
