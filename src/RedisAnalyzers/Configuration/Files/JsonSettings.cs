using System.Collections.Immutable;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads <c>appsettings.json</c> and its like.</summary>
internal static class JsonSettings
{
    /// <summary>
    /// The values that <c>Microsoft.Extensions.Configuration.Json</c> reads, in written order. A file that it refuses has none, and so has a file of
    /// millions of values, which is data. <c>null</c> and empty objects and lists are left out: nothing is written there.
    /// </summary>
    internal static ImmutableArray<FileValue> Read(string text) => new JsonSettingsReader(text).Read();
}
