using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>A directive of a Redis server: a line of <c>redis.conf</c>, or an option of its command line.</summary>
/// <param name="Name">The name in lower case, without the hyphens of a command line.</param>
/// <param name="NameSpan">Where the name stands in the file.</param>
/// <param name="Arguments">What follows the name, unquoted.</param>
internal sealed record RedisDirective(string Name, TextSpan NameSpan, ImmutableArray<FileString> Arguments)
{
    private const string Include = "include";

    /// <summary>Directives that are not known stand in its place: those of another file, or those that a variable holds.</summary>
    internal bool HidesOthers => Name == Include;

    /// <summary>The directive that a line has, split into words: at least one.</summary>
    internal static RedisDirective Of(ImmutableArray<FileString> words) => new(words[0].Value.ToLowerInvariant(), words[0].Span, words.RemoveAt(0));

    /// <summary>The directives that are not known, because a word stands for them.</summary>
    internal static RedisDirective Hidden(FileString word) => new(Include, word.Span, ImmutableArray.Create(word));
}
