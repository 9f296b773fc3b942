using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Removes a certificate callback, with or without trusting one issuer instead.</summary>
internal static class CertificateEdits
{
    /// <summary>The file that is read where the variable is not set.</summary>
    private const string DefaultFile = "redis-ca.crt";

    /// <summary><c>options.CertificateValidation += …</c> becomes <c>options.TrustIssuer(…)</c>; the comments in the callback go with it.</summary>
    internal static void TrustIssuer(FixRequest request, EditSet edits)
    {
        var isKnown = request.Compilation.Types.Options.GetMembers("TrustIssuer").OfType<IMethodSymbol>()
            .Any(static m => m.Parameters.Length == 1 && m.Parameters[0].Type.SpecialType == SpecialType.System_String);
        if (!isKnown
            || request.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { Left: MemberAccessExpressionSyntax left } assignment
            || !assignment.IsKind(SyntaxKind.AddAssignmentExpression)
            || assignment.Parent is not (ExpressionStatementSyntax or LambdaExpressionSyntax)
            || HasDirective(assignment) || IsOfHostedService(request, left.Expression))
        {
            edits.Refuse();
            return;
        }

        var file = ValueSource.Variable(request.Options.CaVariable, request, assignment.SpanStart, edits);
        edits.Replace(assignment.Span, $"{left.Expression}.TrustIssuer({file} ?? \"{DefaultFile}\")");
        StaleComments.RemoveOfCertificateCallback(request, assignment, edits);
    }

    /// <summary>Every machine trusts the issuer of a hosted service's certificate, so there is no file to name; a missing file throws.</summary>
    private static bool IsOfHostedService(FixRequest request, ExpressionSyntax options) =>
        ConnectionSites.In(request.Tree, request.Compilation)
            .Any(site => site.AssignmentTargets.Contains(options) && site.Facts.Endpoints.Any(static e => TlsFacts.ServiceOf(e) is not null));

    /// <summary>Removes the callback: the trusted roots of the machine decide, as they do for every other connection.</summary>
    internal static void Remove(FixRequest request, EditSet edits)
    {
        if (request.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Parent: ExpressionStatementSyntax statement } assignment
            && !HasDirective(assignment)
            && statement.GetTrailingTrivia().Where(static trivia => trivia.IsComment()).All(StaleComments.IsOfCertificateCallback)
            && request.LinesFilledBy(TextSpan.FromBounds(statement.SpanStart, EndOfComments(statement))) is { } lines && statement.Parent is BlockSyntax)
        {
            edits.Replace(lines, "");
            StaleComments.RemoveOfCertificateCallback(request, assignment, edits, removed: lines);
        }
        else
        {
            RemovalEdits.RemoveOnly(request, request.Node, edits);
        }
    }

    private static bool HasDirective(AssignmentExpressionSyntax assignment) => assignment.CommentsIn(assignment.Span).Any(static trivia => trivia.IsDirective);

    private static int EndOfComments(StatementSyntax statement) =>
        statement.GetTrailingTrivia().Where(static trivia => trivia.IsComment()).Select(static trivia => trivia.Span.End)
            .DefaultIfEmpty(statement.Span.End).Last();
}
