using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Sets options in code where the connection string comes from a settings file: <c>Connect(text, o =&gt; o.AbortOnConnectFail = false)</c>.</summary>
internal static class ConfigureEdits
{
    /// <summary>Adds a delegate to the call that connects; refuses where the referenced version takes none there, or the call has other arguments.</summary>
    internal static void Add(FixRequest request, IReadOnlyList<(string Property, string Value)> options, EditSet edits)
    {
        if (request.Site is not { Kind: SiteKind.Text, Sinks: { Length: 1 } sinks }
            || sinks[0].Node is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call || call.SyntaxTree != request.Tree
            || request.Compilation.CalledMethod(call) is not { } connect || !TakesDelegate(connect, request.Compilation))
        {
            edits.Refuse();
            return;
        }

        var name = InScope.FreeName(request, call.SpanStart, "o", "options", "redis");
        var assignments = options.Select(option => $"{name}.{option.Property} = {option.Value}").ToList();
        var body = assignments.Count == 1 ? assignments[0] : "{ " + string.Join("; ", assignments) + "; }";
        edits.Insert(arguments[0].Span.End, $", {name} => {body}");
    }

    /// <summary>The library has an overload that takes a delegate after the text.</summary>
    private static bool TakesDelegate(IMethodSymbol connect, RedisCompilation compilation) =>
        compilation.Types.IsMultiplexer(connect.ContainingType) && connect.ContainingType.GetMembers(connect.Name).OfType<IMethodSymbol>().Any(overload =>
            overload.Parameters.Length > 1 && overload.Parameters[0].Type.SpecialType == SpecialType.System_String
            && overload.Parameters[1].Type is INamedTypeSymbol { Name: "Action", TypeArguments: { Length: 1 } taken } && compilation.Types.IsOptions(taken[0]));
}
