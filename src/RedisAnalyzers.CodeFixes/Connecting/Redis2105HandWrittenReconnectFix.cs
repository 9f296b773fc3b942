using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Connecting;

/// <summary>Leaves retrying to the multiplexer, and gives its policy a sensible wait.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis2105HandWrittenReconnectFix : CodeRuleFix
{
    /// <summary>The fix.</summary>
    public Redis2105HandWrittenReconnectFix()
        : base(RuleCatalog.HandWrittenReconnect)
    {
    }

    internal override IReadOnlyList<CodeEdit> Actions { get; } = new[]
    {
        new CodeEdit("Redis2105.Unroll", "Connect once and let the multiplexer retry", Unroll),
        new CodeEdit("Redis2105.Wait", "Wait a second between tries", Wait),
    };

    private static void Unroll(CodeRequest request, EditSet edits)
    {
        foreach (var connect in DirectConnect.In(request.Tree, request.Compilation))
        {
            if (RetryLoop.Around(connect, request.Compilation) is not { } loop || loop.Keyword.Span != request.Diagnostic.Location.SourceSpan)
            {
                continue;
            }

            RetryLoopEdits.Unroll(request, loop, edits);
            return;
        }
    }

    private static void Wait(CodeRequest request, EditSet edits)
    {
        if (HandWrittenRetries.ShortWaits(request.Tree, request.Compilation).Select(w => w.Wait)
            .FirstOrDefault(w => w.Span == request.Diagnostic.Location.SourceSpan) is not { } wait)
        {
            return;
        }
        // The longest wait must not be shorter than the shortest.
        var fits = wait.Parent!.Parent is ArgumentListSyntax arguments
            && arguments.Arguments.All(a => a.Expression == wait || request.Semantic.GetConstantValue(a.Expression) is { HasValue: true, Value: >= 1000 });
        if (fits)
        {
            edits.Replace(wait.Span, "1000");
        }
    }
}
