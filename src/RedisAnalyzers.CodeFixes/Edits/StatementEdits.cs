using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Adds and removes whole statements in the layout of the code around them.</summary>
internal static class StatementEdits
{
    /// <summary>Removes a statement together with its lines; refuses where a comment belongs to it, or where a statement is required.</summary>
    internal static void Remove(FixRequest request, StatementSyntax statement, EditSet edits)
    {
        if (statement.Parent is not (BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax)
            || statement.GetTrailingTrivia().HasComment() || statement.GetLeadingTrivia().Any(t => t.IsDirective) || statement.HasInnerComment())
        {
            edits.Refuse();
            return;
        }

        if (request.LinesFilledBy(statement.Span) is { } lines)
        {
            edits.Replace(lines, "");
            return;
        }

        var next = statement.GetLastToken().GetNextToken().SpanStart;
        var isOnSameLine = next > statement.Span.End && next <= request.Text.Lines.GetLineFromPosition(statement.Span.End).End;
        edits.Replace(TextSpan.FromBounds(statement.SpanStart, isOnSameLine ? next : statement.Span.End), "");
    }

    /// <summary>Adds statements after <paramref name="after"/>, each on a line of its own where the code is written so.</summary>
    internal static void AddAfter(FixRequest request, StatementSyntax after, IEnumerable<string> statements, EditSet edits)
    {
        var line = request.Text.Lines.GetLineFromPosition(after.Span.End);
        var next = after.GetLastToken().GetNextToken();
        if (next.SpanStart > line.End || next.IsKind(SyntaxKind.None))
        {
            edits.Insert(line.End, string.Concat(statements.Select(s => request.NewLine + request.IndentAt(after.SpanStart) + s)));
        }
        else
        {
            edits.Insert(after.Span.End, string.Concat(statements.Select(s => " " + s)));
        }
    }

    /// <summary>Adds a statement at the end of a block that may be empty; comments in it stay before the statement.</summary>
    internal static void AddLast(FixRequest request, BlockSyntax block, string statement, EditSet edits)
    {
        var inside = TextSpan.FromBounds(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart);
        var text = request.Text.ToString(inside);
        var close = request.Text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart);
        if (text.IndexOf('\n') >= 0)
        {
            edits.Insert(close.Start, request.Deeper(request.IndentAt(close.Start)) + statement + request.NewLine);
        }
        else if (text.Trim().Length == 0)
        {
            edits.Replace(inside, " " + statement + " ");
        }
        else
        {
            edits.Insert(inside.End, statement + " ");
        }
    }
}
