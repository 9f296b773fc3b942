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
    /// <summary>
    /// Adds the handlers; refuses where the connection is opened in the middle of an expression, and where the code around has no way to log.
    /// </summary>
    internal static void Add(FixRequest request, DirectConnect connect, EditSet edits)
    {
        var opened = connect.Opened;
        if (Log(request, connect, edits) is not { } log)
        {
            edits.Refuse();
            return;
        }

        switch (opened.Parent)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax statement } assignment
                when assignment.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax
                    && IsInBlock(statement) && IsConnection(request, assignment.Left):
                StatementEdits.AddAfter(request, statement, Handlers(request, assignment.Left.ToString(), opened.SpanStart, log), edits);
                break;

            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
                when declarator.Parent is VariableDeclarationSyntax { Variables.Count: 1 } declaration
                    && declaration.Parent is LocalDeclarationStatementSyntax local && IsInBlock(local) && IsConnection(request, opened):
                StatementEdits.AddAfter(request, local, Handlers(request, declarator.Identifier.ValueText, opened.SpanStart, log), edits);
                break;

            case ReturnStatementSyntax { Parent: BlockSyntax } result when IsConnection(request, opened):
                AddBeforeReturn(request, result, opened, log, edits);
                break;

            case LambdaExpressionSyntax lambda when IsConnection(request, opened):
                AddInBody(request, lambda, opened, log, edits);
                break;

            default:
                edits.Refuse();
                break;
        }
    }

    private static bool IsInBlock(StatementSyntax statement) => statement.Parent is BlockSyntax or GlobalStatementSyntax;

    private static bool IsConnection(FixRequest request, ExpressionSyntax expression) =>
        request.Compilation.Types.IsMultiplexer(request.Compilation.TypeOf(expression));

    private static void AddBeforeReturn(FixRequest request, ReturnStatementSyntax result, ExpressionSyntax opened, EventLog log, EditSet edits)
    {
        var name = NewName(request, opened);
        edits.Replace(result.ReturnKeyword.Span, "var " + name + " =");
        StatementEdits.AddAfter(request, result, Handlers(request, name, opened.SpanStart, log).Append("return " + name + ";"), edits);
    }

    /// <summary>The expression of a lambda becomes a block that returns the connection.</summary>
    private static void AddInBody(FixRequest request, LambdaExpressionSyntax lambda, ExpressionSyntax opened, EventLog log, EditSet edits)
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
        var statements = Handlers(request, name, opened.SpanStart, log).Append("return " + name + ";");
        edits.Replace(TextSpan.FromBounds(lambda.ArrowToken.Span.End, opened.SpanStart), outer + "{" + inner + "var " + name + " = ");
        edits.Insert(opened.Span.End, ";" + string.Concat(statements.Select(s => inner + s)) + outer + "}");
    }

    private static string NewName(FixRequest request, ExpressionSyntax opened) =>
        InScope.FreeName(request, opened.SpanStart, "multiplexer", "redis", "connection");

    private static IEnumerable<string> Handlers(FixRequest request, string connection, int position, EventLog log)
    {
        var e = InScope.FreeName(request, position, "e", "change", "args");
        var start = $" += ({InScope.UnusedParameter(request, position, "sender")}, {e}) => ";
        string failed = connection + ".ConnectionFailed" + start, restored = connection + ".ConnectionRestored" + start;
        var internalError = connection + ".InternalError" + start;
        if (log.Writer is { } write)
        {
            yield return $"{failed}{write}($\"Redis connection to {{{e}.EndPoint}} failed: {{{e}.FailureType}}\");";
            yield return $"{restored}{write}($\"Redis connection to {{{e}.EndPoint}} restored\");";
            yield return $"{internalError}{write}($\"Redis internal error in {{{e}.Origin}}: {{{e}.Exception.Message}}\");";
            yield break;
        }

        var logger = log.Logger ?? InScope.FreeName(request, position, "logger", "redisLogger", "log");
        if (log.Factory is { } factory)
        {
            yield return $"var {logger} = {factory}.CreateLogger(\"StackExchange.Redis\");";
        }

        const string Failure = "Redis connection to {EndPoint} failed: {FailureType}";
        yield return $"{failed}{logger}.LogWarning({e}.Exception, \"{Failure}\", {e}.EndPoint, {e}.FailureType);";
        yield return $"{restored}{logger}.LogInformation(\"Redis connection to {{EndPoint}} restored\", {e}.EndPoint);";
        yield return $"{internalError}{logger}.LogError({e}.Exception, \"Redis internal error in {{Origin}}\", {e}.Origin);";
    }

    /// <summary>How the handlers log: with a logger in scope, with one of a factory, or with a method that writes a line.</summary>
    private readonly record struct EventLog(string? Logger, string? Factory, string? Writer);

    /// <summary>The way in which the code around logs; null where nothing shows one.</summary>
    private static EventLog? Log(FixRequest request, DirectConnect connect, EditSet edits)
    {
        var position = connect.Opened.SpanStart;
        if (request.Compilation.Types.Type("Microsoft.Extensions.Logging.ILogger") is { } type)
        {
            if (InScope.OfType(request, position, type) is { } logger && CanCallExtensions(request, type, position, edits))
            {
                return new EventLog(logger, null, null);
            }

            if (LoggerFactoryEdits.Reachable(request, connect, edits) is { } factory && CanCallExtensions(request, type, position, edits))
            {
                return new EventLog(null, factory, null);
            }
        }

        if (Uses(request, "Trace", "Trace"))
        {
            return new EventLog(null, null, request.NameOf("System.Diagnostics", "Trace", position, edits) + ".TraceWarning");
        }

        // A program with a host does not log to the console.
        return request.Compilation.Types.Type("Microsoft.Extensions.Hosting.IHostedService") is null && Uses(request, "Console", "Write")
            ? new EventLog(null, null, request.NameOf("System", "Console", position, edits) + ".Error.WriteLine")
            : null;
    }

    /// <summary>The methods of <c>LoggerExtensions</c> are in scope, or come into it with a directive that gives no other name a second meaning.</summary>
    private static bool CanCallExtensions(FixRequest request, INamedTypeSymbol logger, int position, EditSet edits) =>
        request.HasMethodAt(position, logger, "LogWarning")
            || request.VisibleAt(position, "ILogger").IsEmpty && UsingEdits.TryAdd(request, "Microsoft.Extensions.Logging", position, edits);

    /// <summary>The file calls a method of a class whose names start with a word.</summary>
    private static bool Uses(FixRequest request, string type, string method) =>
        request.Tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(m => m.Name.Identifier.ValueText.StartsWith(method, StringComparison.Ordinal) && CSharpSyntaxExtensions.NameOf(m.Expression) == type);
}
