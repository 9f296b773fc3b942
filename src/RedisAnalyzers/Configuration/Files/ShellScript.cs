using System.Collections.Immutable;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads lines for a shell.</summary>
internal static class ShellScript
{
    /// <summary>
    /// The commands of a list (<c>a &amp;&amp; b; c | d</c>), in written order. Default where the line is broken, or has something else than lists of simple
    /// commands: <c>if</c>, functions, parentheses, texts of several lines for a command.
    /// </summary>
    internal static ImmutableArray<ShellCommand> Read(FileString script) => new ShellScriptReader(script).Read();
}
