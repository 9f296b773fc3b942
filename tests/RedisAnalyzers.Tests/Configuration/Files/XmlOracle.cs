using System.Xml;
using System.Xml.Linq;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>What <c>System.Xml</c> reads, and LINQ finds in it.</summary>
internal static class XmlOracle
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    private static readonly string[] ProviderSettings = ["host", "port", "accessKey", "ssl", "connectionString"];

    /// <summary>Each value as <c>key=value</c>, in written order; null when the document is refused.</summary>
    internal static IReadOnlyList<string>? Read(string text)
    {
        try
        {
            // A file's byte order mark does not reach the reader when it reads bytes.
            using var reader = XmlReader.Create(new StringReader(text is ['\uFEFF', ..] ? text[1..] : text), Settings);
            return [.. XDocument.Load(reader, LoadOptions.PreserveWhitespace).Descendants().SelectMany(Values)];
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>What a piece of an attribute stands for.</summary>
    internal static string Decode(string raw)
    {
        if (raw.Length == 1 && char.IsSurrogate(raw[0]))
        {
            return raw;
        }

        var quote = raw.Contains('"', StringComparison.Ordinal) ? '\'' : '"';
        using var reader = XmlReader.Create(new StringReader($"<a b={quote}{raw}{quote}/>"), Settings);
        return XDocument.Load(reader).Root!.Attribute("b")!.Value;
    }

    private static IEnumerable<string> Values(XElement element)
    {
        if (NameOf(element) != "add")
        {
            return [];
        }

        var path = string.Join('/', element.Ancestors().Reverse().Select(NameOf));
        path = path.Replace("location/", "", StringComparison.Ordinal);
        path = path.StartsWith("configuration/", StringComparison.Ordinal) ? path["configuration/".Length..] : path;
        return path switch
        {
            "appSettings" => Pair(element, "appSettings:", "key", "value"),
            "connectionStrings" => Pair(element, "ConnectionStrings:", "name", "connectionString"),
            "system.web/sessionState/providers" => Provider(element, "sessionState:"),
            "system.web/caching/outputCache/providers" => Provider(element, "outputCache:"),
            _ => [],
        };
    }

    private static string NameOf(XElement element)
    {
        var prefix = element.Name.Namespace == XNamespace.None ? null : element.GetPrefixOfNamespace(element.Name.Namespace);
        var isDefault = string.IsNullOrEmpty(prefix) || element.GetDefaultNamespace() == element.Name.Namespace;
        return isDefault ? element.Name.LocalName : $"{prefix}:{element.Name.LocalName}";
    }

    private static IEnumerable<string> Pair(XElement element, string prefix, string key, string value) =>
        element.Attribute(key) is { } name && element.Attribute(value) is { } content ? [$"{prefix}{name.Value}={content.Value}"] : [];

    private static IEnumerable<string> Provider(XElement element, string prefix)
    {
        var (name, type) = (element.Attribute("name")?.Value, element.Attribute("type")?.Value);
        var isRedis = name is not null && $"{name} {type}".Contains("redis", StringComparison.OrdinalIgnoreCase);
        return
            from attribute in element.Attributes()
            from setting in ProviderSettings
            where isRedis && setting.Equals(attribute.Name.ToString(), StringComparison.OrdinalIgnoreCase)
            select $"{prefix}{name}:{setting}={attribute.Value}";
    }
}
