using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Writes handlers for the events of a connection behind the place that opens it, in the way in which the code around logs.</summary>
internal static class ConnectionEventEdits
{
    /// <summary>Adds the handlers; refuses where the connection is opened in the middle of an expression.</summary>
    internal static void Add(CodeRequest request, DirectConnect connect, EditSet edits)
    {
        var opened = connect.Opened;
        var name = InScope.Free(request, opened.SpanStart, "multiplexer", "redis", "connection");
        switch (opened.Parent)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax or MemberAccessExpressionSyntax, Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement } assignment
                when request.Compilation.Types.IsMultiplexer(request.Semantic.GetTypeInfo(assignment.Left).Type):
                StatementEdits.AddBehind(request, statement, Handlers(request, assignment.Left.ToString(), opened.SpanStart, edits), edits);
                break;

            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables
                .Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } local } } declarator }
                when IsConnection(request, opened):
                StatementEdits.AddBehind(request, local, Handlers(request, declarator.Identifier.ValueText, opened.SpanStart, edits), edits);
                break;

            case ReturnStatementSyntax { Parent: BlockSyntax } result when IsConnection(request, opened):
                edits.Replace(result.ReturnKeyword.Span, "var " + name + " =");
                StatementEdits.AddBehind(request, result, Handlers(request, name, opened.SpanStart, edits).Append("return " + name + ";"), edits);
                break;

            case LambdaExpressionSyntax lambda when IsConnection(request, opened):
                string indent = request.IndentAt(lambda.SpanStart), inner = request.NewLine + request.Deeper(indent);
                edits.Replace(
                    Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(lambda.ArrowToken.Span.End, opened.SpanStart),
                    request.NewLine + indent + "{" + inner + "var " + name + " = ");
                edits.Insert(opened.Span.End, ";"
                    + string.Concat(Handlers(request, name, opened.SpanStart, edits).Append("return " + name + ";").Select(s => inner + s))
                    + request.NewLine
                    + indent
                    + "}");
                if (StatementEdits.HasComment(lambda.ArrowToken.TrailingTrivia) || opened.DescendantTrivia().Any(t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
                {
                    edits.Refuse();
                }

                break;

            default:
                edits.Refuse();
                break;
        }
    }

    private static bool IsConnection(CodeRequest request, ExpressionSyntax opened) =>
        request.Compilation.Types.IsMultiplexer(request.Semantic.GetTypeInfo(opened).Type);

    private static IEnumerable<string> Handlers(CodeRequest request, string connection, int position, EditSet edits)
    {
        var e = InScope.Free(request, position, "e", "change", "args");
        var start = " += (" + InScope.Unread(request, position, "sender") + ", " + e + ") => ";
        if (Logger(request, position) is { } logger)
        {
            yield return connection + ".ConnectionFailed" + start + logger + ".LogWarning(" + e
                + ".Exception, \"Redis connection to {EndPoint} failed: {FailureType}\", "
                + e
                + ".EndPoint, "
                + e
                + ".FailureType);";
            yield return connection + ".ConnectionRestored" + start + logger + ".LogInformation(\"Redis connection to {EndPoint} restored\", " + e
                + ".EndPoint);";
            yield return connection + ".InternalError" + start + logger + ".LogError(" + e + ".Exception, \"Redis internal error in {Origin}\", " + e
                + ".Origin);";
            yield break;
        }

        var write = Writer(request, position, edits);
        yield return connection + ".ConnectionFailed" + start + write + "($\"Redis connection to {" + e + ".EndPoint} failed: {" + e + ".FailureType}\");";
        yield return connection + ".ConnectionRestored" + start + write + "($\"Redis connection to {" + e + ".EndPoint} restored\");";
        yield return connection + ".InternalError" + start + write + "($\"Redis internal error in {" + e + ".Origin}: {" + e + ".Exception.Message}\");";
    }

    /// <summary>A logger in scope, where the extension methods for it are in scope too.</summary>
    private static string? Logger(CodeRequest request, int position)
    {
        if (request.Compilation.Types.Type("Microsoft.Extensions.Logging.ILogger") is not { } type)
        {
            return null;
        }

        var canLog = !request.Semantic.LookupSymbols(position, type, "LogWarning", includeReducedExtensionMethods: true).IsEmpty;
        return canLog ? InScope.OfType(request, position, type) : null;
    }

    /// <summary>Trace where the file traces, otherwise the error stream.</summary>
    private static string Writer(CodeRequest request, int position, EditSet edits)
    {
        var traces = request.Tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(
            m => m.Name.Identifier.ValueText.StartsWith("Trace", System.StringComparison.Ordinal) && CSharpSyntaxExtensions.NameOf(m.Expression) == "Trace");
        return traces
            ? request.NameOf("System.Diagnostics", "Trace", position, edits) + ".TraceWarning"
            : request.NameOf("System", "Console", position, edits) + ".Error.WriteLine";
    }
}
