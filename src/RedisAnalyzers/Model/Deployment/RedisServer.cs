using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Knowledge.Platform;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>
/// A service that runs a server of the Redis protocol, and what it is told by its image, its environment, its command line and its configuration.
/// </summary>
internal sealed class RedisServer
{
    private readonly RedisImage? _image;

    /// <summary>What it is told when nobody sets the variables that have a default: a password that is empty then is none.</summary>
    private ServerSettings? _usual;

    private RedisServer(ComposeService service, RedisImage? image, ComposeProject project)
    {
        Service = service;
        Project = project;
        _image = image;
    }

    /// <summary>The service.</summary>
    internal ComposeService Service { get; }

    /// <summary>The project that the service is a part of.</summary>
    internal ComposeProject Project { get; }

    /// <summary>The configuration file that the server reads; null when it reads none, or one that is not known.</summary>
    internal ServerConfiguration? Configuration { get; private set; }

    /// <summary>What the command line says, apart from the file that it names; null when it is not understood.</summary>
    internal ServerSettings? Arguments { get; private set; }

    /// <summary>The passwords that the command line spells out, as settings.</summary>
    internal ImmutableArray<FileValue> WrittenPasswords { get; private set; } = ImmutableArray<FileValue>.Empty;

    /// <summary>Everything that the server is told; null when nothing is known of how it starts.</summary>
    internal ServerSettings? Settings { get; private set; }

    /// <summary>The port on which it listens inside its container; null when it is not known, or when it has only one for TLS.</summary>
    internal int? Port => Settings?.Port is not { IsKnown: true } port ? null
        : port.Directive is null ? PortOfEnvironment
        : port.Value == 0 ? null
        : port.Value;

    /// <summary>It is known to answer everyone who knows its address: it asks for no password, and refuses no host.</summary>
    internal bool IsOpen => Settings is { } settings && PasswordOfEnvironment == PasswordState.None && ServerStatements.IsOpen(settings, Build).Holds == true;

    /// <summary>It is known to ask for a password.</summary>
    internal bool AsksForPassword => PasswordOfEnvironment == PasswordState.Set
        || (Settings is { } settings && ServerStatements.AsksForPassword(settings).Holds == true
            && _usual is { } usual && ServerStatements.AsksForPassword(usual).Holds == true);

    /// <summary>What makes the server refuse other containers; null when nothing is known to do so.</summary>
    internal RedisDirective? RefusedBy => Settings is { } settings && PasswordOfEnvironment == PasswordState.None
        && ServerStatements.RefusesOtherHosts(settings, Build) is { Holds: true, Directives: { IsEmpty: false } directives }
        ? directives[0]
        : null;

    /// <summary>Variables of its environment that look like its password, and that its image does not read.</summary>
    internal IEnumerable<ContainerVariable> IgnoredPasswords => _image is { PasswordVariables.IsEmpty: true }
        ? Service.Environment.Where(static variable => SettingName.NamesRedis(variable.Name) && SettingName.RoleOf(variable.Name) == SettingRole.Password
            && variable.Text is { Known.Value.Length: > 0 })
        : Enumerable.Empty<ContainerVariable>();

    /// <summary>The service as a server; null when it runs something else.</summary>
    internal static RedisServer? Of(ComposeService service, ComposeProject project)
    {
        var name = service.Image ?? ImageOfBuild(service, project);
        if (name is null || (RedisImages.Find(name.Owner, name.Name) is null && !RedisImages.IsServerName(name.Name)))
        {
            return null;
        }

        var server = new RedisServer(service, RedisImages.Find(name.Owner, name.Name), project);
        server.Read(project);
        return server;
    }

    /// <summary>Clients may connect to the port.</summary>
    internal bool ListensOn(int port) => Port == port || TlsPort == port;

    /// <summary>The port that a service publishes is one of the server's.</summary>
    internal bool Publishes(PublishedPort published) =>
        (Port is { } port && published.Publishes(port)) || (TlsPort is { } secure && published.Publishes(secure));

    private void Read(ComposeProject project)
    {
        if (_image is null || Service.IsPartial || ServerStart.Of(Service, project, _image, static text => text.Known) is not { } start)
        {
            return;
        }

        Configuration = start.File is { } file ? ServerConfiguration.Of(file) : null;
        Arguments = ServerSettings.Of(start.Arguments.Directives);
        WrittenPasswords = RedisConfSettings.PasswordsIn(start.Arguments.Directives).ToImmutableArray();
        Settings = SettingsOf(start);
        _usual = ServerStart.Of(Service, project, _image, static text => text.Usual) is { } usual ? SettingsOf(usual) : null;
    }

    private ServerSettings SettingsOf(ServerStart start) => ServerSettings.Of(Configuration?.Directives ?? default, start.Arguments);

    private int? TlsPort => Settings?.TlsPort is { IsKnown: true, Value: > 0 and var port } ? port : null;

    /// <summary>
    /// What the server does where nothing is written: since version 7, an address to listen on no longer ends protected mode. A tag without a number is that of
    /// the latest version.
    /// </summary>
    private ServerBuild Build => ServerBuild.InImage(_image!.Program) is var build && _image.Program == ServerProgram.Redis && Service.Image is { } image
        ? build with { BindEndsProtection = image.MajorVersion < 7 }
        : build;

    private int? PortOfEnvironment => _image!.PortVariable is { } name && Service.Variable(name) is { } variable
        ? int.TryParse(variable.Value, out var port) ? port : null
        : _image.Port;

    private PasswordState PasswordOfEnvironment
    {
        get
        {
            foreach (var name in _image?.PasswordVariables ?? ImmutableArray<string>.Empty)
            {
                if (Service.Variable(name) is { } password && password.Value != "")
                {
                    return PasswordState.Set;
                }

                if (Service.Variable(name + "_FILE") is not null)
                {
                    return PasswordState.Set;
                }
            }

            return _image is { NeedsPassword: true } && !IsYes(Service.Variable("ALLOW_EMPTY_PASSWORD")?.Value) ? PasswordState.Unknown : PasswordState.None;
        }
    }

    private static bool IsYes(string? value) => value?.ToUpperInvariant() is "YES" or "TRUE" or "1";

    /// <summary>The image that the service's own Dockerfile begins with.</summary>
    private static ContainerImage? ImageOfBuild(ComposeService service, ComposeProject project) =>
        service.StageIn(project)?.Image is { } image ? ContainerImage.Of(image.Value) : null;
}
