using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Model.Sites;

/// <summary>What the flow found, in the order of the code: what counts, what is not sure, and what comes too late.</summary>
internal sealed partial class OptionsDataFlow
{
    /// <summary>What is said behind the last call that connects, where nothing else can make use of it.</summary>
    internal List<(string Property, SyntaxNode Node)> SetTooLate { get; } = new();

    /// <summary>The call takes the options and connects with them then and there; a property only keeps them.</summary>
    private static bool ConnectsAtOnce(ReachedSink reached) =>
        reached.Sink is { Type: "StackExchange.Redis.ConnectionMultiplexer", Member: "Connect" or "ConnectAsync" };

    /// <summary>Code that cannot be seen got hold of the object before a sink did.</summary>
    internal bool Escapes => Sinks.Count == 0 || _escapes.Exists(e => !Sinks.Exists(s => IsBefore(s.Node, e)));

    /// <summary>Code that cannot be seen got hold of the object at some time.</summary>
    internal bool HasEscaped => _escapes.Count > 0;

    private static bool IsBefore(SyntaxNode first, SyntaxNode second) =>
        first.SyntaxTree == second.SyntaxTree && first.Span.End <= second.SpanStart && first.EnclosingFunction() == second.EnclosingFunction();

    /// <summary>Puts the statements found into <paramref name="options"/> and <paramref name="endpoints"/>, in source order.</summary>
    internal void CollectSettings(List<OptionSetting> options, List<EndpointSetting> endpoints)
    {
        foreach ((var option, var endpoint, var node, var reach) in _statements)
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
