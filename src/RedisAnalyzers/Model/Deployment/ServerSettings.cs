using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>
/// What a Redis server is told about who may connect: by its configuration file, and by its command line after that. Of two directives for one thing the later
/// one counts; what stands before something that is not known, an <c>include</c> for example, may be overridden by it.
/// </summary>
internal sealed class ServerSettings
{
    private const int DefaultPort = 6379;
    private const int MaxPort = 65535;

    private readonly ImmutableArray<RedisDirective> _directives;

    /// <summary>The directives follow a file that is not known, or that is for a Sentinel: no server starts with that.</summary>
    private readonly bool _isAfterUnknown;

    /// <param name="file">The directives of the configuration file; default where they are not known.</param>
    /// <param name="others">The directives after them.</param>
    private ServerSettings(ImmutableArray<RedisDirective> file, ImmutableArray<RedisDirective> others)
    {
        _isAfterUnknown = file.IsDefault || file.Any(static directive => directive.Name == "sentinel");
        _directives = _isAfterUnknown ? others : file.AddRange(others);
        Password = ReadPassword();
    }

    /// <summary>The port for connections without TLS; zero when there is none.</summary>
    internal ServerSetting<int> Port => TlsFlag is { } tls ? new(true, 0, tls) : Number("port", DefaultPort, 0, MaxPort);

    /// <summary>The port for connections with TLS; zero when there is none.</summary>
    internal ServerSetting<int> TlsPort => TlsFlag is null ? Number("tls-port", 0, 0, MaxPort) : Number("port", DefaultPort, 0, MaxPort);

    /// <summary>The addresses that the server listens on, as they are written; none where it listens on all.</summary>
    internal ServerSetting<ImmutableArray<FileString>> Bind => Read("bind", ImmutableArray<FileString>.Empty, Addresses);

    /// <summary>The server refuses clients of other hosts as long as nobody needs a password. Where that is not written, its build decides.</summary>
    internal ServerSetting<bool> ProtectedMode => Read("protected-mode", false, static values => values.Length == 1 ? Flag(values[0].Value) : null);

    /// <summary>What is asked of a client that names no user.</summary>
    internal ServerPassword Password { get; }

    /// <summary>Users are written beside the password, and a client may be one of them.</summary>
    internal bool HasUsers => Last("user") is not null || Last("aclfile") is not null;

    /// <summary>How many clients may be connected at a time.</summary>
    internal ServerSetting<int> MaxClients => Number("maxclients", 10_000, 1, int.MaxValue);

    /// <summary>After how many seconds without a command a client is disconnected; zero for never.</summary>
    internal ServerSetting<int> Timeout => Number("timeout", 0, 0, int.MaxValue);

    /// <summary>What a server is told by a configuration file that it is started with, and by nothing else.</summary>
    /// <param name="file">The directives of the file; default where it is not known.</param>
    internal static ServerSettings Of(ImmutableArray<RedisDirective> file) => new(file, ImmutableArray<RedisDirective>.Empty);

    /// <summary>What a server is told by its command line, and by the configuration file that is named there.</summary>
    /// <param name="file">The directives of the file; default where it is not known. Without a meaning where the command line names none.</param>
    /// <param name="arguments">The command line.</param>
    internal static ServerSettings Of(ImmutableArray<RedisDirective> file, ServerArguments arguments) => new(
        !arguments.IsServer ? default : arguments.ConfigurationFile is null ? ImmutableArray<RedisDirective>.Empty : file,
        arguments.Directives);

    /// <summary>Dragonfly and Garnet have one port, and a flag that says that it is for TLS; null where it is not.</summary>
    private RedisDirective? TlsFlag => Last("tls") is { } flag && (flag.Arguments.IsEmpty || Flag(flag.Arguments[0].Value) is not false) ? flag : null;

    private RedisDirective? Last(string name) => _directives.LastOrDefault(directive => directive.Name == name);

    /// <summary>Finds the last directive of a name that nothing unknown follows; false where something unknown may have set it.</summary>
    private bool TryFind(string name, out RedisDirective? found)
    {
        found = null;
        for (var i = _directives.Length - 1; i >= 0 && !_directives[i].HidesOthers; i--)
        {
            if (_directives[i].Name == name)
            {
                found = _directives[i];
                return true;
            }
        }

        return !_isAfterUnknown && !_directives.Any(static directive => directive.HidesOthers);
    }

    /// <summary>A setting.</summary>
    /// <param name="name">The name of its directive.</param>
    /// <param name="byDefault">The value where there is no such directive.</param>
    /// <param name="parse">The value of the arguments; null where they are broken, or not known.</param>
    private ServerSetting<T> Read<T>(string name, T byDefault, Func<ImmutableArray<FileString>, T?> parse)
        where T : struct
    {
        if (!TryFind(name, out var directive))
        {
            return ServerSetting<T>.Unknown;
        }

        return directive is null ? new(true, byDefault, null)
            : parse(directive.Arguments) is { } value ? new(true, value, directive)
            : ServerSetting<T>.Unknown;
    }

    private ServerSetting<int> Number(string name, int byDefault, int least, int most) =>
        Read(name, byDefault, values => values.Length == 1 ? Integer(values[0].Value, least, most) : null);

    /// <summary>The number that a text is; null where a server would not take it for one that is allowed.</summary>
    private static int? Integer(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            && (text[0] != '0' || text.Length == 1)
            ? number
            : null;

    private static bool? Flag(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" => true,
        "no" or "false" => false,
        _ => null,
    };

    /// <summary>The addresses of a <c>bind</c>. They may be one argument; no address at all is something else in each version.</summary>
    private static ImmutableArray<FileString>? Addresses(ImmutableArray<FileString> values)
    {
        var addresses = values.Length == 1 ? RedisWords.Split(values[0]) : values;
        return addresses.IsDefaultOrEmpty || addresses.Any(static one => one.Value.Length == 0 || Holes.In(one.Value)) ? null : addresses;
    }

    /// <summary>A line for the default user overrides the password, and a file of users overrides both, wherever they stand.</summary>
    private ServerPassword ReadPassword()
    {
        if (Last("aclfile") is { } file && !IsEmpty(file))
        {
            return new ServerPassword(PasswordState.UserFile, null, file);
        }

        if (_directives.LastOrDefault(IsDefaultUser) is { } user)
        {
            return DefaultUser.PasswordOf(user);
        }

        if (!TryFind("requirepass", out var password))
        {
            return ServerPassword.Unknown;
        }

        return password is null ? ServerPassword.None
            : password.Arguments.Length != 1 ? ServerPassword.Unknown
            : IsEmpty(password) ? ServerPassword.None with { Directive = password }
            : new ServerPassword(PasswordState.Set, password.Arguments[0], password);
    }

    private static bool IsEmpty(RedisDirective directive) => directive.Arguments.Length == 1 && directive.Arguments[0].Value.Length == 0;

    private static bool IsDefaultUser(RedisDirective directive) =>
        directive is { Name: "user", Arguments.Length: > 0 } && directive.Arguments[0].Value == "default";
}
