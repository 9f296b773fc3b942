using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Configuration.Files;
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
        if (!LooksAtCode || ContainerSettings.OfProject(context.Options.ProjectFolder, context.Compilation) is not { IsEmpty: false } uses)
        {
            return;
        }

        Check(ConnectionSites.In(context.Tree, context.Compilation), uses, new SiteReport(Descriptor, context));
    }

    internal sealed override void AnalyzeSettings(RuleContext context)
    {
        var file = context.File!;
        if (context.IsOfTests || file.IsDevelopment)
        {
            return;
        }

        var report = new SiteReport(Descriptor, context);
        foreach (var project in Deployments.Of(context.Compilation))
        {
            if (project.Reports(file))
            {
                Check(project, report);
            }
        }

        if (file.Format == SettingsFormat.RedisConf && ServerConfiguration.Of(file) is { } configuration)
        {
            Check(configuration, report);
        }

        var ofProject = file.IsOfDeployment || !LooksAtCode ? ImmutableArray<ContainerUse>.Empty
            : ContainerSettings.OfProject(context.Options.ProjectFolder, context.Compilation);
        foreach (var site in context.SitesOfFile)
        {
            var setting = site.Origin.Setting!;
            var uses = ContainerSettings.UsesOf(setting, context.Compilation).AddRange(ofProject.RemoveAll(use => use.Service.Has(setting.Key)));
            Check(ImmutableArray.Create(site), uses, report);
        }
    }

    private void Check(ImmutableArray<ConnectionSite> sites, ImmutableArray<ContainerUse> uses, SiteReport report)
    {
        foreach (var site in sites)
        {
            foreach (var use in uses)
            {
                if (!site.LeadsNowhere && !site.Origin.IsDevelopmentOnly && !use.Service.IsForDevelopment && use.Service.Network.IsOwn)
                {
                    Check(site, use, report);
                }
            }
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
