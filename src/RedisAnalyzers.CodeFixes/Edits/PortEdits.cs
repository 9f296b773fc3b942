using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Changes the port of an endpoint, in the form in which it is written.</summary>
internal static class PortEdits
{
    /// <summary>Replaces the port, or adds one where there is none.</summary>
    internal static void Set(FixRequest request, EndpointSetting endpoint, int port, EditSet edits)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        if (endpoint.Node.SyntaxTree != request.Tree || (request.Site.Helper is not null && endpoint.Form != SettingForm.Text))
        {
            edits.Refuse();
        }
        else if (endpoint.Form != SettingForm.Text && PortOf(endpoint.Node) is { } expression)
        {
            edits.Replace(expression.Span, number);
        }
        else if (endpoint.Template is { } text)
        {
            InText(request, endpoint, text, number, edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    private static void InText(FixRequest request, EndpointSetting endpoint, TextTemplate text, string number, EditSet edits)
    {
        var written = text.Parsed.Endpoints.FirstOrDefault(e => e.Span == endpoint.ItemSpan)?.PortSpan;
        var place = written ?? new TextSpan(endpoint.HostSpan.End - 1, 1);
        if (text.PieceOf(place) is not { IsLiteral: true } piece || !(TextEdits.MayEdit(request, piece.Node) || endpoint.Node.Span.Contains(piece.Node.Span)))
        {
            edits.Refuse();
        }
        else if (written is { } old)
        {
            edits.Replace(piece.SourceOf(old), number);
        }
        else
        {
            edits.Insert(piece.SourceOf(place).End, ":" + number);
        }
    }

    /// <summary>The port as a separate expression: next to the host, or in the creation of an endpoint.</summary>
    private static ExpressionSyntax? PortOf(SyntaxNode node) => node switch
    {
        InitializerExpressionSyntax { Expressions.Count: 2 } pair => pair.Expressions[1],
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax => PortOf(node.Arguments()),
        AssignmentExpressionSyntax assignment => PortOf(assignment.Right),
        _ => null,
    };

    private static ExpressionSyntax? PortOf(SeparatedSyntaxList<ArgumentSyntax> arguments) => arguments.Count switch
    {
        1 when arguments[0].Expression.WalkDown() is BaseObjectCreationExpressionSyntax creation => PortOf(creation),
        2 => (arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "port") ?? arguments.LastOrDefault(a => a.NameColon is null))?.Expression,
        _ => null,
    };
}
