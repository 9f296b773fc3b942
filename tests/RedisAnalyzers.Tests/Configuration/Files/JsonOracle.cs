using System.Text;
using Microsoft.Extensions.Configuration.Json;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>What <c>Microsoft.Extensions.Configuration.Json</c> reads.</summary>
internal sealed class JsonOracle : JsonStreamConfigurationProvider
{
    private JsonOracle()
        : base(new JsonStreamConfigurationSource())
    {
    }

    /// <summary>The keys and values; null when the library throws. A text that no file can hold counts as refused.</summary>
    internal static IDictionary<string, string?>? Read(string text)
    {
        try
        {
            var oracle = new JsonOracle();
            oracle.Load(new MemoryStream(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text)));
            return oracle.Data;
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException or System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
