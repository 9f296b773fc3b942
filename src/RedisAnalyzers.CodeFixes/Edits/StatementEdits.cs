using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Adds and removes whole statements in the layout of the code around them.</summary>
internal static class StatementEdits
{
    /// <summary>Removes a statement together with the lines that it fills; refuses where a comment belongs to it, or where a statement has to stand.</summary>
    internal static void Remove(EditRequest request, StatementSyntax statement, EditSet edits)
    {
        if (statement.Parent is not (BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax) || HasComment(statement.GetTrailingTrivia())
            || HasDirective(statement)
            || HasInnerComment(statement))
        {
            edits.Refuse();
            return;
        }

        TextLine first = request.Text.Lines.GetLineFromPosition(statement.SpanStart), last = request.Text.Lines.GetLineFromPosition(statement.Span.End);
        var ownsLines = request.Text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)).Trim().Length == 0
            && request.Text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim().Length == 0;
        if (ownsLines)
        {
            edits.Replace(TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), "");
        }
        else
        {
            edits.Replace(TextSpan.FromBounds(
                statement.SpanStart,
                statement.GetLastToken().GetNextToken().SpanStart is var next && next > statement.Span.End && next <= last.End ? next : statement.Span.End), "");
        }
    }

    /// <summary>Adds statements behind <paramref name="after"/>, each on a line of its own where the code is written so.</summary>
    internal static void AddBehind(EditRequest request, StatementSyntax after, System.Collections.Generic.IEnumerable<string> statements, EditSet edits)
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

    /// <summary>Puts a statement last in a block that may be empty; comments in it stay before the statement.</summary>
    internal static void AddLast(EditRequest request, BlockSyntax block, string statement, EditSet edits)
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

    internal static bool HasComment(SyntaxTriviaList trivia) =>
        trivia.Any(t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));

    /// <summary>A comment (or directive) stands between the tokens of the node.</summary>
    internal static bool HasInnerComment(SyntaxNode node) =>
        node.DescendantTrivia().Any(t => node.Span.Contains(t.Span) && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));

    private static bool HasDirective(SyntaxNode node) => node.GetLeadingTrivia().Any(t => t.IsDirective);
}
