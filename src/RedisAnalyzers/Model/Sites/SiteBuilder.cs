using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>Builds a <see cref="ConnectionSite"/> from each form in which a configuration is written.</summary>
internal static class SiteBuilder
{
    /// <summary><c>new ConfigurationOptions { … }</c>.</summary>
    internal static ConnectionSite Options(BaseObjectCreationExpressionSyntax creation, ReadContext context, RedisModel model, HashSet<SyntaxNode> claimed)
    {
        var options = new List<OptionSetting>();
        var endpoints = new List<EndpointSetting>();
        var complete = creation.Initializer is null || SettingReader.ReadInitializer(creation.Initializer, context, model, options, endpoints);
        return Flowing(SiteKind.Options, creation, creation, null, default, complete, options, endpoints, context, model, claimed);
    }

    /// <summary><c>ConfigurationOptions.Parse(text)</c>.</summary>
    internal static ConnectionSite? Parsed(
        InvocationExpressionSyntax call,
        IMethodSymbol parse,
        ReadContext context,
        RedisModel model,
        HashSet<SyntaxNode> claimed)
    {
        if (call.ArgumentFor(parse, parse.Parameters[0].Name) is not { } expression)
        {
            return null;
        }

        var read = TemplateReader.Read(expression, context, model);
        if (read.Template is null)
        {
            return null;
        }

        var options = new List<OptionSetting>();
        var endpoints = new List<EndpointSetting>();
        SettingReader.ReadText(read.Template, expression, options, endpoints);
        var ignore = parse.Parameters.Length > 1 ? call.ArgumentFor(parse, parse.Parameters[1].Name) : null;
        var ignores = ignore is null ? false : context.Semantic.GetConstantValue(ignore).Value;
        return Flowing(
            SiteKind.Parsed,
            expression,
            call,
            expression,
            read,
            !read.Template.Parsed.MayHoldMoreItems,
            options,
            endpoints,
            context,
            model,
            claimed,
            ignores);
    }

    private static ConnectionSite Flowing(
        SiteKind kind, SyntaxNode anchor, ExpressionSyntax creation, ExpressionSyntax? text, TemplateReader.Result read, bool complete,
        List<OptionSetting> options, List<EndpointSetting> endpoints, ReadContext context, RedisModel model, HashSet<SyntaxNode> claimed, object? ignoresUnknown = null)
    {
        var flow = new OptionsDataFlow(model);
        flow.FollowValue(creation, context);
        flow.CollectSettings(options, endpoints);
        claimed.UnionWith(flow.ReadNodes);
        // Options that name no endpoint cannot connect: whoever completes them is not seen here.
        var unfinished = flow.Escapes || (endpoints.Count == 0 && complete)
            || SettingReader.SetsMore((creation as BaseObjectCreationExpressionSyntax)?.Initializer, model);
        return new ConnectionSite(kind, anchor, new ConfigurationFacts(
            options.ToImmutableArray(), endpoints.ToImmutableArray(), unfinished || (kind == SiteKind.Parsed && !complete), unfinished || !complete
                || flow.EndpointsEscape))
        {
            Sinks = flow.Sinks.ToImmutableArray(),
            Text = read.Template,
            TextExpression = text,
            Creation = creation,
            AssignmentTargets = flow.AssignmentTargets.ToImmutableArray(),
            Alternatives = TemplateReader.Alternatives(read, model),
            IsAzure = flow.IsAzure,
            SetTooLate = flow.SetTooLate.ToImmutableArray(),
            IsShortLived = flow.Sinks.Exists(s => ShortLived(s.Node)),
            IgnoresUnknown = ignoresUnknown is true,
            MayIgnoreUnknown = kind == SiteKind.Parsed && ignoresUnknown is not false,
            MayGetEndpoints = flow.Escapes || flow.EndpointsEscape,
        };
    }

    /// <summary>A call (or creation) with one or more parameters in the sink table.</summary>
    /// <param name="branch">One of the values that the text argument, a local, gets in exclusive branches; null when the argument itself is read.</param>
    internal static ConnectionSite? Call(
        SyntaxNode call, IMethodSymbol method, ImmutableArray<ConnectionSink> rows, ExpressionSyntax? branch, ReadContext context, RedisModel model, HashSet<SyntaxNode> claimed)
    {
        ConnectionSite? simple = null;
        ConnectionSink? configured = null;
        ExpressionSyntax? text = null, configure = null;
        ConnectionSink? textRow = null;
        foreach (var row in rows)
        {
            if (row.DefaultsToLoopback)
            {
                configured = row;
            }

            var parameter = Parameter(method, row.Parameter);
            var argument = parameter is null || !model.Accepts(row.ValueKind, parameter.Type) ? null : call.ArgumentFor(method, parameter.Name);
            if (argument is null)
            {
                continue;
            }

            switch (row.ValueKind)
            {
                case SinkValueKind.Text: (text, textRow) = (argument, row); break;
                case SinkValueKind.Configure or SinkValueKind.ConfigureHolder: (configure, configured) = (argument, row); break;
                case SinkValueKind.Endpoint: simple = Endpoint(call, new[] { argument }, row, context, model); break;
                case SinkValueKind.Host: simple = Host(call, method, argument, row, context, model); break;
                case SinkValueKind.Secret: simple = Part("Password", call, argument, row, context, model); break;
                case SinkValueKind.Options: return null; // The creation of the options is the site.
            }
        }

        if (text is not null)
        {
            return Text(branch ?? text, call, textRow!, configure, configured, context, model, claimed);
        }

        if (configure is not null || configured is { DefaultsToLoopback: true })
        {
            return Delegate(call, configure, configured!, context, model, claimed);
        }

        return simple;
    }

    private static IParameterSymbol? Parameter(IMethodSymbol method, string? name)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == name)
            {
                return parameter;
            }
        }

        return null;
    }

    /// <summary>An assignment to a property in the sink table.</summary>
    internal static ConnectionSite? Property(
        AssignmentExpressionSyntax assignment,
        ConnectionSink row,
        ExpressionSyntax? branch,
        ReadContext context,
        RedisModel model) => row.ValueKind switch
    {
        SinkValueKind.Text => Text(branch ?? assignment.Right, assignment, row, null, null, context, model, new HashSet<SyntaxNode>()),
        SinkValueKind.Endpoint => Endpoint(assignment, new[] { assignment.Right }, row, context, model),
        SinkValueKind.Host => Endpoint(assignment, new[] { assignment.Right }, row, context, model),
        SinkValueKind.Secret => Part("Password", assignment, assignment.Right, row, context, model),
        SinkValueKind.Timeout => Part(row.Option!, assignment, assignment.Right, row, context, model),
        _ => null,
    };

    private static ConnectionSite? Text(
        ExpressionSyntax expression, SyntaxNode node, ConnectionSink row, ExpressionSyntax? configure, ConnectionSink? configureRow,
        ReadContext context, RedisModel model, HashSet<SyntaxNode> claimed)
    {
        var read = TemplateReader.Read(expression, context, model);
        if (read.Template is null)
        {
            return null;
        }

        var options = new List<OptionSetting>();
        var endpoints = new List<EndpointSetting>();
        SettingReader.ReadText(read.Template, expression, options, endpoints);
        var open = read.Template.Parsed.MayHoldMoreItems;
        if (configure is not null && !configure.WalkDown().IsKind(SyntaxKind.NullLiteralExpression))
        {
            if (ReadConfigure(configure, configureRow!, context, model, options, endpoints, claimed) is not { } flow)
            {
                return null;
            }

            open |= flow.HasEscaped || flow.EndpointsEscape;
        }

        return new ConnectionSite(SiteKind.Text, expression, new ConfigurationFacts(options.ToImmutableArray(), endpoints.ToImmutableArray(), open, open))
        {
            Sinks = ImmutableArray.Create(new ReachedSink(row, node)),
            Text = read.Template,
            TextExpression = expression,
            Alternatives = TemplateReader.Alternatives(read, model),
            IsShortLived = ShortLived(node),
        };
    }

    private static ConnectionSite? Delegate(
        SyntaxNode call,
        ExpressionSyntax? configure,
        ConnectionSink row,
        ReadContext context,
        RedisModel model,
        HashSet<SyntaxNode> claimed)
    {
        var options = new List<OptionSetting>();
        var endpoints = new List<EndpointSetting>();
        var targets = ImmutableArray<ExpressionSyntax>.Empty;
        var open = !row.DefaultsToLoopback;
        if (configure is not null && !configure.WalkDown().IsKind(SyntaxKind.NullLiteralExpression))
        {
            if (ReadConfigure(configure, row, context, model, options, endpoints, claimed) is not { } flow)
            {
                return null;
            }

            open |= flow.HasEscaped || flow.EndpointsEscape;
            targets = flow.AssignmentTargets.ToImmutableArray();
        }

        return new ConnectionSite(SiteKind.Delegate, call, new ConfigurationFacts(options.ToImmutableArray(), endpoints.ToImmutableArray(), open, open))
        {
            Sinks = ImmutableArray.Create(new ReachedSink(row, call)),
            AssignmentTargets = targets,
            DefaultsToLoopback = row.DefaultsToLoopback && !open && endpoints.Count == 0,
        };
    }

    /// <summary>
    /// Reads a configure delegate; null when the delegate replaces what it was given (a factory, or options made elsewhere), so
    /// that the call is no site.
    /// </summary>
    private static OptionsDataFlow? ReadConfigure(
        ExpressionSyntax configure, ConnectionSink row, ReadContext context, RedisModel model,
        List<OptionSetting> options, List<EndpointSetting> endpoints, HashSet<SyntaxNode> claimed)
    {
        if (row.HolderProperty is not null && model.FunctionOf(configure) is { } function && Replaces(function, row.HolderProperty))
        {
            return null;
        }

        var flow = new OptionsDataFlow(model);
        flow.ReadDelegate(configure, context, row.HolderProperty);
        flow.CollectSettings(options, endpoints);
        claimed.UnionWith(flow.ReadNodes);
        return flow;
    }

    private static bool Replaces(SyntaxNode function, string holderProperty)
    {
        foreach (var node in function.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax, Name.Identifier
                .ValueText: var name } }
                && (name == holderProperty || name is "ConnectionFactory" or "ConnectionMultiplexerFactory"))
            {
                return true;
            }
        }

        return false;
    }

    private static ConnectionSite Endpoint(
        SyntaxNode node,
        IReadOnlyList<ExpressionSyntax> arguments,
        ConnectionSink row,
        ReadContext context,
        RedisModel model) =>
        Single(
            SiteKind.Endpoint,
            arguments[0],
            null,
            SettingReader.ReadEndpoint(arguments, node, SettingForm.Assignment, true, context, model),
            new ReachedSink(row, node));

    private static ConnectionSite Host(
        SyntaxNode call,
        IMethodSymbol method,
        ExpressionSyntax host,
        ConnectionSink row,
        ReadContext context,
        RedisModel model) =>
        call.ArgumentFor(method, "port") is { } port
            ? Endpoint(call, new[] { host, port }, row, context, model)
            : Endpoint(call, new[] { host }, row, context, model);

    private static ConnectionSite Part(string option, SyntaxNode node, ExpressionSyntax value, ConnectionSink row, ReadContext context, RedisModel model) =>
        Single(
            SiteKind.Fragment,
            value,
            SettingReader.ReadOption(option, value, SettingForm.Assignment, true, context, model),
            null,
            new ReachedSink(row, node));

    /// <summary>An assignment to an option of an object that was not followed.</summary>
    internal static ConnectionSite Fragment(AssignmentExpressionSyntax assignment, string property, ReadContext context, RedisModel model) =>
        Single(
            SiteKind.Fragment,
            assignment.Right,
            SettingReader.ReadOption(property, assignment.Right, SettingForm.Assignment, true, context, model),
            null,
            null);

    /// <summary>A password in a command: the server takes null for none, so that it has to be there.</summary>
    internal static ConnectionSite CommandSecret(ExpressionSyntax value, ReadContext context, RedisModel model)
    {
        var setting = SettingReader.ReadOption(OptionNames.Password, value, SettingForm.Assignment, true, context, model);
        return new ConnectionSite(
            SiteKind.Fragment,
            value,
            new ConfigurationFacts(ImmutableArray.Create(setting), ImmutableArray<EndpointSetting>.Empty, true, true)) { NeedsPassword = true };
    }

    /// <summary>An endpoint added to an object that was not followed.</summary>
    internal static ConnectionSite LooseEndpoint(InvocationExpressionSyntax call, ReadContext context, RedisModel model)
    {
        return Single(
            SiteKind.Fragment,
            call,
            null,
            SettingReader.ReadEndpoint(SettingReader.HostFirst(call), call, SettingForm.Assignment, true, context, model),
            null);
    }

    private static ConnectionSite Single(SiteKind kind, SyntaxNode anchor, OptionSetting? option, EndpointSetting? endpoint, ReachedSink? sink) =>
        new(kind, anchor, new ConfigurationFacts(
            option is null ? ImmutableArray<OptionSetting>.Empty : ImmutableArray.Create(option),
            endpoint is null ? ImmutableArray<EndpointSetting>.Empty : ImmutableArray.Create(endpoint), true, true))
        {
            Sinks = sink is null ? ImmutableArray<ReachedSink>.Empty : ImmutableArray.Create(sink),
        };

    /// <summary>The connection is opened in a <c>using</c>.</summary>
    private static bool ShortLived(SyntaxNode node)
    {
        for (var n = node.Parent; n is ExpressionSyntax or EqualsValueClauseSyntax or VariableDeclaratorSyntax or VariableDeclarationSyntax or LocalDeclarationStatementSyntax or UsingStatementSyntax; n = n.Parent)
        {
            if (n is LocalDeclarationStatementSyntax local)
            {
                return !local.UsingKeyword.IsKind(SyntaxKind.None);
            }

            if (n is UsingStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
