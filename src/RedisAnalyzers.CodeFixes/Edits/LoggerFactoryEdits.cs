using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Passes the host's logger factory to a connection that is opened where one can be reached.</summary>
internal static class LoggerFactoryEdits
{
    /// <summary>Sets <c>LoggerFactory</c> in the form of the code; refuses where the library has no such option or no logger factory can be reached.</summary>
    internal static void Set(FixRequest request, DirectConnect connect, EditSet edits)
    {
        // The sites are read last, because they are those of the whole program.
        if (!new ConnectionLogging(request.Compilation).HasLoggerFactory || Reachable(request, connect, edits) is not { } code
            || request.AtSiteOf(connect.Call) is not { Site: var site } atSite)
        {
            edits.Refuse();
            return;
        }

        var isMadeHere = site.Creation is { } creation && connect.Function.Span.Contains(creation.Span);
        if (site.Kind == SiteKind.Options && isMadeHere)
        {
            OptionEdits.Add(atSite, new[] { (OptionNames.LoggerFactory, code) }, edits);
        }
        else if (site.Kind == SiteKind.Text && connect.Call.ArgumentList.Arguments.Count == 1)
        {
            var options = InScope.FreeName(request, connect.Call.SpanStart, "options", "redis", "o");
            edits.Insert(connect.Call.ArgumentList.Arguments[0].Span.End, $", {options} => {options}.{OptionNames.LoggerFactory} = {code}");
        }
        else
        {
            edits.Refuse();
        }
    }

    /// <summary>
    /// An expression that gives an <c>ILoggerFactory</c> where the connection is opened: a variable, or what a service provider has; null without one.
    /// </summary>
    internal static string? Reachable(FixRequest request, DirectConnect connect, EditSet edits)
    {
        var position = connect.Call.SpanStart;
        if (request.Compilation.Types.Type("Microsoft.Extensions.Logging.ILoggerFactory") is not { } factory)
        {
            return null;
        }

        if (InScope.OfType(request, position, factory) is { } variable)
        {
            return variable;
        }

        return Provider(request, connect, edits) is { } provider
            ? $"{provider}.GetRequiredService<{request.NameOf("Microsoft.Extensions.Logging", "ILoggerFactory", position, edits)}>()"
            : null;
    }

    /// <summary>A service provider in scope; the discarded one of a container's factory gets a name.</summary>
    private static string? Provider(FixRequest request, DirectConnect connect, EditSet edits)
    {
        var position = connect.Call.SpanStart;
        if (request.Compilation.Types.Type("System.IServiceProvider") is not { } type || !request.HasMethodAt(position, type, "GetRequiredService"))
        {
            return null;
        }

        if ((connect.Function as LambdaExpressionSyntax)?.FirstParameter() is not ParameterSyntax { Identifier.ValueText: "_" } discard
            || request.Compilation.DeclaredSymbolOf(discard) is not IParameterSymbol symbol || !SymbolEqualityComparer.Default.Equals(symbol.Type, type))
        {
            return InScope.OfType(request, position, type);
        }

        var isUsed = connect.Function.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == "_");
        if (isUsed || !request.VisibleAt(position, "sp").IsEmpty)
        {
            return null;
        }

        edits.Replace(discard.Identifier.Span, "sp");
        return "sp";
    }
}
