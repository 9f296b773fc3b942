using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>A directive of a Redis server: a line of <c>redis.conf</c>, or an option of its command line.</summary>
/// <param name="Name">The name in lower case, without the hyphens of a command line.</param>
/// <param name="NameSpan">Where the name stands in the file.</param>
/// <param name="Arguments">What follows the name, unquoted.</param>
internal sealed record RedisDirective(string Name, TextSpan NameSpan, ImmutableArray<FileString> Arguments);
