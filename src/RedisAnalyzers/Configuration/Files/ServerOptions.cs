using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Knowledge.Platform;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Reads what <c>redis-server</c> and the servers that descend from it are given, as they do since version 7.0: the path of a configuration file, and options
/// that become the lines of one. A name may stand in one word with its values, which are split as in a file then.
/// </summary>
/// <param name="program">The server.</param>
/// <param name="words">The words after its name.</param>
internal sealed class ServerOptions(ServerProgram program, ImmutableArray<FileString> words)
{
    private const string Prefix = "--";

    /// <summary>What the server does something else for than to serve clients.</summary>
    private static readonly string[] OtherUses = { "-v", "--version", "-h", "--help", "--test-memory", "--check-system" };

    private readonly ImmutableArray<RedisDirective>.Builder _directives = ImmutableArray.CreateBuilder<RedisDirective>();
    private readonly ImmutableArray<FileString>.Builder _line = ImmutableArray.CreateBuilder<FileString>();

    /// <summary>The name of an option is read, and its first value has to come.</summary>
    private bool _awaitsValue;

    /// <summary>A word that may hold options was the last one: what follows may be the values of the last of them.</summary>
    private bool _isHidden;

    internal ServerArguments Read()
    {
        if (IsOtherUse())
        {
            return ServerArguments.NoServer;
        }

        AddOwnOptions();
        var file = ReadFile(out var start);
        for (var at = start; at < words.Length; at++)
        {
            if (!ReadWord(at))
            {
                return ServerArguments.Unknown;
            }
        }

        EndLine();
        return new ServerArguments(program, file, _directives.ToImmutable());
    }

    private bool IsOtherUse() =>
        (words.Length > 0 && Array.IndexOf(OtherUses, words[0].Value) >= 0) || words.Any(static word => word.Value == "--sentinel");

    /// <summary>The script of Redis Stack gives the server an option before those that it is given itself.</summary>
    private void AddOwnOptions()
    {
        if (program == ServerProgram.RedisStack && words.Length > 0)
        {
            var place = words[0].Part(new TextSpan(0, 0));
            _directives.Add(new RedisDirective("protected-mode", place.Span, ImmutableArray.Create(FileString.Implied("no", place.Start))));
        }
    }

    /// <summary>The path of the configuration file, if the first word is one.</summary>
    private FileString? ReadFile(out int next)
    {
        next = 0;
        if (words.IsEmpty || words[0].Value.StartsWith("-", StringComparison.Ordinal))
        {
            return null;
        }

        next = 1;
        if (!Holes.In(words[0].Value))
        {
            return words[0];
        }

        Hide(words[0]);
        return null;
    }

    /// <summary>Reads a word; false where the server would not start.</summary>
    private bool ReadWord(int at)
    {
        var word = words[at];
        if (word.Value == "-" && (at == 0 || at == words.Length - 1))
        {
            // It reads more lines from its standard input.
            Hide(word);
            return true;
        }

        if (!_awaitsValue && word.Value.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return ReadName(at);
        }

        if (!_awaitsValue && IsUnknown(word) && !IsUser())
        {
            Hide(word);
            return true;
        }

        if (_line.Count > 0)
        {
            _line.Add(word);
            _awaitsValue = false;
        }

        return _line.Count > 0 || _isHidden;
    }

    /// <summary>Reads a word with the name of an option, and maybe with its values.</summary>
    private bool ReadName(int at)
    {
        EndLine();
        var word = words[at];
        var line = RedisWords.Split(word.Part(TextSpan.FromBounds(Prefix.Length, word.Value.Length)));
        if (line.IsDefault)
        {
            return false;
        }

        if (!line.IsEmpty && Holes.In(line[0].Value))
        {
            Hide(word);
            return true;
        }

        _isHidden = false;
        _line.AddRange(line);
        _awaitsValue = line.Length <= 1;
        if (_awaitsValue && IsEmptySave(at))
        {
            _line.Add(new FileString("", word.Span.End, default));
            _awaitsValue = false;
        }

        return true;
    }

    /// <summary><c>--save</c> without a value switches saving off.</summary>
    private bool IsEmptySave(int at) => string.Equals(words[at].Value, "--save", StringComparison.OrdinalIgnoreCase)
        && (at == words.Length - 1 || words[at + 1].Value.StartsWith(Prefix, StringComparison.Ordinal));

    /// <summary>Nothing is known of the word: a variable that may hold several options, or none.</summary>
    private static bool IsUnknown(FileString word) => Holes.In(word.Value) && Holes.Only(word.Value, new TextSpan(0, word.Value.Length));

    /// <summary>The rules of a user are being read, of which there are many.</summary>
    private bool IsUser() => _line.Count > 0 && string.Equals(_line[0].Value, "user", StringComparison.OrdinalIgnoreCase);

    private void Hide(FileString word)
    {
        EndLine();
        _directives.Add(RedisDirective.Hidden(word));
        _isHidden = true;
    }

    private void EndLine()
    {
        if (_line.Count > 0)
        {
            _directives.Add(RedisDirective.Of(_line.ToImmutable()));
            _line.Clear();
        }

        _awaitsValue = false;
    }
}
