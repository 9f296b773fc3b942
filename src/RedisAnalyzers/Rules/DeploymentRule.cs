using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Rules;

/// <summary>
/// Base of the rules about what containers, servers and programs are told. A rule looks at whole compose projects, at what a program in a container connects
/// to, or at the configuration of a server, and reports in the file that is asked about.
/// </summary>
public abstract class DeploymentRule : RedisRule
{
    /// <summary>A rule with one descriptor.</summary>
    private protected DeploymentRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    internal sealed override bool ReportsInCode => LooksAtCode;

    internal sealed override bool ReportsInFiles => true;

    /// <summary>What the rule says about addresses in the environment of a container holds for those in its program, too.</summary>
    private protected virtual bool LooksAtCode => false;

    internal sealed override void Analyze(RuleContext context)
    {
        if (LooksAtCode)
        {
            Check(ContainerSites.In(context.Tree, context.Options.ProjectFolder, context.Compilation), new SiteReport(Descriptor, context));
        }
    }

    internal sealed override void AnalyzeSettings(RuleContext context)
    {
        var file = context.File!;
        var (projects, configuration) = (Deployments.Of(context.Compilation), ServerConfiguration.Of(file));
        if (context.IsOfTests || file.IsDevelopment || (projects.IsEmpty && configuration is null))
        {
            return;
        }
        var report = new SiteReport(Descriptor, context);
        foreach (var project in projects.Where(project => project.Reports(file)))
        {
            Check(project, report);
        }

        if (configuration is not null)
        {
            Check(configuration, report);
        }

        Check(ContainerSites.In(context.SitesOfFile, LooksAtCode ? context.Options.ProjectFolder : null, context.Compilation), report);
    }

    private void Check(IEnumerable<(ConnectionSite Site, ContainerUse Use)> sites, SiteReport report)
    {
        foreach (var (site, use) in sites)
        {
            Check(site, use, report);
        }
    }

    /// <summary>Looks at the services of a project.</summary>
    private protected virtual void Check(ComposeProject project, SiteReport report)
    {
    }

    /// <summary>Looks at a configuration that a program in a container has.</summary>
    private protected virtual void Check(ConnectionSite site, ContainerUse use, SiteReport report)
    {
    }

    /// <summary>Looks at the configuration of a server.</summary>
    private protected virtual void Check(ServerConfiguration configuration, SiteReport report)
    {
    }
}
