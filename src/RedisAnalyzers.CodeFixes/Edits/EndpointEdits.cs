using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Makes an endpoint come from outside, with the old host and port as fallback.</summary>
internal static class EndpointEdits
{
    /// <summary>Replaces host and port of the site's only endpoint. Several endpoints cannot be named by one pair of variables: refused.</summary>
    internal static void ReadFrom(ValueSource source, FixRequest request, EditSet edits)
    {
        var site = request.Site;
        if (site.Facts.Endpoints.Length != 1 || site.Facts.Endpoints[0] is not { Host: { } host } endpoint || !IsWithinReach(endpoint, request))
        {
            edits.Refuse();
            return;
        }

        var position = request.PositionOf(endpoint.Template, endpoint.HostSpan, endpoint.Node);
        if (source.Host(request, position, edits) is not { } hostCode || source.Port(request, position, edits) is not { } portCode)
        {
            edits.Refuse();
            return;
        }

        var port = PortOf(request, endpoint)?.ToString(CultureInfo.InvariantCulture);
        host = FallbackFor(host);
        if (endpoint.Form == SettingForm.Text)
        {
            InText(request, endpoint, host, port, hostCode, portCode, edits);
        }
        else
        {
            InCode(request, endpoint, host, port, hostCode, portCode, edits);
        }
    }

    /// <summary>The host that stands behind <c>??</c>: the old one, unless no client can connect to it.</summary>
    internal static string FallbackFor(string host) => HostNames.IsBindAddress(host) ? "localhost" : host;

    /// <summary>Text is edited where its literal stands; an object where it is made, which for a helper's caller is another's code.</summary>
    private static bool IsWithinReach(EndpointSetting endpoint, FixRequest request) =>
        endpoint.Form == SettingForm.Text
            ? endpoint.Template!.PieceOf(endpoint.HostSpan)?.Node.SyntaxTree == request.Tree
            : endpoint.Node.SyntaxTree == request.Tree && request.Site.Helper is null;

    /// <summary>The port that the client uses: the written one, else the default for what the site says; null when that cannot be known.</summary>
    internal static int? PortOf(FixRequest request, EndpointSetting endpoint)
    {
        var site = request.Site;
        if (endpoint.HasPort)
        {
            return endpoint.Port;
        }

        if (!site.Facts["ServiceName"].IsUnset && site.Kind != SiteKind.Fragment && site.Kind != SiteKind.Endpoint)
        {
            return null;
        }

        var ssl = site.Facts[OptionNames.Ssl];
        return ssl.State switch
        {
            FactState.Unset => AbortFacts.IsCloudHost(site, request.Compilation) ? null : 6379,
            FactState.Known => AbortFacts.IsTrue(ssl.Value!) ? 6380 : 6379,
            _ => null,
        };
    }

    private static void InText(FixRequest request, EndpointSetting endpoint, string host, string? port, string hostCode, string portCode, EditSet edits)
    {
        // Without its brackets the port would become a part of an IPv6 address.
        if (host.IndexOf(':') >= 0)
        {
            host = "[" + host + "]";
        }

        var hole = "{" + hostCode + " ?? \"" + host + "\"}";
        if (port is null)
        {
            TextEdits.Interpolate(request, endpoint.Template!, endpoint.HostSpan, hole, edits);
            return;
        }

        var text = hole + ":{" + portCode + " ?? \"" + port + "\"}";
        TextEdits.Interpolate(request, endpoint.Template!, endpoint.ItemSpan, text, edits);
    }

    private static void InCode(FixRequest request, EndpointSetting endpoint, string host, string? port, string hostCode, string portCode, EditSet edits)
    {
        var hostText = hostCode + " ?? \"" + host + "\"";
        var portText = "int.Parse(" + portCode + " ?? \"" + (port ?? "6379") + "\")";
        switch (endpoint.Node)
        {
            case InitializerExpressionSyntax { Expressions.Count: 2 } pair:
                Pair(pair.Expressions[0], pair.Expressions[1]);
                break;

            case InvocationExpressionSyntax call when call.ArgumentList.Arguments.Count >= 2:
                var hostArgument = call.ArgumentList.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText is "host" or null);
                var portArgument = call.ArgumentList.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "port")
                    ?? call.ArgumentList.Arguments[1];
                if (hostArgument is null || hostArgument == portArgument)
                {
                    edits.Refuse();
                }
                else
                {
                    Pair(hostArgument.Expression, portArgument.Expression);
                }

                break;

            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call when NewEndPoint(call.ArgumentList.Arguments[0].Expression) is null:
                edits.Replace(call.ArgumentList.Arguments.Span, hostText + ", " + portText);
                break;

            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call:
                Creation(NewEndPoint(call.ArgumentList.Arguments[0].Expression)!);
                break;

            case AssignmentExpressionSyntax assignment when NewEndPoint(assignment.Right) is { } creation:
                Creation(creation);
                break;

            case ExpressionSyntax element when endpoint.Form == SettingForm.Initializer:
                if (NewEndPoint(element) is { } made)
                {
                    Creation(made);
                }
                else
                {
                    edits.Replace(element.Span, "{ " + hostText + ", " + portText + " }");
                }

                break;

            default:
                edits.Refuse();
                break;
        }

        // The old expressions stay as fallback: a constant keeps its name.
        void Pair(ExpressionSyntax oldHost, ExpressionSyntax oldPort)
        {
            var isText = request.Semantic.GetTypeInfo(oldHost).Type?.SpecialType == SpecialType.System_String;
            var simple = oldHost is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax;
            edits.Replace(oldHost.Span, isText && simple && host == endpoint.Host ? hostCode + " ?? " + oldHost : hostText);
            if (port is not null)
            {
                edits.Replace(oldPort.Span, portText);
            }
        }

        void Creation(BaseObjectCreationExpressionSyntax creation)
        {
            var dns = request.Semantic.GetTypeInfo(creation).Type?.Name == "DnsEndPoint";
            if (dns && creation.ArgumentList is { Arguments: { Count: 2 } arguments })
            {
                Pair(arguments[0].Expression, arguments[1].Expression);
            }
            else
            {
                edits.Refuse();
            }
        }
    }

    private static BaseObjectCreationExpressionSyntax? NewEndPoint(ExpressionSyntax expression) => expression.WalkDown() as BaseObjectCreationExpressionSyntax;
}
