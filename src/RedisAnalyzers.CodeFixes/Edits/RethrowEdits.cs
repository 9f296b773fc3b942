using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Connections;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Rethrows a caught failure. The endpoint is named when it is known, and no other part of the configuration.</summary>
internal static class RethrowEdits
{
    /// <summary>Ends the catch clause with a throw, in place of the <c>return null</c> or reset at its end.</summary>
    internal static void Rethrow(FixRequest request, CatchClauseSyntax clause, DirectConnect connect, EditSet edits)
    {
        var statement = Endpoints(request, connect) is { } endpoints ? Throw(request, clause, endpoints, edits) : "throw;";
        if (clause.Block.Statements.LastOrDefault() is not { } last)
        {
            StatementEdits.AddLast(request, clause.Block, statement, edits);
        }
        else if (last.HasInnerComment())
        {
            edits.Refuse();
            return;
        }
        else
        {
            edits.Replace(last.Span, statement);
        }

        RemoveWhatNoLongerRuns(request, clause, edits);
    }

    private static string Throw(FixRequest request, CatchClauseSyntax clause, string endpoints, EditSet edits)
    {
        var position = clause.Block.SpanStart;
        var name = clause.Declaration?.Identifier.ValueText is { Length: > 0 } given ? given
            : InScope.FreeName(request, position, "ex", "exception", "failure", "connectFailure");
        if (clause.Declaration is null)
        {
            edits.Insert(clause.CatchKeyword.Span.End, " (" + request.NameOf("System", "Exception", position, edits) + " " + name + ")");
        }
        else if (clause.Declaration.Identifier.IsKind(SyntaxKind.None))
        {
            edits.Insert(clause.Declaration.Type.Span.End, " " + name);
        }

        var exception = request.NameOf("System", "InvalidOperationException", position, edits);
        return $"throw new {exception}(\"Cannot connect to Redis at {endpoints}\", {name});";
    }

    /// <summary>The endpoints as in the configuration; null unless each is a plain host and port.</summary>
    private static string? Endpoints(FixRequest request, DirectConnect connect)
    {
        if (request.SiteOf(connect.Call) is not { Facts: { EndpointsAreKnown: true } facts })
        {
            return null;
        }

        var text = string.Join(", ", facts.Endpoints.Select(e => e.Port is null ? e.Host : e.Host + ":" + e.Port));
        return text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or ',' or ' ') ? text : null;
    }

    /// <summary>When the try returns and the catch throws, a <c>return null</c> after them is never reached.</summary>
    private static void RemoveWhatNoLongerRuns(FixRequest request, CatchClauseSyntax clause, EditSet edits)
    {
        if (clause.Parent is not TryStatementSyntax { Parent: BlockSyntax block } attempt)
        {
            return;
        }

        var next = block.Statements.IndexOf(attempt) + 1;
        var goesOn = IsLeft(request, attempt.Block) || attempt.Catches.Any(c => c != clause && IsLeft(request, c.Block));
        if (next >= block.Statements.Count || goesOn || !IsLeft(request, clause.Block))
        {
            return;
        }

        if (next == block.Statements.Count - 1 && FailureHandling.IsNothing(block.Statements[next]))
        {
            StatementEdits.Remove(request, block.Statements[next], edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    private static bool IsLeft(FixRequest request, BlockSyntax block) => request.EndIsReached(block);
}
