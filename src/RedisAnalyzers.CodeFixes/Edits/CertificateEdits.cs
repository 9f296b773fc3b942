using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Removes a certificate callback, with or without trusting one issuer instead.</summary>
internal static class CertificateEdits
{
    /// <summary>The file that is read where the variable is not set.</summary>
    private const string DefaultFile = "redis-ca.crt";

    /// <summary><c>options.CertificateValidation += …</c> becomes <c>options.TrustIssuer(…)</c>; comments in the callback are kept before it.</summary>
    internal static void TrustIssuer(FixRequest request, EditSet edits)
    {
        var isKnown = request.Compilation.Types.Options.GetMembers("TrustIssuer").OfType<IMethodSymbol>()
            .Any(static m => m.Parameters.Length == 1 && m.Parameters[0].Type.SpecialType == SpecialType.System_String);
        if (!isKnown
            || Reported(request) is not { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: MemberAccessExpressionSyntax left } assignment
            || assignment.Parent is not (ExpressionStatementSyntax or LambdaExpressionSyntax))
        {
            edits.Refuse();
            return;
        }

        var environment = request.NameOf("System", "Environment", assignment.SpanStart, edits);
        var file = $"{environment}.GetEnvironmentVariable(\"{request.Options.CaVariable}\") ?? \"{DefaultFile}\"";
        edits.Replace(assignment.Span, $"{left.Expression}.TrustIssuer({file})");
        KeepComments(request, assignment, edits);
    }

    private static void KeepComments(FixRequest request, AssignmentExpressionSyntax assignment, EditSet edits)
    {
        var inside = assignment.DescendantTrivia()
            .Where(t => assignment.Span.Contains(t.Span) && t.IsComment())
            .ToList();
        if (inside.Count == 0)
        {
            return;
        }

        var line = request.Text.Lines.GetLineFromPosition(assignment.SpanStart);
        if (!request.IsBlank(line.Start, assignment.SpanStart)
            || inside.Exists(static t => !t.IsKind(SyntaxKind.SingleLineCommentTrivia) && !t.IsKind(SyntaxKind.MultiLineCommentTrivia)))
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
    internal static void Remove(FixRequest request, EditSet edits)
    {
        if (Reported(request) is { } assignment)
        {
            RemovalEdits.RemoveOnly(request, assignment, edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    private static AssignmentExpressionSyntax? Reported(FixRequest request) => request.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>();
}
