using System.Globalization;
using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Rules.Deployment;

/// <summary>Redis7009: a server accepts few clients, or closes connections that are merely idle.</summary>
public sealed class Redis7009ClientLimits : DeploymentRule
{
    /// <summary>The client sends something every 60 seconds: a connection that is idle for twice that time is not in use.</summary>
    private const int LeastTimeout = 120;

    /// <summary>The rule.</summary>
    public Redis7009ClientLimits()
        : base(RuleCatalog.ClientLimits)
    {
    }

    private protected override void Check(ServerConfiguration configuration, SiteReport report) => Check(configuration.Settings, configuration.File, report);

    private protected override void Check(ComposeProject project, SiteReport report)
    {
        foreach (var server in project.Servers)
        {
            if (!server.Service.IsForDevelopment && server.Arguments is { } arguments && server.Service.Last("command").File is { } file)
            {
                Check(arguments, file, report);
            }
        }
    }

    private static void Check(ServerSettings settings, SettingsFile file, SiteReport report)
    {
        if (settings.MaxClients is { IsWritten: true, Value: var clients, Directive: { } limit } && clients < report.Options.LeastMaxClients)
        {
            report.At(
                new FilePlace(file, limit.NameSpan), "maxclients " + clients.ToString(CultureInfo.InvariantCulture),
                "further connections are refused, and every process opens at least two", "leave it at its default, 10000");
        }

        if (settings.Timeout is { IsWritten: true, Value: > 0 and < LeastTimeout and var seconds, Directive: { } directive })
        {
            report.At(
                new FilePlace(file, directive.NameSpan), "timeout " + seconds.ToString(CultureInfo.InvariantCulture),
                "the client sends a keep-alive every 60 seconds only, and finds its connection closed", "set it to 0 or to at least 120");
        }
    }
}
