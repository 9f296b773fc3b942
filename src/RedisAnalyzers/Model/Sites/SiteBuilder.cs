using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>Builds a <see cref="ConnectionSite"/> from each form in which a configuration is written.</summary>
internal sealed class SiteBuilder
{
    private readonly ReadContext _context;
    private readonly HashSet<SyntaxNode> _read;
    private readonly List<OptionSetting> _options = new();
    private readonly List<EndpointSetting> _endpoints = new();

    /// <param name="context">How expressions are read.</param>
    /// <param name="read">Gets the nodes whose meaning the site has taken in.</param>
    internal SiteBuilder(ReadContext context, HashSet<SyntaxNode> read)
    {
        _context = context;
        _read = read;
    }

    private RedisCompilation Compilation => _context.Compilation;

    /// <summary><c>new ConfigurationOptions { … }</c>.</summary>
    internal ConnectionSite Options(BaseObjectCreationExpressionSyntax creation)
    {
        var complete = creation.Initializer is null || SettingReader.ReadInitializer(creation.Initializer, _context, _options, _endpoints);
        var flow = Follow(creation);
        var unfinished = IsUnfinished(flow, complete) || SettingReader.SetsMore(creation.Initializer, Compilation);
        return Followed(
            SiteKind.Options, creation, creation, flow, Facts(unfinished || flow.IsAzure, unfinished || !complete || flow.EndpointsEscape)) with
        {
            LacksEndpoints = complete && _endpoints.Count == 0 && flow.LacksEndpoints && !SettingReader.SetsMore(creation.Initializer, Compilation),
        };
    }

    /// <summary><c>ConfigurationOptions.Parse(text)</c>.</summary>
    internal ConnectionSite? Parsed(InvocationExpressionSyntax call, IMethodSymbol parse)
    {
        if (call.ArgumentFor(parse, parse.Parameters[0].Name) is not { } argument
            || TemplateReader.Read(argument, _context) is not { Template: { } text } read)
        {
            return null;
        }

        var expression = Chosen(read, argument);
        SettingReader.ReadText(text, expression, _options, _endpoints);
        var ignore = parse.Parameters.Length > 1 ? call.ArgumentFor(parse, parse.Parameters[1].Name) : null;
        var ignoresUnknown = ignore is null ? false : Compilation.ConstantOf(ignore).Value;
        var complete = !text.Parsed.MayHoldMoreItems;
        var flow = Follow(call);
        var unfinished = IsUnfinished(flow, complete) || !complete;
        return Followed(SiteKind.Parsed, expression, call, flow, Facts(unfinished || flow.IsAzure, unfinished || flow.EndpointsEscape)) with
        {
            Text = text,
            TextExpression = expression,
            Argument = argument,
            Alternatives = AlternativeTexts.Of(read),
            IgnoresUnknown = ignoresUnknown is true,
            MayIgnoreUnknown = ignoresUnknown is not false,
        };
    }

    /// <summary>A call (or creation) with one or more parameters in the sink table.</summary>
    internal ConnectionSite? Call(SiteSource.Sink source)
    {
        ConnectionSite? simple = null;
        ConnectionSink? textRow = null, configured = null;
        ExpressionSyntax? text = null, configure = null;
        foreach (var row in source.Rows)
        {
            if (row.DefaultsToLoopback)
            {
                configured = row;
            }

            var parameter = source.Method.Parameters.FirstOrDefault(p => p.Name == row.Parameter);
            if (parameter is null || !Compilation.Sinks.Accepts(row.ValueKind, parameter.Type)
                || source.Call.ArgumentFor(source.Method, parameter.Name) is not { } argument)
            {
                continue;
            }

            switch (row.ValueKind)
            {
                case SinkValueKind.Text: (text, textRow) = (argument, row); break;
                case SinkValueKind.Configure or SinkValueKind.ConfigureHolder: (configure, configured) = (argument, row); break;
                case SinkValueKind.Endpoint: simple = Endpoint(new ReachedSink(row, source.Call), argument); break;
                case SinkValueKind.Host: simple = Host(source, argument, row); break;
                case SinkValueKind.Secret: simple = Part(OptionNames.Password, argument, new ReachedSink(row, source.Call)); break;
                case SinkValueKind.Options: return null; // The creation of the options is the site.
            }
        }

        if (text is not null)
        {
            return Text(text, new ReachedSink(textRow!, source.Call), configure, configured);
        }

        return configure is not null || configured is { DefaultsToLoopback: true } ? Delegate(configure, new ReachedSink(configured!, source.Call)) : simple;
    }

    /// <summary>An assignment to a property in the sink table.</summary>
    internal ConnectionSite? Property(SiteSource.Property source)
    {
        var (value, sink) = (source.Assignment.Right, new ReachedSink(source.Row, source.Assignment));
        return source.Row.ValueKind switch
        {
            SinkValueKind.Text => Text(value, sink, null, null),
            SinkValueKind.Endpoint or SinkValueKind.Host => Endpoint(sink, value),
            SinkValueKind.Secret => Part(OptionNames.Password, value, sink),
            SinkValueKind.Timeout => Part(source.Row.Option!, value, sink),
            _ => null,
        };
    }

    /// <summary>An assignment to an option of an object that was not followed.</summary>
    internal ConnectionSite Fragment(AssignmentExpressionSyntax assignment, string property) => Part(property, assignment.Right, null);

    /// <summary>A password in a command: the server takes null for none, so that it has to be there.</summary>
    internal ConnectionSite CommandSecret(ExpressionSyntax value) => Part(OptionNames.Password, value, null) with { NeedsPassword = true };

    /// <summary>The password of a client certificate.</summary>
    internal ConnectionSite CertificateSecret(ExpressionSyntax value) => Part(OptionNames.CertificatePassword, value, null);

    /// <summary>An endpoint added to an object that was not followed.</summary>
    internal ConnectionSite LooseEndpoint(InvocationExpressionSyntax call)
    {
        _endpoints.Add(SettingReader.ReadEndpoint(SettingReader.HostFirst(call), call, SettingForm.Assignment, _context));
        return Single(SiteKind.Fragment, call, null);
    }

    /// <summary>The expression that is the text: one that a condition chooses in the same member, or else what the API is given.</summary>
    private static ExpressionSyntax Chosen(TextReading read, ExpressionSyntax argument) =>
        read.Whole is { } whole && whole.SyntaxTree == argument.SyntaxTree && whole.EnclosingMember() == argument.EnclosingMember() ? whole : argument;

    private ConnectionSite? Text(ExpressionSyntax argument, ReachedSink sink, ExpressionSyntax? configure, ConnectionSink? configureRow)
    {
        if (TemplateReader.Read(argument, _context) is not { Template: { } text } read)
        {
            return null;
        }

        var expression = Chosen(read, argument);
        SettingReader.ReadText(text, expression, _options, _endpoints);
        var open = text.Parsed.MayHoldMoreItems;
        var targets = ImmutableArray<ExpressionSyntax>.Empty;
        if (IsGiven(configure))
        {
            if (ReadConfigure(configure!, configureRow!) is not { } flow)
            {
                return null;
            }

            open |= flow.HasEscaped || flow.EndpointsEscape;
            targets = flow.AssignmentTargets.ToImmutableArray();
        }

        return new ConnectionSite(SiteKind.Text, expression, Facts(open, open))
        {
            Sinks = ImmutableArray.Create(sink),
            Text = text,
            TextExpression = expression,
            Argument = argument,
            AssignmentTargets = targets,
            Alternatives = AlternativeTexts.Of(read),
            IsShortLived = IsShortLived(sink.Node),
        };
    }

    private ConnectionSite? Delegate(ExpressionSyntax? configure, ReachedSink sink)
    {
        var targets = ImmutableArray<ExpressionSyntax>.Empty;
        var open = !sink.Sink.DefaultsToLoopback;
        if (IsGiven(configure))
        {
            if (ReadConfigure(configure!, sink.Sink) is not { } flow)
            {
                return null;
            }

            open |= flow.HasEscaped || flow.EndpointsEscape;
            targets = flow.AssignmentTargets.ToImmutableArray();
        }

        return new ConnectionSite(SiteKind.Delegate, sink.Node, Facts(open, open))
        {
            Sinks = ImmutableArray.Create(sink),
            AssignmentTargets = targets,
            DefaultsToLoopback = sink.Sink.DefaultsToLoopback && !open && _endpoints.Count == 0,
        };
    }

    private static bool IsGiven(ExpressionSyntax? configure) => configure is not null && !configure.WalkDown().IsKind(SyntaxKind.NullLiteralExpression);

    /// <summary>
    /// Reads a configure delegate; null when the delegate replaces what it was given (a factory, or options made elsewhere), so
    /// that the call is no site.
    /// </summary>
    private OptionsTrace? ReadConfigure(ExpressionSyntax configure, ConnectionSink row)
    {
        if (row.HolderProperty is not null && Compilation.FunctionOf(configure) is { } function && Replaces(function, row.HolderProperty))
        {
            return null;
        }

        var flow = new OptionsDataFlow();
        flow.ReadDelegate(configure, _context, row.HolderProperty);
        return Collected(flow.Trace);
    }

    private OptionsTrace Follow(ExpressionSyntax creation)
    {
        var flow = new OptionsDataFlow();
        flow.FollowValue(creation, _context);
        return Collected(flow.Trace);
    }

    private OptionsTrace Collected(OptionsTrace flow)
    {
        flow.CollectSettings(_options, _endpoints);
        _read.UnionWith(flow.ReadNodes);
        return flow;
    }

    /// <summary>Options that name no endpoint cannot connect: whoever completes them is not seen here.</summary>
    private bool IsUnfinished(OptionsTrace flow, bool complete) => flow.MayBeChangedBefore || (_endpoints.Count == 0 && complete);

    private ConfigurationFacts Facts(bool optionsMayHoldMore, bool endpointsMayHoldMore) =>
        new(_options.ToImmutableArray(), _endpoints.ToImmutableArray(), optionsMayHoldMore, endpointsMayHoldMore);

    private static ConnectionSite Followed(SiteKind kind, SyntaxNode anchor, ExpressionSyntax creation, OptionsTrace flow, ConfigurationFacts facts) =>
        new(kind, anchor, facts)
        {
            Sinks = flow.Sinks.ToImmutableArray(),
            Creation = creation,
            AssignmentTargets = flow.AssignmentTargets.ToImmutableArray(),
            IsAzure = flow.IsAzure,
            LeadsNowhere = flow.LeadsNowhere,
            SetTooLate = flow.SetTooLate.ToImmutableArray(),
            IsShortLived = flow.Sinks.Exists(static s => IsShortLived(s.Node)),
            MayGetEndpoints = flow.MayBeChangedBefore || flow.EndpointsEscape,
        };

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

    private ConnectionSite Endpoint(ReachedSink sink, params ExpressionSyntax[] arguments)
    {
        _endpoints.Add(SettingReader.ReadEndpoint(arguments, sink.Node, SettingForm.Assignment, _context));
        return Single(SiteKind.Endpoint, arguments[0], sink);
    }

    private ConnectionSite Host(SiteSource.Sink source, ExpressionSyntax host, ConnectionSink row)
    {
        var sink = new ReachedSink(row, source.Call);
        return source.Call.ArgumentFor(source.Method, "port") is { } port ? Endpoint(sink, host, port) : Endpoint(sink, host);
    }

    private ConnectionSite Part(string option, ExpressionSyntax value, ReachedSink? sink)
    {
        _options.Add(SettingReader.ReadOption(option, value, SettingForm.Assignment, _context));
        return Single(SiteKind.Fragment, value, sink);
    }

    private ConnectionSite Single(SiteKind kind, SyntaxNode anchor, ReachedSink? sink) => new(kind, anchor, Facts(true, true))
    {
        Sinks = sink is null ? ImmutableArray<ReachedSink>.Empty : ImmutableArray.Create(sink),
    };

    /// <summary>The connection is opened in a <c>using</c>.</summary>
    private static bool IsShortLived(SyntaxNode node)
    {
        for (var n = node.Parent; n is ExpressionSyntax or EqualsValueClauseSyntax or VariableDeclaratorSyntax or VariableDeclarationSyntax
            or LocalDeclarationStatementSyntax or UsingStatementSyntax; n = n.Parent)
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
