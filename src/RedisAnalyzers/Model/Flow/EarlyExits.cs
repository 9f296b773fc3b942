using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Flow;

/// <summary>
/// The <c>if</c> statements that leave the statements they stand among: after one, its condition is false. Found once for each list of statements.
/// </summary>
internal static class EarlyExits
{
    /// <summary>The exits of <paramref name="list"/>, a block, a section of a <c>switch</c> or a program, that stand before <paramref name="node"/>.</summary>
    internal static IEnumerable<IfStatementSyntax> Before(SyntaxNode list, SyntaxNode node) =>
        SyntaxMemo<List<IfStatementSyntax>>.Of(
            list,
            static l => l.StatementList().OfType<IfStatementSyntax>().Where(static i => i.Else is null && Ends(i.Statement)).ToList())
            .TakeWhile(i => i.Span.End <= node.SpanStart);

    /// <summary>After the statement nothing of its list runs: it returns, throws or leaves the loop or switch.</summary>
    internal static bool Ends(StatementSyntax statement)
    {
        while (statement is BlockSyntax { Statements.Count: > 0 } block)
        {
            statement = block.Statements.Last();
        }

        return statement is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;
    }
}
