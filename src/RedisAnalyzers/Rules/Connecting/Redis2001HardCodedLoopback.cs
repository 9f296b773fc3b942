using System.Collections.Generic;
using System.Linq;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2001: a loopback address is hard-coded in production code.</summary>
public sealed class Redis2001HardCodedLoopback : ConnectionRule
{
    /// <summary>The rule.</summary>
    public Redis2001HardCodedLoopback()
        : base(RuleCatalog.HardCodedLoopback)
    {
    }

    private protected override SiteScope Scope => SiteScope.Both;

    private protected override void Check(ConnectionSite site, SiteReport report)
    {
        // Redis2007 is about the settings of every environment, Redis7001 about containers beside a Redis of their own.
        if (site.Origin.IsDevelopmentOnly || site.Origin.Setting is { File: { Environment: null, IsOfDeployment: false } }
            || !ContainerFacts.MayBeJudged(site, report.Compilation))
        {
            return;
        }

        var (where, advice) = AdviceFor(site, report);
        if (site.DefaultsToLoopback && !report.Options.Allows("localhost"))
        {
            report.AtSite(site, where, advice, "localhost", " (the default when no endpoint is named)");
        }

        var wrong = site.Facts.Endpoints.Where(static endpoint => endpoint is { IsCertain: true, IsDevelopmentOnly: false });
        // value ?? "localhost" is the recommended pattern: it is reported only on request.
        var fallbacks = report.Options.AllowEnvFallback ? Enumerable.Empty<EndpointSetting>() : EndpointFacts.Fallbacks(site);
        report.AtHosts(
            site, wrong.Concat(fallbacks).Where(endpoint => endpoint.Host is { } host && IsLoopback(site, host) && !report.Options.Allows(host)),
            where,
            advice);
    }

    private static bool IsLoopback(ConnectionSite site, string host) =>
        site.Origin.Setting is { File.IsOfDeployment: true } ? ContainerFacts.IsItself(host) : HostNames.IsLoopback(host);

    private static (string Where, string Advice) AdviceFor(ConnectionSite site, SiteReport report) => site.Origin.Setting switch
    {
        null => ("hard-coded", ContainerFacts.NameOfServer(report.Options.ProjectFolder, report.Compilation) is { } server
            ? $"read the host from configuration, which for the container is '{server}'"
            : "read the host from configuration"),
        { File: { IsOfDeployment: true, Name: var file } } =>
            ("in " + file, "write the host of the Redis server, because inside a container this is the container itself"),
        var setting => ("in the settings of " + setting.File.Environment, "write the host of the Redis server there"),
    };
}
