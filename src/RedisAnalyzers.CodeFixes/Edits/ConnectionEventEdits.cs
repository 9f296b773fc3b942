using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Writes handlers for the events of a connection after the place that opens it, in the way in which the code around logs.</summary>
internal static class ConnectionEventEdits
{
    /// <summary>Adds the handlers; refuses where the connection is opened in the middle of an expression.</summary>
    internal static void Add(FixRequest request, DirectConnect connect, EditSet edits)
    {
        var opened = connect.Opened;
        switch (opened.Parent)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax statement } assignment
                when assignment.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax
                    && IsInBlock(statement) && IsConnection(request, assignment.Left):
                StatementEdits.AddAfter(request, statement, Handlers(request, assignment.Left.ToString(), opened.SpanStart, edits), edits);
                break;

            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
                when declarator.Parent is VariableDeclarationSyntax { Variables.Count: 1 } declaration
                    && declaration.Parent is LocalDeclarationStatementSyntax local && IsInBlock(local) && IsConnection(request, opened):
                StatementEdits.AddAfter(request, local, Handlers(request, declarator.Identifier.ValueText, opened.SpanStart, edits), edits);
                break;

            case ReturnStatementSyntax { Parent: BlockSyntax } result when IsConnection(request, opened):
                AddBeforeReturn(request, result, opened, edits);
                break;

            case LambdaExpressionSyntax lambda when IsConnection(request, opened):
                AddInBody(request, lambda, opened, edits);
                break;

            default:
                edits.Refuse();
                break;
        }
    }

    private static bool IsInBlock(StatementSyntax statement) => statement.Parent is BlockSyntax or GlobalStatementSyntax;

    private static bool IsConnection(FixRequest request, ExpressionSyntax expression) =>
        request.Compilation.Types.IsMultiplexer(request.Compilation.TypeOf(expression));

    private static void AddBeforeReturn(FixRequest request, ReturnStatementSyntax result, ExpressionSyntax opened, EditSet edits)
    {
        var name = NewName(request, opened);
        edits.Replace(result.ReturnKeyword.Span, "var " + name + " =");
        StatementEdits.AddAfter(request, result, Handlers(request, name, opened.SpanStart, edits).Append("return " + name + ";"), edits);
    }

    /// <summary>The expression of a lambda becomes a block that returns the connection.</summary>
    private static void AddInBody(FixRequest request, LambdaExpressionSyntax lambda, ExpressionSyntax opened, EditSet edits)
    {
        if (lambda.ArrowToken.TrailingTrivia.HasComment() || opened.DescendantTrivia().Any(t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            edits.Refuse();
            return;
        }

        var name = NewName(request, opened);
        var indent = request.IndentAt(lambda.SpanStart);
        var outer = request.NewLine + indent;
        var inner = request.NewLine + request.Deeper(indent);
        var statements = Handlers(request, name, opened.SpanStart, edits).Append("return " + name + ";");
        edits.Replace(TextSpan.FromBounds(lambda.ArrowToken.Span.End, opened.SpanStart), outer + "{" + inner + "var " + name + " = ");
        edits.Insert(opened.Span.End, ";" + string.Concat(statements.Select(s => inner + s)) + outer + "}");
    }

    private static string NewName(FixRequest request, ExpressionSyntax opened) =>
        InScope.FreeName(request, opened.SpanStart, "multiplexer", "redis", "connection");

    private static IEnumerable<string> Handlers(FixRequest request, string connection, int position, EditSet edits)
    {
        var e = InScope.FreeName(request, position, "e", "change", "args");
        var start = $" += ({InScope.UnusedParameter(request, position, "sender")}, {e}) => ";
        string failed = connection + ".ConnectionFailed" + start, restored = connection + ".ConnectionRestored" + start;
        var internalError = connection + ".InternalError" + start;
        if (Logger(request, position) is { } logger)
        {
            const string Failure = "Redis connection to {EndPoint} failed: {FailureType}";
            yield return $"{failed}{logger}.LogWarning({e}.Exception, \"{Failure}\", {e}.EndPoint, {e}.FailureType);";
            yield return $"{restored}{logger}.LogInformation(\"Redis connection to {{EndPoint}} restored\", {e}.EndPoint);";
            yield return $"{internalError}{logger}.LogError({e}.Exception, \"Redis internal error in {{Origin}}\", {e}.Origin);";
            yield break;
        }

        var write = Writer(request, position, edits);
        yield return $"{failed}{write}($\"Redis connection to {{{e}.EndPoint}} failed: {{{e}.FailureType}}\");";
        yield return $"{restored}{write}($\"Redis connection to {{{e}.EndPoint}} restored\");";
        yield return $"{internalError}{write}($\"Redis internal error in {{{e}.Origin}}: {{{e}.Exception.Message}}\");";
    }

    /// <summary>A logger in scope, where its extension methods are in scope too.</summary>
    private static string? Logger(FixRequest request, int position)
    {
        if (request.Compilation.Types.Type("Microsoft.Extensions.Logging.ILogger") is not { } type)
        {
            return null;
        }

        var canLog = request.HasMethodAt(position, type, "LogWarning");
        return canLog ? InScope.OfType(request, position, type) : null;
    }

    /// <summary>Trace where the file uses it, otherwise the error stream.</summary>
    private static string Writer(FixRequest request, int position, EditSet edits)
    {
        var traces = request.Tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(m => m.Name.Identifier.ValueText.StartsWith("Trace", StringComparison.Ordinal) && CSharpSyntaxExtensions.NameOf(m.Expression) == "Trace");
        return traces
            ? request.NameOf("System.Diagnostics", "Trace", position, edits) + ".TraceWarning"
            : request.NameOf("System", "Console", position, edits) + ".Error.WriteLine";
    }
}
