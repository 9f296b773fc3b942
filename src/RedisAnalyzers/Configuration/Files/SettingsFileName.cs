using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>How a settings file is written.</summary>
internal enum SettingsFormat
{
    /// <summary><c>appsettings.json</c> and similar files.</summary>
    Json,

    /// <summary><c>.env</c>: a variable a line.</summary>
    Env,

    /// <summary><c>app.config</c>, <c>web.config</c>.</summary>
    Xml,

    /// <summary><c>docker-compose.yml</c>: the services of a deployment, and their environments.</summary>
    Compose,

    /// <summary><c>Dockerfile</c>: how an image is built, and its environment.</summary>
    Dockerfile,

    /// <summary><c>redis.conf</c>: the configuration of a server.</summary>
    RedisConf,
}

/// <summary>What the name of a settings file says about its content.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="Environment">The environment that it is for, as written in the name; null for a file that applies to all of them.</param>
/// <param name="IsDevelopment">It is used on developers' machines and in tests only, or is an example to copy.</param>
internal sealed record SettingsFileName(SettingsFormat Format, string? Environment, bool IsDevelopment)
{
    /// <summary>Parts of a name that say that the file is not used in production.</summary>
    private static readonly ImmutableHashSet<string> Development = Words(
        "development dev develop devel local localhost localdev test tests testing unittest integrationtest ci debug example examples sample template tmpl"
        + " dist default defaults");

    /// <summary>Parts of a name that name no environment.</summary>
    private static readonly ImmutableHashSet<string> NoEnvironment = Words("shared common base global secrets override");

    private static readonly string[] OutputFolders = { "/bin/", "/obj/" };

    private static readonly char[] Separators = { '.', '-', '_' };

    /// <summary>What the name says; null when the file holds no settings that are known here, or is a copy in an output folder.</summary>
    internal static SettingsFileName? Of(string path)
    {
        var folder = path.Replace('\\', '/');
        var name = Path.GetFileName(folder);
        if (Array.Exists(OutputFolders, output => folder.IndexOf(output, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return null;
        }

        if (Between(name, "appsettings", ".json") is { } environment)
        {
            return Of(SettingsFormat.Json, environment);
        }

        if ((Between(name, "launchSettings", ".json") ?? Between(name, "local.settings", ".json")) is not null)
        {
            return new SettingsFileName(SettingsFormat.Json, "Development", IsDevelopment: true);
        }

        if ((Between(name, "app", ".config") ?? Between(name, "web", ".config")) is { } transform)
        {
            return IsWholeWord(transform) ? Of(SettingsFormat.Xml, transform) : null;
        }

        if ((Between(name, "docker-compose", ".yml") ?? Between(name, "docker-compose", ".yaml") ?? Between(name, "compose", ".yml")
            ?? Between(name, "compose", ".yaml")) is { } compose && (compose.Length == 0 || Array.IndexOf(Separators, compose[0]) >= 0))
        {
            return Of(SettingsFormat.Compose, compose);
        }

        if (Between(name, "redis", ".conf") is { } server)
        {
            return Of(SettingsFormat.RedisConf, server);
        }

        if (Between(name, "Dockerfile", "") is { } image && IsWholeWord(image))
        {
            return Of(SettingsFormat.Dockerfile, image);
        }

        return Between(name, ".env", "") is { } stage && IsWholeWord(stage) ? Of(SettingsFormat.Env, stage) : null;
    }

    /// <summary>A word says that something is for development or for tests.</summary>
    internal static bool IsDevelopmentWord(string word) => Development.Contains(word);

    private static SettingsFileName Of(SettingsFormat format, string middle)
    {
        var parts = middle.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(static part => !NoEnvironment.Contains(part)).ToList();
        return new SettingsFileName(format, parts.Count == 0 ? null : string.Join(".", parts), parts.Exists(Development.Contains));
    }

    /// <summary>The part of a name between its start and its end; null when it starts or ends otherwise.</summary>
    private static string? Between(string name, string start, string end) =>
        name.Length >= start.Length + end.Length && name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(end, StringComparison.OrdinalIgnoreCase)
            ? name.Substring(start.Length, name.Length - start.Length - end.Length)
            : null;

    /// <summary>What comes before the rest of the name is a word of its own.</summary>
    private static bool IsWholeWord(string rest) => rest.Length == 0 || rest[0] == '.';

    private static ImmutableHashSet<string> Words(string words) => words.Split(' ').ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
}
