using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Model.Facts;

/// <summary>Ports that look like a slip of the fingers.</summary>
internal static class PortFacts
{
    private const int Server = 6379;

    /// <summary>Two digits exchanged, or the neighbour of the right key.</summary>
    private static readonly ImmutableDictionary<int, int> Slips = new Dictionary<int, int>
    {
        [6739] = Server,
        [6397] = Server,
        [6973] = Server,
        [6378] = Server,
        [26739] = SentinelFacts.Port,
        [26397] = SentinelFacts.Port,
    }.ToImmutableDictionary();

    private static readonly Memo<int, bool> IsNamedTwice = new();

    /// <summary>The port that was meant; null where the port is right, or where a second place of the project names it, which says that it is meant.</summary>
    internal static int? MeantBy(EndpointSetting endpoint, RedisCompilation compilation) =>
        endpoint is { Port: { } port, IsCertain: true } && Slips.TryGetValue(port, out var meant)
            && !IsNamedTwice.Of(port, compilation, static (number, c) => Count(number, c) > 1)
            ? meant
            : null;

    private static int Count(int port, RedisCompilation compilation)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        var texts = compilation.Roslyn.SyntaxTrees.Select(tree => tree.GetText(compilation.Cancellation))
            .Concat(compilation.Files.Select(file => file.GetText(compilation.Cancellation)).OfType<SourceText>());
        return texts.Sum(text => Count(number, text.ToString()));
    }

    private static int Count(string number, string text)
    {
        var count = 0;
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + number.Length, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            count += (at > 0 && char.IsDigit(text[at - 1])) || (end < text.Length && char.IsDigit(text[end])) ? 0 : 1;
        }

        return count;
    }
}
