using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Rules;

/// <summary>What to do about a setting: no light bulb reaches these files, so messages say it.</summary>
internal static class SettingsAdvice
{
    /// <summary>Where a password belongs instead.</summary>
    internal static string ForSecret(SettingValue value) => value.File.Format switch
    {
        SettingsFormat.Json =>
            $"keep it in user secrets on your machine (dotnet user-secrets set \"{value.Key}\" …) and in {Variable(value)} where the program runs",
        SettingsFormat.Env => $"remove it, and set {Variable(value)} where the program runs",
        SettingsFormat.Compose => "write a variable such as ${REDIS_PASSWORD}, whose value stays out of the repository, or use a secret",
        SettingsFormat.Dockerfile => "remove it, and give it to the container when it starts",
        SettingsFormat.RedisConf => "give it to the server when it starts: redis-server … --requirepass \"$REDIS_PASSWORD\"",
        _ => "remove it, and read it from a file outside the repository (configSource) or from the environment",
    };

    /// <summary>Where a loopback address belongs instead.</summary>
    internal static string ForLoopback(SettingValue value) => value.File.Format switch
    {
        SettingsFormat.Json => $"move it to appsettings.Development.json, or set {Variable(value)} where the program runs",
        SettingsFormat.Env => $"set {Variable(value)} where the program runs, and keep this file for your machine",
        _ => "replace it when the program is deployed, with a transform or a config builder",
    };

    /// <summary>The environment variable that overrides a setting.</summary>
    private static string Variable(SettingValue value) => "the environment variable " + value.Key.Replace(":", "__");
}
