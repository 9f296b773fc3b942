using System;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Splits what follows the name of an instruction of a Dockerfile, and takes away quotes and escapes. Variables stay as they are written.</summary>
/// <param name="escape">The character that takes its meaning from the one after it.</param>
internal sealed class DockerfileWords(char escape)
{
    private static readonly Regex Heredoc = new(@"^[0-9]*<<(-?)\s*([^<]+)$", RegexOptions.CultureInvariant);

    /// <summary>Characters of which a word that means just what is written has none.</summary>
    private readonly char[] _signs = { '"', '\'', '$', escape };

    /// <summary>White space separates words.</summary>
    internal static bool IsBlank(char c) => c is ' ' or '\t' or '\v' or '\f' or '\r';

    /// <summary>The words between white space, whatever quotes they have.</summary>
    internal static ImmutableArray<FileString> SplitBlanks(FileString text) => ShellWords.SplitValue(text);

    /// <summary>The words of an array of JSON; default where the text is none.</summary>
    internal static ImmutableArray<FileString> ReadArray(FileString text)
    {
        var scanner = new JsonScanner(text.Value);
        scanner.SkipWhiteSpace();
        if (!scanner.Skip('['))
        {
            return default;
        }

        var words = ImmutableArray.CreateBuilder<FileString>();
        scanner.SkipWhiteSpace();
        if (scanner.Next != ']')
        {
            do
            {
                scanner.SkipWhiteSpace();
                if (!scanner.ReadString(out var content, out _))
                {
                    return default;
                }

                words.Add(Decode(text, content));
                scanner.SkipWhiteSpace();
            }
            while (scanner.Skip(','));
        }

        var isClosed = scanner.Skip(']');
        scanner.SkipWhiteSpace();
        return isClosed && scanner.IsAtEnd ? words.ToImmutable() : default;
    }

    /// <summary>The words with their quotes: white space within them does not separate words.</summary>
    internal ImmutableArray<FileString> Split(FileString text)
    {
        var words = ImmutableArray.CreateBuilder<FileString>();
        for (var start = 0; start < text.Value.Length; start++)
        {
            if (!char.IsWhiteSpace(text.Value[start]))
            {
                var end = EndOfWord(text.Value, start);
                words.Add(text.Part(TextSpan.FromBounds(start, end)));
                start = end;
            }
        }

        return words.ToImmutable();
    }

    /// <summary>The word that starts at a position, with its quotes.</summary>
    internal FileString FirstOf(FileString text, int start) => text.Part(TextSpan.FromBounds(start, EndOfWord(text.Value, start)));

    /// <summary>The texts that an instruction has below it: the names that their last lines have, and whether tabs may stand before those.</summary>
    internal static ImmutableArray<(string Name, bool IsIndented)> HeredocsOf(FileString line)
    {
        var names = ImmutableArray.CreateBuilder<(string, bool)>();
        if (line.Value.IndexOf("<<", StringComparison.Ordinal) < 0)
        {
            return names.ToImmutable();
        }

        var words = new DockerfileWords('\\');
        var split = words.Split(line);
        for (var i = 0; i < split.Length; i++)
        {
            // White space may stand between the sign and the name.
            var isBare = i + 1 < split.Length && split[i].Value is "<<" or "<<-";
            var word = isBare ? split[i].Value + split[i + 1].Value : split[i].Value;
            if (Heredoc.Match(word) is { Success: true } match && words.Unquote(new FileString(match.Groups[2].Value, 0, default)) is { } name)
            {
                names.Add((name.Value, match.Groups[1].Length > 0));
                i += isBare ? 1 : 0;
            }
        }

        return names.ToImmutable();
    }

    /// <summary>The word without its quotes and escapes; null where a quote or a brace is not closed.</summary>
    internal FileString? Unquote(FileString word)
    {
        var text = word.Value;
        if (text.IndexOfAny(_signs) < 0)
        {
            return word;
        }

        var builder = new WordBuilder(word).Begin(0);
        for (var i = 0; i < text.Length;)
        {
            var next = text[i] switch
            {
                '\'' => UnquoteLiteral(text, i, builder),
                '"' => UnquoteText(text, i, builder),
                _ => UnquoteCharacter(text, i, builder),
            };
            if (next < 0)
            {
                return null;
            }

            i = next;
        }

        return builder.ToWord();
    }

    private int EndOfWord(string text, int start)
    {
        var quote = '\0';
        for (var i = start; i < text.Length; i++)
        {
            var character = text[i];
            if (character == escape && quote != '\'')
            {
                i++;
            }
            else if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '\'' or '"')
            {
                quote = character;
            }
            else if (char.IsWhiteSpace(character))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static int UnquoteLiteral(string text, int start, WordBuilder builder)
    {
        var end = text.IndexOf('\'', start + 1);
        builder.Open(start);
        builder.Append(start + 1, end);
        return end < 0 ? -1 : end + 1;
    }

    private int UnquoteText(string text, int start, WordBuilder builder)
    {
        builder.Open(start);
        for (var i = start + 1; i < text.Length && i > 0;)
        {
            if (text[i] == '"')
            {
                return i + 1;
            }

            var isEscape = text[i] == escape && i + 1 < text.Length && (text[i + 1] is '"' or '$' || text[i + 1] == escape);
            if (text[i] == escape && !isEscape)
            {
                builder.Append(i++);
            }
            else
            {
                i = UnquoteCharacter(text, i, builder);
            }
        }

        return -1;
    }

    /// <summary>Adds a character, what an escape stands for, or a variable in braces as it is written.</summary>
    private int UnquoteCharacter(string text, int start, WordBuilder builder)
    {
        if (text[start] == escape)
        {
            if (start + 1 < text.Length)
            {
                builder.Append(text[start + 1], start, start + 2);
            }

            return start + 2;
        }

        var end = text[start] == '$' && start + 1 < text.Length && text[start + 1] == '{' ? EndOfVariable(text, start) : start + 1;
        builder.Append(start, end);
        return end;
    }

    /// <summary>Where a variable in braces ends, which may have others in it; -1 where it is not closed.</summary>
    private static int EndOfVariable(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (text[i] == '}' && depth == 0)
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static FileString Decode(FileString text, TextSpan content)
    {
        var builder = new WordBuilder(text).Begin(content.Start);
        for (var i = content.Start; i < content.End; i++)
        {
            var start = i;
            var character = text.Value[i] == '\\' ? JsonScanner.Unescape(text.Value, ref i) : text.Value[i];
            builder.Append(character, start, i + 1);
        }

        return builder.ToWord();
    }
}
