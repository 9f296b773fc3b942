using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Reads an endpoint from outside, with the old host and port as fallback.</summary>
internal static class EndpointEdits
{
    /// <summary>Replaces host and port of the site's only endpoint. Refuses several endpoints, because one pair of variables cannot replace them.</summary>
    internal static void ReadFrom(ValueSource source, FixRequest request, EditSet edits)
    {
        var site = request.Site;
        if (site.Facts.Endpoints.Length != 1 || site.Facts.Endpoints[0] is not { Host: not null } endpoint || !IsWithinReach(endpoint, request))
        {
            edits.Refuse();
            return;
        }

        var position = request.PositionOf(endpoint.Template, endpoint.HostSpan, endpoint.Node);
        if (EndpointCode.From(source, request, endpoint, position, edits) is not { } code)
        {
            edits.Refuse();
        }
        else if (endpoint.Form == SettingForm.Text)
        {
            TextEdits.Interpolate(request, endpoint.Template!, code.DefaultPort is null ? endpoint.HostSpan : endpoint.ItemSpan, code.InText, edits);
        }
        else
        {
            new CodeReplacement(request, endpoint, code, edits).Make();
        }
    }

    /// <summary>A connection string is edited at its literal; an object where it is created, which for a caller of a helper is other code.</summary>
    private static bool IsWithinReach(EndpointSetting endpoint, FixRequest request) =>
        endpoint.Form == SettingForm.Text
            ? endpoint.Template!.PieceOf(endpoint.HostSpan)?.Node.SyntaxTree == request.Tree
            : endpoint.Node.SyntaxTree == request.Tree && request.Site.Helper is null;

    /// <summary>Replaces an endpoint that code adds to the options.</summary>
    private sealed class CodeReplacement(FixRequest request, EndpointSetting endpoint, EndpointCode code, EditSet edits)
    {
        internal void Make()
        {
            switch (endpoint.Node)
            {
                case InitializerExpressionSyntax { Expressions.Count: 2 } pair:
                    ReplacePair(pair.Expressions[0], pair.Expressions[1]);
                    break;

                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments } when !IsElement:
                    ReplaceArguments(arguments);
                    break;

                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } when !IsElement:
                    ReplaceWhole(arguments[0].Expression, code.Host + ", " + code.Port);
                    break;

                case AssignmentExpressionSyntax assignment when NewEndPoint(assignment.Right) is { } creation:
                    ReplaceCreation(creation);
                    break;

                case ExpressionSyntax element when IsElement:
                    ReplaceWhole(element, "{ " + code.Host + ", " + code.Port + " }");
                    break;

                default:
                    edits.Refuse();
                    break;
            }
        }

        /// <summary>The endpoint is an element of an initializer, which may itself be a call (<c>string.Format</c>).</summary>
        private bool IsElement => endpoint.Form == SettingForm.Initializer;

        private void ReplaceArguments(SeparatedSyntaxList<ArgumentSyntax> arguments)
        {
            var host = arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText is "host" or null);
            var port = arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "port") ?? arguments[1];
            if (host is null || host == port)
            {
                edits.Refuse();
            }
            else
            {
                ReplacePair(host.Expression, port.Expression);
            }
        }

        /// <summary>The old expressions are kept as fallback: a constant keeps its name.</summary>
        private void ReplacePair(ExpressionSyntax host, ExpressionSyntax port)
        {
            var isText = request.Compilation.TypeOf(host)?.SpecialType == SpecialType.System_String;
            var isSimple = host is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax;
            edits.Replace(host.Span, isText && isSimple && code.DefaultHost == endpoint.Host ? code.HostCode + " ?? " + host : code.Host);
            if (code.DefaultPort is not null)
            {
                edits.Replace(port.Span, code.Port);
            }
        }

        /// <summary>An end point keeps its type; a text with host and port gives way to both.</summary>
        private void ReplaceWhole(ExpressionSyntax expression, string hostAndPort)
        {
            if (NewEndPoint(expression) is { } creation)
            {
                ReplaceCreation(creation);
            }
            else
            {
                edits.Replace(expression.Span, hostAndPort);
            }
        }

        private void ReplaceCreation(BaseObjectCreationExpressionSyntax creation)
        {
            var isDns = request.Compilation.TypeOf(creation)?.Name == "DnsEndPoint";
            if (isDns && creation.ArgumentList is { Arguments: { Count: 2 } arguments })
            {
                ReplacePair(arguments[0].Expression, arguments[1].Expression);
            }
            else
            {
                edits.Refuse();
            }
        }

        private static BaseObjectCreationExpressionSyntax? NewEndPoint(ExpressionSyntax expression) =>
            expression.WalkDown() as BaseObjectCreationExpressionSyntax;
    }
}
