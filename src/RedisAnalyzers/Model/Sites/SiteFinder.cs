using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>A site that depends on a parameter: what it is can be said for each caller that binds it.</summary>
/// <param name="Method">The method whose parameter is open.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Tree">The file of the method.</param>
/// <param name="Site">The site as seen without a caller.</param>
/// <param name="Build">Builds the site again in a context that binds the parameter.</param>
internal sealed record OpenSite(
    IMethodSymbol Method,
    IParameterSymbol Parameter,
    SyntaxTree Tree,
    ConnectionSite Site,
    Func<ReadContext, ConnectionSite?> Build);

/// <summary>Finds the connection sites of one file: by name first, by symbol where a name matches.</summary>
internal sealed class SiteFinder
{
    private readonly SyntaxTree _tree;
    private readonly RedisModel _model;
    private readonly TreeIndex _index;
    private readonly HashSet<SyntaxNode> _claimed = new();
    private SemanticModel? _semantic;

    internal SiteFinder(SyntaxTree tree, RedisModel model)
    {
        _tree = tree;
        _model = model;
        _index = TreeIndex.Of(tree);
    }

    /// <summary>The sites as far as the file itself (and what it names) shows them.</summary>
    internal List<ConnectionSite> Sites { get; } = new();

    /// <summary>Sites of which callers may say more.</summary>
    internal List<OpenSite> Open { get; } = new();

    private SemanticModel Semantic => _semantic ??= _model.SemanticModelOf(_tree);

    internal void Find(CancellationToken cancellation)
    {
        FindCreations(cancellation);
        foreach (var row in _model.ReferencedSinks)
        {
            cancellation.ThrowIfCancellationRequested();
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
                foreach (var name in _model.NamesOf(CSharpSyntaxExtensions.SimpleName(row.Type), _tree))
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
    }

    /// <summary>Options that are worth a report even where the rest of the configuration is not seen.</summary>
    private static readonly ImmutableArray<string> Fragments = ImmutableArray.Create(
        OptionNames.AbortOnConnectFail, OptionNames.ConnectRetry, OptionNames.ConnectTimeout, OptionNames.SyncTimeout, OptionNames.AsyncTimeout, OptionNames
            .SocketManager, OptionNames.Password, OptionNames.SentinelPassword);

    private void Add(Func<ReadContext, ConnectionSite?> build)
    {
        var context = ReadContext.At(Semantic);
        if (build(context) is not { } site)
        {
            return;
        }

        site.ResolvedNames = context.ResolvedNames;
        Sites.Add(site);
        foreach (var parameter in context.UnboundParameters)
        {
            if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.LocalFunction } method)
            {
                Open.Add(new OpenSite(method, parameter, _tree, site, build));
            }
        }
    }

    private void FindCreations(CancellationToken cancellation)
    {
        foreach (var name in _model.NamesOf("ConfigurationOptions", _tree))
        {
            foreach (var node in _index.Calls(name))
            {
                if (node is ObjectCreationExpressionSyntax creation && IsOptions(creation))
                {
                    Add(context => SiteBuilder.Options(creation, context, _model, _claimed));
                }
            }
        }

        foreach (var creation in _index.ImplicitCreations)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsOptions(creation))
            {
                Add(context => SiteBuilder.Options(creation, context, _model, _claimed));
            }
        }

        foreach (var node in _index.Calls("Parse"))
        {
            if (node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call
                && call.Expression is not MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax }
                && _model.CalledMethod(call, Semantic) is { IsStatic: true, Name: "Parse" } parse && _model.IsOptionsMember(parse))
            {
                Add(context => SiteBuilder.Parsed(call, parse, context, _model, _claimed));
            }
        }
    }

    private bool IsOptions(ExpressionSyntax creation) =>
        SymbolEqualityComparer.Default.Equals(Semantic.GetTypeInfo(creation).Type, _model.OptionsType);

    private void FindCalls(string name)
    {
        foreach (var call in _index.Calls(name))
        {
            if (_model.CalledMethod(call, Semantic) is not { } method)
            {
                continue;
            }

            var rows = _model.SinksOf(method.ReducedFrom ?? method);
            if (rows.IsEmpty)
            {
                continue;
            }

            ExpressionSyntax? text = null;
            foreach (var row in rows)
            {
                if (row is { ValueKind: SinkValueKind.Text, Parameter: { } parameter })
                {
                    text ??= call.ArgumentFor(method, parameter);
                }
            }

            foreach (var branch in Branches(text))
            {
                Add(context => SiteBuilder.Call(call, method, rows, branch, context, _model, _claimed));
            }
        }
    }

    /// <summary>A text that is a local with a value per branch is a site per value; any other text is one site (a single null).</summary>
    private List<ExpressionSyntax?> Branches(ExpressionSyntax? text)
    {
        var values = new List<ExpressionSyntax?>();
        if (text?.WalkDown() is IdentifierNameSyntax name)
        {
            values.AddRange(ValueResolver.Branches(Semantic.GetSymbolInfo(name).Symbol, _model));
        }

        if (values.Count == 0)
        {
            values.Add(null);
        }

        return values;
    }

    private void FindAssignments(string name)
    {
        foreach (var assignment in _index.Assignments(name))
        {
            if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            {
                continue;
            }

            if (Semantic.GetSymbolInfo(assignment.Left).Symbol is not IPropertySymbol property)
            {
                continue;
            }

            foreach (var row in _model.SinksOf(property))
            {
                foreach (var branch in Branches(row.ValueKind == SinkValueKind.Text ? assignment.Right : null))
                {
                    Add(context => SiteBuilder.Property(assignment, row, branch, context, _model));
                }
            }
        }
    }

    private void FindFragments(string name)
    {
        foreach (var assignment in _index.Assignments(name))
        {
            if (_claimed.Contains(assignment) || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            {
                continue;
            }

            if (assignment.Parent is InitializerExpressionSyntax)
            {
                continue;
            }

            if (_model.IsOptionsMember(Semantic.GetSymbolInfo(assignment.Left).Symbol))
            {
                Add(context => SiteBuilder.Fragment(assignment, name, context, _model));
            }
        }
    }

    private void FindLooseEndpoints()
    {
        foreach (var node in _index.Calls("Add"))
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call && !_claimed.Contains(call)
                && CSharpSyntaxExtensions.NameOf(access.Expression) == SettingReader.EndPoints && _model.IsEndPointsMember(Semantic.GetSymbolInfo(call).Symbol))
            {
                Add(context => SiteBuilder.LooseEndpoint(call, context, _model));
            }
        }
    }

    /// <summary>Passwords that commands hand to the server: <c>ConfigSet("requirepass", …)</c>, <c>Execute("AUTH", …)</c>.</summary>
    private void FindCommandSecrets()
    {
        foreach ((var call, var method, var row) in _model.Commands.Candidates(_tree))
        {
            foreach (var word in CommandCall.Read(call, method, row, ReadContext.At(Semantic), _model).Secrets)
            {
                if (word.Node is ExpressionSyntax value)
                {
                    Add(context => SiteBuilder.CommandSecret(value.WalkDown(), context, _model));
                }
            }
        }
    }
}
