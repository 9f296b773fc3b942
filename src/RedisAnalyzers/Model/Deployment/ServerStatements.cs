using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Knowledge.Platform;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>What can be said about a server.</summary>
/// <param name="Holds">It is so, or it is not; null where that is not known.</param>
/// <param name="Directives">The directives that make it so; none where only defaults do.</param>
internal readonly record struct ServerStatement(bool? Holds, ImmutableArray<RedisDirective> Directives)
{
    internal static ServerStatement Of(bool? holds, params RedisDirective?[] directives) =>
        new(holds, directives.Where(static directive => directive is not null).ToImmutableArray()!);
}

/// <summary>What the settings of a server mean for its clients.</summary>
internal static class ServerStatements
{
    /// <summary>Clients of other hosts and containers cannot use the server, since it listens on loopback only or protects itself from them.</summary>
    internal static ServerStatement RefusesOtherHosts(ServerSettings settings, ServerBuild build)
    {
        var bind = settings.Bind;
        if (bind.IsWritten && bind.Value.All(static address => HostNames.IsLoopback(address.Value.TrimStart('-'))))
        {
            return ServerStatement.Of(true, bind.Directive);
        }

        if (settings.Port is { IsKnown: true, Value: 0 } port && settings.TlsPort is { IsKnown: true, Value: 0 })
        {
            return ServerStatement.Of(true, port.Directive);
        }

        var isProtected = IsProtected(settings, build);
        return isProtected is true ? ServerStatement.Of(true, settings.ProtectedMode.Directive, settings.Password.Directive)
            : isProtected is false && bind.IsKnown ? ServerStatement.Of(false, bind.Directive, settings.ProtectedMode.Directive, settings.Password.Directive)
            : ServerStatement.Of(null);
    }

    /// <summary>Clients have to send a password before they are answered.</summary>
    internal static ServerStatement AsksForPassword(ServerSettings settings) =>
        ServerStatement.Of(settings.Password.IsAskedFor, settings.Password.Directive);

    /// <summary>Every host that reaches the server can use it: it listens on all interfaces, does not protect itself, and asks for no password.</summary>
    internal static ServerStatement IsOpen(ServerSettings settings, ServerBuild build)
    {
        bool?[] all = { ListensEverywhere(settings.Bind), HasPlainPort(settings.Port), !IsProtected(settings, build), !settings.Password.IsAskedFor };
        return all.Contains(false) ? ServerStatement.Of(false)
            : all.Contains(null) ? ServerStatement.Of(null)
            : ServerStatement.Of(true, settings.Bind.Directive, settings.ProtectedMode.Directive, settings.Password.Directive);
    }

    private static bool? ListensEverywhere(ServerSetting<ImmutableArray<FileString>> bind) =>
        bind.IsKnown ? !bind.IsWritten || bind.Value.Any(static one => ServerProtection.IsEverywhere(one.Value)) : null;

    /// <summary>There is a port without TLS. With TLS a server may ask for certificates.</summary>
    private static bool? HasPlainPort(ServerSetting<int> port) => port.IsKnown ? port.Value > 0 : null;

    /// <summary>The server refuses clients that are not on its own host: protected mode is on, and nothing ends it.</summary>
    private static bool? IsProtected(ServerSettings settings, ServerBuild build)
    {
        var isOn = IsOn(settings.ProtectedMode, build);
        var isEnded = BindEndsProtection(settings.Bind, build);
        var isAsked = settings.Password.IsAskedFor;
        return isOn is false || isEnded is true || isAsked is true ? false
            : isOn is true && isEnded is false && isAsked is false ? true
            : null;
    }

    private static bool? IsOn(ServerSetting<bool> mode, ServerBuild build) => mode.IsWritten ? mode.Value : mode.IsKnown ? build.ProtectedMode : null;

    private static bool? BindEndsProtection(ServerSetting<ImmutableArray<FileString>> bind, ServerBuild build) =>
        build.BindEndsProtection is false ? false
        : !bind.IsKnown ? null
        : bind.IsWritten ? build.BindEndsProtection
        : false;
}
