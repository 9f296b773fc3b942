using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Settings;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>A settings file, and who reads it.</summary>
/// <param name="File">The file.</param>
/// <param name="ProjectFolder">The folder of the project whose code reads it; empty when it is not known.</param>
/// <param name="IsOfTests">It is read by tests, or on developers' machines only, whatever its name says.</param>
internal sealed record SettingsReading(SettingsFile File, string ProjectFolder, bool IsOfTests);

/// <summary>
/// The connection sites of a settings file: values that code passes to an API, and values whose name and form both say that they are about Redis.
/// </summary>
internal sealed class SettingsSites
{
    private static readonly Memo<(SettingsReading Reading, ImmutableArray<AdditionalText> All), ImmutableArray<ConnectionSite>> OfFile = new();

    private readonly RedisCompilation _compilation;
    private readonly ImmutableArray<SettingValue> _values;
    private readonly string _projectFolder;
    private readonly bool _isDevelopment;

    /// <summary>Settings beside the address of a service that offers nothing but Redis: what they share with it.</summary>
    private readonly ImmutableHashSet<string> _groupsOfServices;

    private SettingsSites(SettingsReading reading, RedisCompilation compilation)
    {
        _compilation = compilation;
        _projectFolder = reading.ProjectFolder;
        _values = ContainerSettings.In(reading.File, compilation);
        _isDevelopment = reading.IsOfTests || reading.File.IsDevelopment;
        _groupsOfServices = _values.Where(static value => RedisText.NamesService(value.Text)).Select(static value => SettingName.GroupOf(value.Key))
            .ToImmutableHashSet();
    }

    /// <summary>The sites of a file, in its order, for the compilation whose code reads it.</summary>
    internal static ImmutableArray<ConnectionSite> In(SettingsReading reading, RedisCompilation compilation) =>
        OfFile.Of((reading, compilation.Files), compilation, static (key, c) =>
        {
            var reader = new SettingsSites(key.Reading, c);
            return reader._values.Select(reader.SiteOf).OfType<ConnectionSite>().ToImmutableArray();
        });

    private ConnectionSite? SiteOf(SettingValue value)
    {
        // Most settings of a program are about something else: their names say so, and nobody looks at their texts.
        var use = ContainerSettings.IsOfOtherCode(value, _projectFolder, _compilation) ? SettingUse.None : SettingUses.Of(value.Key, _compilation);
        var isNamed = IsNamed(value);
        if ((use == SettingUse.None && !isNamed) || value.Text.Trim().Trim(ConnectionString.Hole).Length == 0)
        {
            return null;
        }

        var isText = RedisText.IsConnectionString(value.Text);
        var uri = RedisText.UriOf(value.Text);
        var role = SettingName.RoleOf(value.Key);
        if (isNamed && role == SettingRole.Password)
        {
            return Password(value);
        }

        // Whatever could be a configuration may be one that code passes on under another name.
        return use switch
        {
            SettingUse.Text when isText || uri is not null || !IsIncomplete(value.Text) => Text(value),
            SettingUse.Host => Host(value, new TextSpan(0, value.Text.Length)),
            SettingUse.Password => Password(value),
            _ when !isNamed || role != SettingRole.Address => null,
            _ when uri is not null => Host(value, uri.Address),
            _ when !isText => RedisText.IsHostName(value.Text) && SettingName.IsHost(value.Key) ? Host(value, new TextSpan(0, value.Text.Length)) : null,
            _ => RedisText.IsOfTheLibrary(value.Text, _compilation.Types.LatestVersion) ? Text(value) : Addresses(value),
        };
    }

    /// <summary>The name says that the setting is about Redis or, of a password, the host beside it, which nothing but Redis has.</summary>
    private bool IsNamed(SettingValue value) => SettingName.NamesRedis(value.Key)
        || (!_groupsOfServices.IsEmpty && SettingName.RoleOf(value.Key) == SettingRole.Password
            && _groupsOfServices.Contains(SettingName.GroupOf(value.Key)));

    /// <summary>Words for a reader, or options that something puts an address before.</summary>
    private static bool IsIncomplete(string text) =>
        text.TrimStart()[0] == ',' || (text.Trim().IndexOf(' ') > 0 && text.IndexOf('=') < 0 && text.IndexOf(',') < 0);

    /// <summary>A whole connection string.</summary>
    private ConnectionSite Text(SettingValue value) => Read(value, SiteKind.Text);

    /// <summary>The addresses and passwords of a text of another client, whose other words mean nothing here.</summary>
    private ConnectionSite Addresses(SettingValue value) => Read(value, SiteKind.Options);

    private ConnectionSite Read(SettingValue value, SiteKind kind)
    {
        var (options, endpoints) = (new List<OptionSetting>(), new List<EndpointSetting>());
        // What stands around a wrong separator is meant as two items.
        var template = Template(SeparatorReader.WithCommas(value.Text, SeparatorReader.Wrong(ConnectionString.Parse(value.Text))));
        SettingReader.ReadText(template, Origin.InFile(value, _isDevelopment, isExposed: false), options, endpoints);
        var isExposed = options.Exists(static o => OptionNames.IsSecret(o.Property) && Secret.IsReal(o.Value ?? "")) && endpoints.Exists(IsRemote);
        var origin = Origin.InFile(value, _isDevelopment, isExposed);
        var isOpen = template.Parsed.MayHoldMoreItems || !IsWhole(value, template.Parsed) || SettingUses.IsCompleted(value.Key, _compilation);
        return new ConnectionSite(kind, origin, new ConfigurationFacts(
            options.Select(option => option with { Origin = origin }).ToImmutableArray(),
            endpoints.Select(endpoint => endpoint with { Origin = origin }).ToImmutableArray(),
            isOpen,
            template.Parsed.MayHoldMoreItems))
        {
            Text = Template(value.Text),
        };
    }

    /// <summary>No other setting belongs to it, as far as is known: an address alone may have its options beside it.</summary>
    private bool IsWhole(SettingValue value, ConnectionString text) =>
        text.Options.Any() || SettingName.IsWhole(value.Key) || SettingUses.Of(value.Key, _compilation) == SettingUse.Text;

    private static TextTemplate Template(string text) => new(text, ImmutableArray<TextPiece>.Empty);

    /// <summary>One server: the whole value, or the host and port of a URI.</summary>
    private ConnectionSite Host(SettingValue value, TextSpan address)
    {
        var template = Template(value.Text);
        var server = ConnectionString.Parse(value.Text.Substring(address.Start, address.Length)).Endpoints.FirstOrDefault();
        var secret = Secret.BeforeAt(value.Text, new TextSpan(0, value.Text.Length));
        var isExposed = secret is { } span && Secret.IsReal(template.Parsed.TextOf(span)) && server?.Host is { } host && IsRemote(host);
        var origin = Origin.InFile(value, _isDevelopment, isExposed);
        var endpoints = server is null ? ImmutableArray<EndpointSetting>.Empty : ImmutableArray.Create(
            new EndpointSetting(server.Host, server.Port, SettingForm.Assignment, origin)
            {
                Template = template.AsPart(),
                HostSpan = new TextSpan(address.Start + server.HostSpan.Start, server.HostSpan.Length),
                ItemSpan = new TextSpan(address.Start + server.Span.Start, server.Span.Length),
                HasPort = server.PortState != PortState.NotWritten,
            });
        return new ConnectionSite(SiteKind.Endpoint, origin, new ConfigurationFacts(ImmutableArray<OptionSetting>.Empty, endpoints, true, true))
        {
            Text = template,
        };
    }

    /// <summary>The password alone; the host may stand beside it.</summary>
    private ConnectionSite Password(SettingValue value)
    {
        var origin = Origin.InFile(value, _isDevelopment, IsBesideRemote(value));
        var whole = new TextSpan(0, value.Text.Length);
        var setting = new OptionSetting(OptionNames.Password, value.Text, SettingForm.Assignment, origin)
        {
            Template = Template(value.Text).AsPart(),
            ValueSpan = whole,
            ItemSpan = whole,
        };
        return new ConnectionSite(
            SiteKind.Fragment, origin, new ConfigurationFacts(ImmutableArray.Create(setting), ImmutableArray<EndpointSetting>.Empty, true, true));
    }

    private bool IsBesideRemote(SettingValue password)
    {
        var group = SettingName.GroupOf(password.Key);
        return _values.Any(other => other != password && SettingName.RoleOf(other.Key) == SettingRole.Address && SettingName.GroupOf(other.Key) == group
            && ConnectionString.Parse(other.Text).Endpoints.Any(static server => server.Host is { } host && IsRemote(host)));
    }

    private static bool IsRemote(EndpointSetting endpoint) => endpoint.Host is { } host && IsRemote(host);

    /// <summary>A machine that others reach too: a name with dots, or a public address. A single label is a container of the developer's.</summary>
    private static bool IsRemote(string host) => PublicHosts.IsName(host) || PublicHosts.IsAddress(host);
}
