using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace RedisAnalyzers.Model.Sites;

/// <summary>
/// All that is known about one configuration, merged in the order in which the library applies it: text, initializer,
/// assignments, configure delegate.
/// </summary>
internal sealed class ConfigurationFacts
{
    private readonly ImmutableArray<ConfigurationFacts> _values = ImmutableArray<ConfigurationFacts>.Empty;

    internal ConfigurationFacts(
        ImmutableArray<OptionSetting> settings,
        ImmutableArray<EndpointSetting> endpoints,
        bool optionsMayHoldMore,
        bool endpointsMayHoldMore)
    {
        Settings = settings;
        Endpoints = endpoints;
        OptionsMayHoldMore = optionsMayHoldMore;
        EndpointsMayHoldMore = endpointsMayHoldMore;
    }

    private ConfigurationFacts(ConfigurationFacts one, ImmutableArray<ConfigurationFacts> values)
        : this(one.Settings, one.Endpoints, one.OptionsMayHoldMore, one.EndpointsMayHoldMore)
    {
        _values = values;
    }

    /// <summary>The same facts, of one of several values of a configuration: only what none of them sets is unset.</summary>
    /// <param name="values">The facts of all values.</param>
    /// <param name="here">Those of the values that are written at the same place.</param>
    internal ConfigurationFacts Among(ImmutableArray<ConfigurationFacts> values, ImmutableArray<ConfigurationFacts> here) =>
        new(this, values) { Here = new ConfigurationFacts(this, here) };

    /// <summary>The facts of the values that are written at one place; null when the configuration has only one value.</summary>
    private ConfigurationFacts? Here { get; init; }

    /// <summary>The facts of what is written at one place.</summary>
    internal ConfigurationFacts OfPlace => Here ?? this;

    /// <summary>Every setting about an option, in the order of application.</summary>
    internal ImmutableArray<OptionSetting> Settings { get; }

    /// <summary>Every setting about an endpoint.</summary>
    internal ImmutableArray<EndpointSetting> Endpoints { get; }

    /// <summary>Something unseen may set options: what is not stated is unknown rather than unset.</summary>
    internal bool OptionsMayHoldMore { get; }

    /// <summary>Something unseen may add endpoints.</summary>
    internal bool EndpointsMayHoldMore { get; }

    /// <summary>Every endpoint is named, host and port, and there is at least one.</summary>
    internal bool EndpointsAreKnown
    {
        get
        {
            if (EndpointsMayHoldMore || Endpoints.IsEmpty)
            {
                return false;
            }

            foreach (var endpoint in Endpoints)
            {
                if (endpoint.Host is null || (endpoint.HasPort && endpoint.Port is null) || !endpoint.IsCertain)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>A provider of defaults is named: what is not set is up to it.</summary>
    private bool HasOwnDefaults
    {
        get
        {
            foreach (var setting in Settings)
            {
                if (setting.Property == "Defaults")
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>What is known about an option: the last setting wins, as in the library.</summary>
    /// <param name="property">Name of the property of <c>ConfigurationOptions</c>.</param>
    internal Fact<string> this[string property]
    {
        get
        {
            for (var i = Settings.Length - 1; i >= 0; i--)
            {
                var setting = Settings[i];
                if (setting.Property != property)
                {
                    continue;
                }

                return setting.IsCertain && setting.Value is not null ? Fact<string>.Known(setting.Value, setting) : Fact<string>.Unknown;
            }

            return MaySet(property) || _values.Any(value => value.MaySet(property)) ? Fact<string>.Unknown : Fact<string>.Unset;
        }
    }

    private bool MaySet(string property) => OptionsMayHoldMore || HasOwnDefaults || Settings.Any(setting => setting.Property == property);

    /// <summary>The settings that decide: for each option the last one.</summary>
    internal IEnumerable<OptionSetting> Effective()
    {
        for (var i = 0; i < Settings.Length; i++)
        {
            var overwritten = false;
            for (var j = i + 1; j < Settings.Length && !overwritten; j++)
            {
                overwritten = Settings[j].Property == Settings[i].Property;
            }

            if (!overwritten)
            {
                yield return Settings[i];
            }
        }
    }
}
