using System.Collections.Immutable;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads <c>redis.conf</c> files.</summary>
internal static class RedisConf
{
    /// <summary>
    /// The directives in written order; one that is given twice is there twice. Default where a line is broken: no server starts with such a file.
    /// </summary>
    internal static ImmutableArray<RedisDirective> Read(string text) => new RedisConfReader(text).Read();
}
