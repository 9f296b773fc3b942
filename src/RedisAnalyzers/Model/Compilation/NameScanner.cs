using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>Runs over the characters of a file and collects the hashes of everything that looks like an identifier.</summary>
internal sealed class NameScanner
{
    /// <summary>In characters: enough to make few calls, and little to allocate for each file.</summary>
    private const int ChunkLength = 1024;

    private const char ByteOrderMark = '\uFEFF';

    private readonly HashSet<int> _hashes = new();
    private int _hash;
    private int _length;
    private int _redis;
    private int _multiplexer;
    private int _previous;
    private bool _afterBackslash;

    /// <summary>A name may be written with an escape (<c>\u0061bc</c>): the hashes do not show it.</summary>
    internal bool HasEscapes { get; private set; }

    /// <summary>Some name has <c>Redis</c> or <c>Multiplexer</c> in it, in any case.</summary>
    internal bool IsAboutRedis { get; private set; }

    /// <summary><c>global using</c> stands somewhere.</summary>
    internal bool HasGlobalUsings { get; private set; }

    private static int GlobalHash { get; } = HashOf("global");

    private static int UsingHash { get; } = HashOf("using");

    /// <summary>The hash of a name: the same in every process.</summary>
    internal static int HashOf(string name)
    {
        var hash = 0;
        foreach (var character in name)
        {
            hash = Next(hash, character);
        }

        return hash;
    }

    internal int[] Hashes()
    {
        var hashes = new int[_hashes.Count];
        _hashes.CopyTo(hashes);
        Array.Sort(hashes);
        return hashes;
    }

    internal void Scan(SourceText text)
    {
        var chunk = new char[ChunkLength];
        for (var start = 0; start < text.Length; start += chunk.Length)
        {
            var count = Math.Min(chunk.Length, text.Length - start);
            text.CopyTo(start, chunk, 0, count);
            for (var i = 0; i < count; i++)
            {
                Take(chunk[i]);
            }
        }

        EndName();
    }

    private static int Next(int hash, char character) => unchecked((hash * 31) + character);

    private static bool Matches(string word, int at, char character) => (character | 0x20) == word[at];

    private void Take(char character)
    {
        if (character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' || (_length > 0 && character is >= '0' and <= '9')
            || (character > 127 && !char.IsWhiteSpace(character)))
        {
            // Most \u are in strings, where they cannot matter, but the text alone does not show which is which. Format characters are not part of a name's
            // value.
            HasEscapes |= (_afterBackslash && _length == 0 && character is 'u' or 'U')
                || (character > 127 && character != ByteOrderMark && char.GetUnicodeCategory(character) == UnicodeCategory.Format);
            _hash = Next(_hash, character);
            _length++;
            _redis = Matches("redis", _redis, character) ? _redis + 1 : Matches("redis", 0, character) ? 1 : 0;
            _multiplexer = Matches("multiplexer", _multiplexer, character) ? _multiplexer + 1 : Matches("multiplexer", 0, character) ? 1 : 0;
            if (_redis == 5 || _multiplexer == 11)
            {
                IsAboutRedis = true;
                _redis = _multiplexer = 0;
            }
        }
        else
        {
            EndName();
            if (!char.IsWhiteSpace(character))
            {
                _previous = 0;
            }
        }

        _afterBackslash = character == '\\';
    }

    private void EndName()
    {
        if (_length == 0)
        {
            return;
        }

        _hashes.Add(_hash);
        HasGlobalUsings |= _previous == GlobalHash && _hash == UsingHash;
        _previous = _hash;
        _hash = _length = _redis = _multiplexer = 0;
    }
}
