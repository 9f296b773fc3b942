using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model.Connections;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2105: code does by hand what the multiplexer does by itself, or retries what must not be repeated.</summary>
public sealed class Redis2105HandWrittenReconnect : CodeRule
{
    private const string ByItself = "set abortConnect=false, then the multiplexer goes on trying by itself";

    /// <summary>The rule.</summary>
    public Redis2105HandWrittenReconnect()
        : base(RuleCatalog.HandWrittenReconnect)
    {
    }

    private protected override void Check(CodeReport report)
    {
        foreach (var connect in DirectConnect.In(report.Tree, report.Compilation))
        {
            if (RetryLoop.Around(connect, report.Compilation) is { } loop)
            {
                report.At(loop.Keyword.Span, "This loop retries Connect by hand", ByItself);
            }
            else if (RetryLoop.Recursion(connect, report.Compilation) is { } again)
            {
                report.At(again.Expression, "A failed Connect is retried by hand here", ByItself);
            }
        }

        foreach ((var wait, var policy, var milliseconds) in HandWrittenRetries.ShortWaits(report.Tree, report.Compilation))
        {
            report.At(
                wait,
                $"'{policy}' tries again after {milliseconds.ToString(CultureInfo.InvariantCulture)} ms",
                "wait a second or more, every client of a lost server does the same");
        }

        foreach (var method in HandWrittenRetries.ForcedReconnects(report.Tree, report.Compilation))
        {
            report.At(method.Identifier.Span, $"'{method.Identifier.ValueText}' replaces a multiplexer that reconnects by itself", "keep the one multiplexer");
        }

        foreach (var command in HandWrittenRetries.RepeatedEffects(report.Tree, report.Compilation))
        {
            report.At(
                command,
                $"The retry may run '{command.Identifier.ValueText}' twice, when only its answer was lost",
                "retry commands that may run twice, and no others");
        }
    }
}
