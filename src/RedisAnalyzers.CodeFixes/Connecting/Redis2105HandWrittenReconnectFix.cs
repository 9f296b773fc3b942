using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Leaves retrying to the multiplexer, and sets a sensible wait in its policy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2105HandWrittenReconnectFix() : RedisFix(RuleCatalog.HandWrittenReconnect)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis2105.Unroll", "Connect once and let the multiplexer retry", Unroll),
        new FixAction("Redis2105.Wait", "Wait a second between attempts", Wait),
    };

    private static void Unroll(FixRequest request, EditSet edits)
    {
        var loops = DirectConnect.In(request.Tree, request.Compilation).Select(c => RetryLoop.Around(c, request.Compilation));
        if (loops.FirstOrDefault(l => l?.Keyword.Span == request.Span) is { } loop)
        {
            RetryLoopEdits.Unroll(request, loop, edits);
        }
    }

    private static void Wait(FixRequest request, EditSet edits)
    {
        var waits = HandWrittenRetries.ShortWaits(request.Tree, request.Compilation).Select(w => w.Wait);
        if (waits.FirstOrDefault(w => w.Span == request.Span) is not { } wait)
        {
            return;
        }

        // The longest wait must not be shorter than the shortest.
        var fits = wait.Parent!.Parent is ArgumentListSyntax arguments
            && arguments.Arguments.All(a => a.Expression == wait || request.Compilation.ConstantOf(a.Expression) is { HasValue: true, Value: >= 1000 });
        if (fits)
        {
            edits.Replace(wait.Span, "1000");
        }
    }
}
