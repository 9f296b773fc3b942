using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Model.Sites;

/// <summary>What <see cref="OptionsDataFlow"/> found, in the order of the code: what counts, what is not sure, and what comes too late.</summary>
internal sealed class OptionsTrace
{
    private readonly List<(OptionSetting? Option, EndpointSetting? Endpoint, SyntaxNode Node, Reach Reach)> _settings = new();

    /// <summary>The sinks that the object reaches.</summary>
    internal List<ReachedSink> Sinks { get; } = new();

    /// <summary>Where code that cannot be seen gets hold of the object.</summary>
    internal List<SyntaxNode> Escapes { get; } = new();

    /// <summary>The object as named wherever something is assigned or added to it: a fix can put another assignment after one of them.</summary>
    internal List<ExpressionSyntax> AssignmentTargets { get; } = new();

    /// <summary>Nodes whose meaning is taken in.</summary>
    internal HashSet<SyntaxNode> ReadNodes { get; } = new();

    /// <summary>One of Azure's <c>ConfigureForAzure…</c> helpers is applied: it brings its own defaults and credentials.</summary>
    internal bool IsAzure { get; set; }

    /// <summary>Something is done with the object, or may be, beside setting its options: it is read, passed on, returned or stored.</summary>
    internal bool IsUsed { get; set; }

    /// <summary>Code that cannot be seen got hold of the endpoint collection.</summary>
    internal bool EndpointsEscape { get; set; }

    /// <summary>A variable that holds the object holds another one at other times.</summary>
    internal bool IsOneOfSeveral { get; set; }

    /// <summary>Nothing adds an endpoint to the object, at any time, and no code that cannot be seen gets hold of it before a sink connects with it.</summary>
    internal bool LacksEndpoints => !IsOneOfSeveral && !EndpointsEscape && !MayBeChangedBefore && !_settings.Exists(static s => s.Endpoint is not null)
        && Escapes.TrueForAll(e => Sinks.Exists(s => ConnectsAtOnce(s) && IsBefore(s.Node, e)));

    /// <summary>What is set after the last call that connects, where nothing else can make use of it.</summary>
    internal List<(string Property, SyntaxNode Node)> SetTooLate { get; } = new();

    /// <summary>The call takes the options and connects with them then and there; a property only keeps them.</summary>
    private static bool ConnectsAtOnce(ReachedSink reached) =>
        reached.Sink is { Type: "StackExchange.Redis.ConnectionMultiplexer", Member: "Connect" or "ConnectAsync" };

    /// <summary>Code that cannot be seen got hold of the object before a sink did.</summary>
    internal bool MayBeChangedBefore => Sinks.Count == 0 || Escapes.Exists(e => !Sinks.Exists(s => IsBefore(s.Node, e)));

    /// <summary>Code that cannot be seen got hold of the object at some time.</summary>
    internal bool HasEscaped => Escapes.Count > 0;

    /// <summary>Nothing connects with the object, and nothing else is done with it.</summary>
    internal bool LeadsNowhere => Sinks.Count == 0 && !HasEscaped && !EndpointsEscape && !IsUsed;

    private static bool IsBefore(SyntaxNode first, SyntaxNode second) =>
        first.SyntaxTree == second.SyntaxTree && first.Span.End <= second.SpanStart && first.EnclosingFunction() == second.EnclosingFunction();

    /// <summary>
    /// The object may take the place of one from elsewhere that is missing: <c>x ??= value</c>, <c>x ?? value</c>, <c>if (x == null) x = value</c>. What is not
    /// set here may be set there.
    /// </summary>
    /// <param name="value">The object, or the assignment of it.</param>
    internal void AddFallback(ExpressionSyntax value)
    {
        if (value is AssignmentExpressionSyntax assignment ? NothingTest.IsFallback(assignment) : NothingTest.IsFallback(value))
        {
            Escapes.Add(value);
        }
    }

    /// <summary>An option is set.</summary>
    internal void Add(OptionSetting option, SyntaxNode node, Reach reach) => _settings.Add((option, null, node, reach));

    /// <summary>An endpoint is named.</summary>
    internal void Add(EndpointSetting endpoint, SyntaxNode node, Reach reach) => _settings.Add((null, endpoint, node, reach));

    /// <summary>Puts the settings found into <paramref name="options"/> and <paramref name="endpoints"/>, in source order.</summary>
    internal void CollectSettings(List<OptionSetting> options, List<EndpointSetting> endpoints)
    {
        foreach ((var option, var endpoint, var node, var reach) in _settings)
        {
            var sinkInSamePass = Sinks.Exists(s => s.Node.EnclosingFunction() == node.EnclosingFunction() && s.Node.SyntaxTree == node.SyntaxTree);
            // What is set after the last sink of the same body comes too late to matter, unless a property keeps the object.
            if (sinkInSamePass && Sinks.TrueForAll(s => s.Sink.Parameter is not null && IsBefore(s.Node, node)))
            {
                if (!HasEscaped && Sinks.TrueForAll(s => ConnectsAtOnce(s) && !Loops.Share(s.Node, node)))
                {
                    SetTooLate.Add((option?.Property ?? SettingReader.EndPoints, node));
                }

                continue;
            }

            var certain = reach == Reach.Always || Sinks.Exists(s => IsBefore(node, s.Node) && RunOrder.From(s.Node, node) == Reach.Always);
            if (option is not null)
            {
                options.Add(option with { IsCertain = certain && option.IsCertain });
            }

            if (endpoint is not null)
            {
                endpoints.Add(endpoint with { IsCertain = certain && endpoint.IsCertain });
            }
        }
    }
}
