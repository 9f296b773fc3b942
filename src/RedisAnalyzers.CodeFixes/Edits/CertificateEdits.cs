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

/// <summary>Takes a certificate callback away, with or without trust in one issuer in its place.</summary>
internal static class CertificateEdits
{
    /// <summary>The file that is read where the variable is not set.</summary>
    private const string DefaultFile = "redis-ca.crt";

    /// <summary><c>options.CertificateValidation += …</c> becomes <c>options.TrustIssuer(…)</c>; comments in the callback stay, before it.</summary>
    internal static void TrustIssuer(EditRequest request, AssignmentExpressionSyntax assignment, EditSet edits)
    {
        var isKnown = request.Compilation.Types.Options.GetMembers("TrustIssuer").OfType<IMethodSymbol>()
            .Any(static m => m.Parameters.Length == 1 && m.Parameters[0].Type.SpecialType == SpecialType.System_String);
        if (!isKnown || assignment is not { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: MemberAccessExpressionSyntax { Expression: var options }, Parent: ExpressionStatementSyntax or LambdaExpressionSyntax })
        {
            edits.Refuse();
            return;
        }

        var variable = request.NameOf("System", "Environment", assignment.SpanStart, edits) + ".GetEnvironmentVariable(\"" + request.Options.CaVariable + "\")";
        edits.Replace(assignment.Span, options + ".TrustIssuer(" + variable + " ?? \"" + DefaultFile + "\")");
        KeepComments(request, assignment, edits);
    }

    private static void KeepComments(EditRequest request, AssignmentExpressionSyntax assignment, EditSet edits)
    {
        var inside = assignment.DescendantTrivia()
            .Where(t => assignment.Span.Contains(t.Span) && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia))
            .ToList();
        if (inside.Count == 0)
        {
            return;
        }

        var line = request.Text.Lines.GetLineFromPosition(assignment.SpanStart);
        var startsLine = request.Text.ToString(TextSpan.FromBounds(line.Start, assignment.SpanStart)).Trim().Length == 0;
        if (!startsLine || inside.Exists(static t => !t.IsKind(SyntaxKind.SingleLineCommentTrivia) && !t.IsKind(SyntaxKind.MultiLineCommentTrivia)))
        {
            edits.Refuse();
        }
        else
        {
            foreach (var comment in inside)
            {
                edits.Insert(line.Start, request.IndentAt(line.Start) + comment + request.NewLine);
            }
        }
    }

    /// <summary>Removes the callback: the trusted roots of the machine decide, as they do for every other connection.</summary>
    internal static void Remove(EditRequest request, AssignmentExpressionSyntax assignment, EditSet edits)
    {
        if (assignment.Parent is ExpressionStatementSyntax statement)
        {
            StatementEdits.Remove(request, statement, edits);
        }
        else
        {
            InitializerEdits.Remove(request, assignment, edits);
        }
    }
}
