using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Settings;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>Finds the connection sites of one file: by name first, by symbol where a name matches.</summary>
internal sealed class SiteFinder
{
    private static readonly Memo<SyntaxTree, SitesOfTree> OfTree = new();

    /// <summary>Options that are worth a report even where the rest of the configuration is not seen.</summary>
    private static readonly ImmutableArray<string> Fragments = ImmutableArray.Create(
        OptionNames.AbortOnConnectFail,
        OptionNames.ConnectRetry,
        OptionNames.ConnectTimeout,
        OptionNames.SyncTimeout,
        OptionNames.AsyncTimeout,
        OptionNames.SocketManager,
        OptionNames.Password,
        OptionNames.SentinelPassword);

    private readonly SyntaxTree _tree;
    private readonly RedisCompilation _compilation;
    private readonly TreeIndex _index;
    private readonly HashSet<SyntaxNode> _read = new();
    private readonly List<ConnectionSite> _sites = new();
    private readonly List<OpenSite> _open = new();
    private readonly SettingsIndex? _settings;

    private SiteFinder(SyntaxTree tree, RedisCompilation compilation, SettingsIndex? settings)
    {
        _settings = settings;
        _tree = tree;
        _compilation = compilation;
        _index = compilation.IndexOf(tree);
    }

    /// <summary>The sites of a file as far as it (and what it names) shows them, without what its callers pass.</summary>
    internal static SitesOfTree In(SyntaxTree tree, RedisCompilation compilation) => OfTree.Of(tree, compilation, static (t, c) =>
    {
        var finder = new SiteFinder(t, c, settings: null);
        finder.Find();
        return new SitesOfTree(finder._sites.ToImmutableArray(), finder._open.ToImmutableArray());
    });

    /// <summary>The sites of a file that are known with the help of the project's settings files: settings are read as those files say.</summary>
    internal static ImmutableArray<ConnectionSite> WithSettings(SyntaxTree tree, SettingsIndex settings, RedisCompilation compilation)
    {
        var finder = new SiteFinder(tree, compilation, settings);
        finder.Find();
        return finder._sites.Where(static site => site.Setting is not null).ToImmutableArray();
    }

    private void Find()
    {
        FindCreations();
        foreach (var row in _compilation.Sinks.Referenced)
        {
            _compilation.Cancellation.ThrowIfCancellationRequested();
            if (row.Parameter is null)
            {
                FindAssignments(row.Member);
            }
            else if (row.Member != ".ctor")
            {
                FindCalls(row.Member);
            }
            else
            {
                foreach (var name in _compilation.NamesOf(CSharpSyntaxExtensions.SimpleName(row.Type), _tree))
                {
                    FindCalls(name);
                }
            }
        }

        foreach (var property in Fragments)
        {
            FindFragments(property);
        }

        FindLooseEndpoints();
        FindCommandSecrets();
        foreach (var password in ClientCertificates.PasswordsIn(_tree, _compilation))
        {
            Add(new SiteSource.CertificateSecret(password));
        }
    }

    private void Add(SiteSource source)
    {
        var context = ReadContext.At(_compilation) with { Settings = _settings };
        var sites = source.BuildAll(context, _read);
        foreach (var site in sites)
        {
            site.ResolvedNames = context.Trace.ResolvedNames;
        }

        _sites.AddRange(sites);
        _open.AddRange(OpenSite.Of(sites, source, context.Trace, ImmutableArray<(SyntaxNode, IMethodSymbol)>.Empty));
    }

    private void FindCreations()
    {
        foreach (var name in _compilation.NamesOf("ConfigurationOptions", _tree))
        {
            foreach (var node in _index.Calls(name))
            {
                if (node is ObjectCreationExpressionSyntax creation && IsOptions(creation))
                {
                    Add(new SiteSource.Options(creation));
                }
            }
        }

        foreach (var creation in _index.ImplicitCreations)
        {
            _compilation.Cancellation.ThrowIfCancellationRequested();
            if (IsOptions(creation))
            {
                Add(new SiteSource.Options(creation));
            }
        }

        foreach (var node in _index.Calls("Parse"))
        {
            if (node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call
                && call.Expression is not MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax }
                && _compilation.CalledMethod(call) is { IsStatic: true, Name: "Parse" } parse && _compilation.Types.IsOptionsMember(parse))
            {
                Add(new SiteSource.Parsed(call, parse));
            }
        }
    }

    private bool IsOptions(ExpressionSyntax creation) => _compilation.Types.IsOptions(NameLookup.TypeOf(creation, _compilation));

    private void FindCalls(string name)
    {
        foreach (var call in _index.Calls(name))
        {
            if (_compilation.CalledMethod(call) is not { } method)
            {
                continue;
            }

            var rows = _compilation.Sinks.Of(method.ReducedFrom ?? method);
            if (rows.IsEmpty)
            {
                continue;
            }

            Add(new SiteSource.Sink(call, method, rows));
        }
    }

    private void FindAssignments(string name)
    {
        foreach (var assignment in _index.Assignments(name))
        {
            if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            {
                continue;
            }

            if (_compilation.SymbolOf(assignment.Left) is not IPropertySymbol property)
            {
                continue;
            }

            foreach (var row in _compilation.Sinks.Of(property))
            {
                Add(new SiteSource.Property(assignment, row));
            }
        }
    }

    private void FindFragments(string name)
    {
        foreach (var assignment in _index.Assignments(name))
        {
            if (_read.Contains(assignment) || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            {
                continue;
            }

            if (assignment.Parent is InitializerExpressionSyntax)
            {
                continue;
            }

            if (_compilation.Types.IsOptionsMember(_compilation.SymbolOf(assignment.Left)))
            {
                Add(new SiteSource.Fragment(assignment, name));
            }
        }
    }

    private void FindLooseEndpoints()
    {
        foreach (var node in _index.Calls("Add"))
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call && !_read.Contains(call)
                && CSharpSyntaxExtensions.NameOf(access.Expression) == SettingReader.EndPoints && _compilation.Types
                    .IsEndPointsMember(_compilation.SymbolOf(call)))
            {
                Add(new SiteSource.LooseEndpoint(call));
            }
        }
    }

    /// <summary>Passwords that commands hand to the server: <c>ConfigSet("requirepass", …)</c>, <c>Execute("AUTH", …)</c>.</summary>
    private void FindCommandSecrets()
    {
        foreach (var call in CommandFinder.In(_tree, _compilation))
        {
            foreach (var word in call.Secrets)
            {
                if (word.Node is ExpressionSyntax value)
                {
                    Add(new SiteSource.CommandSecret(value.WalkDown()));
                }
            }
        }
    }
}
