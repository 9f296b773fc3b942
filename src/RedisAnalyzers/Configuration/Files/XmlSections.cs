using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Places in a configuration file.</summary>
internal enum XmlPlace
{
    /// <summary>A place of which nothing is read.</summary>
    Elsewhere,

    /// <summary>Outside the root element. The root may be a section: <c>configSource</c> leads to such files.</summary>
    Document,

    /// <summary>The root element, or <c>location</c> below it.</summary>
    Configuration,

    /// <summary>A section whose items are read.</summary>
    AppSettings,

    /// <inheritdoc cref="AppSettings"/>
    ConnectionStrings,

    /// <summary>A section that leads to providers.</summary>
    SystemWeb,

    /// <inheritdoc cref="SystemWeb"/>
    Caching,

    /// <inheritdoc cref="SystemWeb"/>
    SessionState,

    /// <inheritdoc cref="SystemWeb"/>
    OutputCache,

    /// <summary>A list of providers.</summary>
    SessionProviders,

    /// <inheritdoc cref="SessionProviders"/>
    OutputProviders,

    /// <summary>An item of a section.</summary>
    Item,
}

/// <summary>What is read of the sections of a configuration file.</summary>
internal sealed class XmlSections(string text)
{
    private static readonly ImmutableArray<string> ProviderSettings = ImmutableArray.Create("host", "port", "accessKey", "ssl", "connectionString");

    private readonly ImmutableArray<FileValue>.Builder _values = ImmutableArray.CreateBuilder<FileValue>();
    private readonly DecodedText _decoded = new();

    /// <summary>The values that were read.</summary>
    internal ImmutableArray<FileValue> Values => _values.ToImmutable();

    /// <summary>The place that an element opens.</summary>
    internal static XmlPlace Below(XmlPlace place, string element) => (place, element) switch
    {
        (XmlPlace.Document, "configuration") or (XmlPlace.Configuration, "location") => XmlPlace.Configuration,
        (XmlPlace.Document or XmlPlace.Configuration, "appSettings") => XmlPlace.AppSettings,
        (XmlPlace.Document or XmlPlace.Configuration, "connectionStrings") => XmlPlace.ConnectionStrings,
        (XmlPlace.Configuration, "system.web") => XmlPlace.SystemWeb,
        (XmlPlace.SystemWeb, "caching") => XmlPlace.Caching,
        (XmlPlace.Document or XmlPlace.SystemWeb, "sessionState") => XmlPlace.SessionState,
        (XmlPlace.Document or XmlPlace.Caching, "outputCache") => XmlPlace.OutputCache,
        (XmlPlace.SessionState, "providers") => XmlPlace.SessionProviders,
        (XmlPlace.OutputCache, "providers") => XmlPlace.OutputProviders,
        (XmlPlace.AppSettings or XmlPlace.ConnectionStrings or XmlPlace.SessionProviders or XmlPlace.OutputProviders, "add") => XmlPlace.Item,
        _ => XmlPlace.Elsewhere,
    };

    /// <summary>Reads an item of a section.</summary>
    internal void Read(XmlPlace section, List<XmlAttribute> attributes)
    {
        switch (section)
        {
            case XmlPlace.AppSettings:
                AddPair("appSettings:", Find(attributes, "key"), Find(attributes, "value"));
                break;
            case XmlPlace.ConnectionStrings:
                AddPair("ConnectionStrings:", Find(attributes, "name"), Find(attributes, "connectionString"));
                break;
            case XmlPlace.SessionProviders:
                AddProvider("sessionState:", attributes);
                break;
            case XmlPlace.OutputProviders:
                AddProvider("outputCache:", attributes);
                break;
        }
    }

    private void AddPair(string prefix, TextSpan? key, TextSpan? value)
    {
        if (key is { } name && value is { } content)
        {
            Add(prefix + XmlText.Value(text, name), content, FileText.LastPart(text, name));
        }
    }

    private void AddProvider(string prefix, List<XmlAttribute> attributes)
    {
        if (Find(attributes, "name") is not { } nameSpan)
        {
            return;
        }

        var name = XmlText.Value(text, nameSpan);
        var isRedis = NamesRedis(name) || (Find(attributes, "type") is { } type && NamesRedis(XmlText.Value(text, type)));
        foreach (var attribute in attributes)
        {
            foreach (var setting in ProviderSettings)
            {
                if (isRedis && IsSetting(attribute.Name, setting))
                {
                    Add($"{prefix}{name}:{setting}", attribute.Value, attribute.Name.Local);
                }
            }
        }
    }

    /// <summary>Providers find their settings in any case.</summary>
    private bool IsSetting(XmlName name, string setting) => name.Prefix.IsEmpty && name.Local.Length == setting.Length
        && string.Compare(text, name.Local.Start, setting, 0, setting.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool NamesRedis(string name) => name.IndexOf("redis", StringComparison.OrdinalIgnoreCase) >= 0;

    private void Add(string key, TextSpan content, TextSpan keySpan)
    {
        if (!XmlText.IsEncoded(text, content))
        {
            _values.Add(new FileValue(key, text.Substring(content.Start, content.Length), keySpan, content.Start, default));
            return;
        }

        XmlText.Decode(text, content, _decoded.Begin());
        _values.Add(new FileValue(key, _decoded.ToString(), keySpan, content.Start, _decoded.PositionsUntil(content.End)));
    }

    private TextSpan? Find(List<XmlAttribute> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (Is(attribute.Name, name))
            {
                return attribute.Value;
            }
        }

        return null;
    }

    private bool Is(XmlName name, string word) =>
        name.Prefix.IsEmpty && FileText.Is(text, name.Local, word);
}
