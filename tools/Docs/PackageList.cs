using RedisAnalyzers.Knowledge;

namespace RedisAnalyzers.Docs;

/// <summary>The packages whose APIs the rules know, from the table of sinks.</summary>
internal static class PackageList
{
    internal static string Write() => string.Join(
        "\n", from sink in ConnectionSinks.All
              group sink.Member == ".ctor" ? SimpleName(sink.Type) : sink.Member by sink.Package into package
              select $"- {package.Key}: {string.Join(", ", package.Distinct().Select(member => $"`{member}`"))}");

    private static string SimpleName(string type) => type[(type.LastIndexOf('.') + 1)..];
}
