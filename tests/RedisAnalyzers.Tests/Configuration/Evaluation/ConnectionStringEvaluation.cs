using System.Collections.Immutable;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>
/// Runs a connection string as <c>ConfigurationOptions.Parse</c> does: item by item, up to the first one that makes it throw.
/// </summary>
internal sealed class ConnectionStringEvaluation(ConnectionString text, Version libraryVersion, bool ignoreUnknown)
{
    private readonly ParserVersion _language = new(libraryVersion);
    private readonly List<EndpointValue> _endpoints = new();
    private readonly Dictionary<string, string?> _set = new(StringComparer.Ordinal);

    internal ConfigurationOutcome Run()
    {
        if (text.HasHoles)
        {
            return ConfigurationOutcome.Unknown;
        }

        if (string.IsNullOrWhiteSpace(text.Text))
        {
            return ConfigurationOutcome.Failed(Failure.Argument(_language.NamesConfiguration ? "configuration" : text.Text));
        }

        var failure = ReadItems() ?? ReadCommands();
        if (failure is not null)
        {
            return ConfigurationOutcome.Failed(failure);
        }

        var changed = new DerivedOptions(_language, _endpoints, _set).Changed();
        return ConfigurationOutcome.Succeeded(_endpoints.Select(endpoint => endpoint.Printed).ToImmutableArray(), changed);
    }

    private Failure? ReadItems()
    {
        var option = 0;
        foreach (var segment in text.Segments)
        {
            var failure = segment.Kind switch
            {
                SegmentKind.Option => ReadOption(text.Options[option++]),
                SegmentKind.Endpoint or SegmentKind.Dropped => ReadEndpoint(text.TextOf(segment.Span)),
                _ => null,
            };
            if (failure is not null)
            {
                return failure;
            }
        }

        return null;
    }

    private Failure? ReadOption(ConnectionOption option)
    {
        if (option.Keyword is not { } keyword || !keyword.IsKnownTo(libraryVersion, option.Name))
        {
            return ignoreUnknown ? null : Failure.Argument(_language.NamesKeyword ? option.Name : null);
        }

        if (keyword.IsIgnoredBy(libraryVersion))
        {
            return null;
        }

        var failure = new ValueReader(_language).Read(keyword, option.Name, option.Value ?? "", out var printed);
        if (failure is null && keyword.HasEffectIn(libraryVersion))
        {
            _set[keyword.Property] = printed;
        }

        return failure;
    }

    private Failure? ReadEndpoint(string item)
    {
        var endpoint = EndpointValue.Read(item, _language, out var failure);
        if (endpoint is not null && !_endpoints.Exists(endpoint.IsSameAs))
        {
            _endpoints.Add(endpoint);
        }

        return failure;
    }

    private Failure? ReadCommands()
    {
        var failure = CommandMapReader.Read(text.CommandOverrides, _language, out var printed);
        if (printed is not null)
        {
            _set["CommandMap"] = printed;
        }

        return failure;
    }
}
