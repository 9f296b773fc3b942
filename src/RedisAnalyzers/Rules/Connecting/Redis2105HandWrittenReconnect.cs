using System.Globalization;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;

namespace RedisAnalyzers.Rules.Connecting;

/// <summary>Redis2105: code does by hand what the multiplexer does by itself, or retries commands that must not be repeated.</summary>
public sealed class Redis2105HandWrittenReconnect : CodeRule
{
    private const string ByItself = "set abortConnect=false, and the multiplexer keeps retrying by itself";

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
                $"'{policy}' retries after {milliseconds.ToString(CultureInfo.InvariantCulture)} ms",
                "wait at least a second, because every client of a lost server retries as well");
        }

        foreach (var method in HandWrittenRetries.ForcedReconnects(report.Tree, report.Compilation))
        {
            report.At(
                method.Identifier.Span,
                $"'{method.Identifier.ValueText}' replaces a multiplexer that reconnects by itself",
                "keep the existing multiplexer");
        }

        foreach (var command in HandWrittenRetries.RepeatedEffects(report.Tree, report.Compilation))
        {
            report.At(
                command,
                $"The retry may run '{command.Identifier.ValueText}' twice if only its reply was lost",
                "retry only commands that are safe to repeat");
        }
    }
}
