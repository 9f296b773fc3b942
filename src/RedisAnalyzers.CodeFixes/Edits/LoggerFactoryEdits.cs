using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Gives a connection that a factory of the container opens the host's logger factory.</summary>
internal static class LoggerFactoryEdits
{
    /// <summary>Sets <c>LoggerFactory</c> in the form of the code; refuses where the library has no such option or no service provider is at hand.</summary>
    internal static void Set(CodeRequest request, DirectConnect connect, EditSet edits)
    {
        // The sites are asked for last: they are those of the whole program.
        if (!new ConnectionLogging(request.Compilation).HasLoggerFactory || Provider(request, connect, edits) is not { } provider
            || ConnectionSites.Of(connect.Call, request.Compilation).ToArray() is not { Length: 1 } sites || sites[0] is not { } site || site.Tree != request.Tree)
        {
            edits.Refuse();
            return;
        }

        var code = provider + ".GetRequiredService<" + request.NameOf("Microsoft.Extensions.Logging", "ILoggerFactory", connect.Call.SpanStart, edits) + ">()";
        var isMadeHere = site.Creation is { } creation && connect.Function.Span.Contains(creation.Span);
        if (site.Kind == SiteKind.Options && isMadeHere)
        {
            OptionEdits.Add(request.For(site), new[] { (OptionNames.LoggerFactory, code) }, edits);
        }
        else if (site.Kind == SiteKind.Text && connect.Call.ArgumentList.Arguments.Count == 1)
        {
            var options = InScope.Free(request, connect.Call.SpanStart, "options", "redis", "o");
            edits.Insert(connect.Call.ArgumentList.Arguments[0].Span.End, ", " + options + " => " + options + "." + OptionNames.LoggerFactory + " = " + code);
        }
        else
        {
            edits.Refuse();
        }
    }

    /// <summary>The service provider that the factory is given, by name; a discard gets one.</summary>
    internal static string? Provider(CodeRequest request, DirectConnect connect, EditSet edits)
    {
        if (request.Compilation.Types.Type("Microsoft.Extensions.Logging.ILoggerFactory") is null || request.Compilation.Types.Type("System.IServiceProvider") is not { } type)
        {
            return null;
        }

        var parameter = connect.Function switch
        {
            SimpleLambdaExpressionSyntax s => s.Parameter,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } p } => p[0],
            _ => null,
        };
        if (parameter is null || request.Semantic.GetDeclaredSymbol(parameter) is not IParameterSymbol symbol
            || !SymbolEqualityComparer.Default.Equals(symbol.Type, type))
        {
            return null;
        }

        if (request.Semantic.LookupSymbols(connect.Call.SpanStart, type, "GetRequiredService", includeReducedExtensionMethods: true).IsEmpty)
        {
            return null;
        }

        if (parameter.Identifier.ValueText != "_")
        {
            return parameter.Identifier.ValueText;
        }

        var isUsed = connect.Function.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == "_");
        if (isUsed || !request.Semantic.LookupSymbols(connect.Call.SpanStart, name: "sp").IsEmpty)
        {
            return null;
        }

        edits.Replace(parameter.Identifier.Span, "sp");
        return "sp";
    }
}
