using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Facts;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Asks the connection for its first endpoint, which it has parsed itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1009ConnectionStringAsEndpointFix() : RedisFix(RuleCatalog.ConnectionStringAsEndpoint)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis1009.FirstEndpoint", "Use the connection's first endpoint", UseFirst),
    };

    private static void UseFirst(FixRequest request, EditSet edits)
    {
        // The connection is named twice: only a name means the same both times.
        if (WholeTextAsEndpoint.In(request.Tree, request.Compilation).FirstOrDefault(found => found.Text.Span == request.Span) is { Text: var text } found
            && found.Call is { ArgumentList.Arguments: { Count: 1 } arguments, Expression: MemberAccessExpressionSyntax { Expression: var connection } }
            && found.Api == WholeTextAsEndpoint.GetServer && IsName(connection) && !arguments[0].HasInnerComment())
        {
            edits.Replace(arguments[0].Span, connection + ".GetEndPoints()[0]");
        }
        else
        {
            edits.Refuse();
        }
    }

    private static bool IsName(ExpressionSyntax expression) => expression.WalkDown() switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax member => IsName(member.Expression),
        _ => false,
    };
}
