using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>A <c>redis.conf</c>.</summary>
internal sealed class ServerConfiguration
{
    private const string Sentinel = "sentinel";

    private ServerConfiguration(SettingsFile file, ImmutableArray<RedisDirective> directives)
    {
        File = file;
        IsOfServer = !directives.IsDefault && !directives.Any(static directive => directive.Name == Sentinel);
        Directives = directives.IsDefault ? ImmutableArray<RedisDirective>.Empty : directives;
        Settings = ServerSettings.Of(Directives);
    }

    /// <summary>The file.</summary>
    internal SettingsFile File { get; }

    /// <summary>Its directives in written order.</summary>
    internal ImmutableArray<RedisDirective> Directives { get; }

    /// <summary>What a server is told that reads this file and nothing else.</summary>
    internal ServerSettings Settings { get; }

    /// <summary>A server starts with it: it is not broken, and not the configuration of a Sentinel.</summary>
    private bool IsOfServer { get; }

    /// <summary>The configuration that a file is; null when no server starts with it.</summary>
    internal static ServerConfiguration? Of(SettingsFile file) => file.Format == SettingsFormat.RedisConf
        && file.Stored(static (settings, text) => new ServerConfiguration(settings, RedisConf.Read(text))) is { IsOfServer: true } read
        ? read
        : null;

    /// <summary>The services that run a server with this file.</summary>
    internal IEnumerable<RedisServer> ServersIn(RedisCompilation compilation) =>
        Deployments.Of(compilation).SelectMany(static project => project.Servers).Where(server => server.Configuration == this);

    /// <summary>Where a directive stands.</summary>
    internal FilePlace PlaceOf(RedisDirective directive) => new(File, directive.NameSpan);
}
