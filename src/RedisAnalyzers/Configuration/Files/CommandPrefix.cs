using System;
using System.Collections.Immutable;
using System.Linq;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>What stands before the name of a program in a command line: programs that start the one after them, and variables that are set for it.</summary>
internal static class CommandPrefix
{
    /// <summary>How many words have to be skipped; zero where the program itself is next.</summary>
    /// <param name="name">The name of the next word, without its folder.</param>
    /// <param name="words">The words.</param>
    /// <param name="at">Which one is next.</param>
    internal static int LengthOf(string name, ImmutableArray<FileString> words, int at)
    {
        switch (name)
        {
            case "exec" or "nohup" or "command":
                return 1;
            case "gosu" or "su-exec":
                return 2;
            case "tini" or "dumb-init" or "docker-init" or "catatonit" or "setpriv" or "env":
                return 1 + words.Skip(at + 1).TakeWhile(static word => IsOption(word.Value)).Count();
            default:
                return IsAssignment(words[at].Value) ? 1 : 0;
        }
    }

    /// <summary>The line that a shell is given to run (<c>sh -c line</c>, <c>bash -eo pipefail -c line</c>); null where it is given none.</summary>
    /// <param name="words">The words.</param>
    /// <param name="shell">Which one is the shell.</param>
    internal static FileString? ScriptOf(ImmutableArray<FileString> words, int shell)
    {
        var isScript = false;
        for (var at = shell + 1; at < words.Length; at++)
        {
            var word = words[at].Value;
            if (!IsOption(word))
            {
                return isScript ? words[at] : null;
            }

            var isShort = !word.StartsWith("--", StringComparison.Ordinal);
            isScript |= isShort && word.IndexOf('c') > 0;
            at += isShort && word.EndsWith("o", StringComparison.Ordinal) ? 1 : 0;
        }

        return null;
    }

    private static bool IsOption(string word) => word.StartsWith("-", StringComparison.Ordinal);

    private static bool IsAssignment(string word)
    {
        var equals = word.IndexOf('=');
        return equals > 0 && !char.IsDigit(word[0]) && word.Take(equals).All(static c => c == '_' || (c < 128 && char.IsLetterOrDigit(c)));
    }
}
