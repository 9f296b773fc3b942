using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Values;

/// <summary>Binds the parameters of a called method to the caller's arguments.</summary>
internal static class CallBindings
{
    /// <summary>A pair for every parameter of <paramref name="method"/>; arguments that the call leaves out are bound to the parameter's default.</summary>
    internal static IEnumerable<KeyValuePair<ISymbol, BoundArgument>> Of(SyntaxNode call, IMethodSymbol method, ReadContext caller)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        foreach (var parameter in definition.Parameters)
        {
            if (parameter.IsParams)
            {
                continue;
            }

            var argument = call.ArgumentFor(method, parameter.Name);
            yield return new KeyValuePair<ISymbol, BoundArgument>(parameter, new BoundArgument(argument, caller with { Depth = caller.Depth + 1 }));
        }
    }
}
