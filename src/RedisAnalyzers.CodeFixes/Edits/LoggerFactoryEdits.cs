using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Passes the host's logger factory to a connection that a factory of the container opens.</summary>
internal static class LoggerFactoryEdits
{
    /// <summary>Sets <c>LoggerFactory</c> in the form of the code; refuses where the library has no such option or no service provider is in scope.</summary>
    internal static void Set(FixRequest request, DirectConnect connect, EditSet edits)
    {
        // The sites are read last, because they are those of the whole program.
        if (!new ConnectionLogging(request.Compilation).HasLoggerFactory || Provider(request, connect, edits) is not { } provider
            || request.AtSiteOf(connect.Call) is not { Site: var site } atSite)
        {
            edits.Refuse();
            return;
        }

        var loggerFactory = request.NameOf("Microsoft.Extensions.Logging", "ILoggerFactory", connect.Call.SpanStart, edits);
        var code = $"{provider}.GetRequiredService<{loggerFactory}>()";
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

    /// <summary>The name of the factory's service provider parameter; a discard gets a name.</summary>
    internal static string? Provider(FixRequest request, DirectConnect connect, EditSet edits)
    {
        var types = request.Compilation.Types;
        if (types.Type("Microsoft.Extensions.Logging.ILoggerFactory") is null || types.Type("System.IServiceProvider") is not { } type)
        {
            return null;
        }

        if ((connect.Function as LambdaExpressionSyntax)?.FirstParameter() is not ParameterSyntax parameter
            || request.Compilation.DeclaredSymbolOf(parameter) is not IParameterSymbol symbol || !SymbolEqualityComparer.Default.Equals(symbol.Type, type)
            || !request.HasMethodAt(connect.Call.SpanStart, type, "GetRequiredService"))
        {
            return null;
        }

        if (parameter.Identifier.ValueText != "_")
        {
            return parameter.Identifier.ValueText;
        }

        var isUsed = connect.Function.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == "_");
        if (isUsed || !request.VisibleAt(connect.Call.SpanStart, "sp").IsEmpty)
        {
            return null;
        }

        edits.Replace(parameter.Identifier.Span, "sp");
        return "sp";
    }
}
