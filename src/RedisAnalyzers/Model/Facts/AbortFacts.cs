using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Knowledge.Hosting;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Model.Facts;

/// <summary>What <c>AbortOnConnectFail</c> is when nothing sets it: that depends on the API, the host and the library's version.</summary>
internal static class AbortFacts
{
    private static readonly Memo<ImmutableArray<AdditionalText>, bool> OnSomewhere = new();

    private static readonly ImmutableArray<string> NamesOfSinks = ConnectionSinks.All
        .Select(static sink => sink.Member == ".ctor" ? sink.Type.Substring(sink.Type.LastIndexOf('.') + 1) : sink.Member).Distinct().ToImmutableArray();

    /// <summary>The value is heard at all: no API on the way overwrites it, or is a probe that should fail.</summary>
    internal static bool Matters(ConnectionSite site, RedisCompilation compilation)
    {
        foreach (var reached in site.Sinks)
        {
            if (compilation.Sinks.AbortAt(reached.Sink) is AbortOutcome.Library or AbortOutcome.False)
            {
                return true;
            }
        }

        return site.Sinks.IsEmpty;
    }

    /// <summary>Retries make sense: not every API on the way is a probe that should fail.</summary>
    internal static bool MayRetry(ConnectionSite site, RedisCompilation compilation) =>
        site.Sinks.Any(reached => compilation.Sinks.AbortAt(reached.Sink) != AbortOutcome.TrueOnPurpose);

    /// <summary>The text or constant means true, in the library's own forms.</summary>
    internal static bool IsTrue(string value) => OptionValues.TryParseBoolean(value, out var abort) && abort;

    /// <summary>A connect with this call surely throws when no server answers: the option is set to true, or left so, in every configuration.</summary>
    internal static bool AreOnAt(SyntaxNode call, RedisCompilation compilation)
    {
        var any = false;
        foreach (var site in ConnectionSites.Of(call, compilation))
        {
            if (!IsOn(site, compilation))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    /// <summary>A connect with this call surely returns, connected or not.</summary>
    internal static bool AreOffAt(SyntaxNode call, RedisCompilation compilation)
    {
        var any = false;
        foreach (var site in ConnectionSites.Of(call, compilation))
        {
            var abort = site.Facts[OptionNames.AbortOnConnectFail];
            if (!(abort.IsKnown && OptionValues.TryParseBoolean(abort.Value!, out var on) && !on))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    /// <summary>The option is known to be true, or left at a default that is true.</summary>
    internal static bool IsOn(ConnectionSite site, RedisCompilation compilation)
    {
        if (!Matters(site, compilation))
        {
            return false;
        }

        var abort = site.Facts[OptionNames.AbortOnConnectFail];
        return abort.IsKnown ? IsTrue(abort.Value!) : abort.IsUnset && site.ReportsMissing && DefaultsToTrue(site, compilation);
    }

    /// <summary>The option is on in one of the values that the configuration may have.</summary>
    internal static bool IsOnAnywhere(ConnectionSite site, RedisCompilation compilation) =>
        IsOn(site, compilation) || site.Places.Any(value => IsOn(value, compilation));

    /// <summary>The option is on in a configuration of the project, those that come from its settings files included.</summary>
    internal static bool AreOnSomewhere(RedisCompilation compilation) => OnSomewhere.Of(compilation.Files, compilation, static (_, c) =>
        c.TreesThatMentionAny(NamesOfSinks).Any(tree => ConnectionSites.In(tree, c).AddRange(ConnectionSites.WithSettings(tree, c))
            .Any(site => !site.LeadsNowhere && IsOnAnywhere(site, c))));

    /// <summary>Unset means true here.</summary>
    internal static bool DefaultsToTrue(ConnectionSite site, RedisCompilation compilation)
    {
        if (site.IsAzure || IsCloudHost(site, compilation) || MayBeCloudHost(site) || compilation.Types.HasOwnDefaults)
        {
            return false;
        }

        if (IsConsoleTool(site, compilation))
        {
            return false;
        }

        foreach (var reached in site.Sinks)
        {
            if (compilation.Sinks.AbortAt(reached.Sink) == AbortOutcome.Library)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A console tool that opens a connection for a moment wants to fail at once; a hosted service lives as long as its host.</summary>
    private static bool IsConsoleTool(ConnectionSite site, RedisCompilation compilation) =>
        site.IsShortLived && site.Creator.IsCode && compilation.Roslyn.Options.OutputKind == OutputKind.ConsoleApplication
        && !compilation.Types.IsHostedService(compilation.EnclosingSymbolOf(site.Creator.Node)?.ContainingType);

    /// <summary>
    /// An endpoint is of a service for which the library has defaults of its own. The version is only known as a range: a host
    /// that is special anywhere in it counts.
    /// </summary>
    internal static bool IsCloudHost(ConnectionSite site, RedisCompilation compilation)
    {
        foreach (var endpoint in site.Facts.Endpoints)
        {
            if (endpoint.HostText is { } host
                && (CloudHosts.Find(host, compilation.Types.Version) ?? CloudHosts.Find(host, compilation.Types.VersionCeiling)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An unknown host with a port that only Azure's services use by default.</summary>
    private static bool MayBeCloudHost(ConnectionSite site)
    {
        foreach (var endpoint in site.Facts.Endpoints)
        {
            if (endpoint is { Host: null, Port: 6380 or 10000 })
            {
                return true;
            }
        }

        return false;
    }
}
