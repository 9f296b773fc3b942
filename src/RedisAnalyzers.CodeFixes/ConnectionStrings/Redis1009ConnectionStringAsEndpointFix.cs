using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Facts;

namespace RedisAnalyzers.CodeFixes.ConnectionStrings;

/// <summary>Asks the connection, which has parsed the text itself, for its first endpoint, or for its first server where it has no name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis1009ConnectionStringAsEndpointFix() : RedisFix(RuleCatalog.ConnectionStringAsEndpoint)
{
    /// <summary>All servers of a connection, in newer versions of the library.</summary>
    private const string Servers = "GetServers";

    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis1009.FirstEndpoint", "Use the connection's first endpoint", UseFirst),
    };

    private static void UseFirst(FixRequest request, EditSet edits)
    {
        if (WholeTextAsEndpoint.In(request.Tree, request.Compilation).FirstOrDefault(found => found.Text.Span == request.Span)
                is not { Api: WholeTextAsEndpoint.GetServer, Call: { ArgumentList.Arguments: { Count: 1 } arguments } call }
            || call.Expression is not MemberAccessExpressionSyntax { Expression: var connection } access || arguments[0].HasInnerComment())
        {
            edits.Refuse();
        }
        else if (IsName(connection))
        {
            // The connection is named twice: only a name means the same both times.
            edits.Replace(arguments[0].Span, connection + ".GetEndPoints()[0]");
        }
        else if (request.Compilation.TypeOf(connection) is { } type && !type.GetMembers(Servers).IsEmpty && !call.ArgumentList.HasInnerComment())
        {
            edits.Replace(TextSpan.FromBounds(access.Name.SpanStart, call.Span.End), Servers + "()[0]");
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
