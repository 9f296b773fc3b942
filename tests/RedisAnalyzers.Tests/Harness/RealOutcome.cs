using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>What the real library made of a configuration: an exception, or endpoints and options.</summary>
/// <param name="Exception">Full name of the exception's type; null when there was none.</param>
/// <param name="ParamName">Its <c>ParamName</c>, when it has one.</param>
/// <param name="Endpoints">As <c>dns:host:port</c>, <c>ip:address:port</c> (<c>ip:[address]:port</c> for IPv6) or <c>unix:path</c>; port 0 means that none is
/// given.</param>
/// <param name="Options">Every option, printed, by property.</param>
/// <param name="Defaults">The same for <c>new ConfigurationOptions()</c>.</param>
internal sealed record RealOutcome(
    string? Exception,
    string? ParamName,
    ImmutableArray<string> Endpoints,
    ImmutableSortedDictionary<string, string?> Options,
    ImmutableSortedDictionary<string, string?> Defaults)
{
    /// <summary>The options that differ from the defaults.</summary>
    public ImmutableSortedDictionary<string, string?> Changed =>
        Options.Where(pair => Defaults[pair.Key] != pair.Value).ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static RealOutcome Failure(Exception exception)
    {
        var none = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);
        return new(exception.GetType().FullName, (exception as ArgumentException)?.ParamName, [], none, none);
    }

    public static string Print(EndPoint endpoint) => endpoint switch
    {
        DnsEndPoint dns => string.Create(CultureInfo.InvariantCulture, $"dns:{dns.Host}:{dns.Port}"),
        IPEndPoint ip => string.Create(CultureInfo.InvariantCulture, $"ip:{ip}"),
        UnixDomainSocketEndPoint unix => "unix:" + unix,
        _ => endpoint.ToString()!,
    };

    public static string? Print(object? value) => value switch
    {
        null => null,
        string text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ when value.GetType() is var type && type.Name == "RedisChannel" => PrintChannel(value),
        _ when value.GetType().Name.EndsWith("OptionsProvider", StringComparison.Ordinal) => value.GetType().Name,
        _ when value.GetType().Name == "HttpProxyTunnel" => "http:" + Address(Endpoint(value)),
        _ when value.GetType().Name == "CommandMap" => string.Join(',', value.ToString()!.Split(',').Order(StringComparer.Ordinal)),
        _ => value.ToString(),
    };

    private static string? PrintChannel(object value) =>
        value.ToString() is var text && text == "(null)" ? null : text;

    private static string Address(EndPoint endpoint) =>
        Print(endpoint) is var text && text.StartsWith("unix:", StringComparison.Ordinal) ? text : text[(text.IndexOf(':') + 1)..];

    private static EndPoint Endpoint(object tunnel) =>
        tunnel.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Select(field => field.GetValue(tunnel))
            .OfType<EndPoint>().Single();
}
