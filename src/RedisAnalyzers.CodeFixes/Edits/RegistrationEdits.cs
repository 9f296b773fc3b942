using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Registrations;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Changes the lifetime of a service.</summary>
internal static class RegistrationEdits
{
    private static readonly ImmutableHashSet<string> SingletonsOfTheHost = ImmutableHashSet.Create(
        "IConfiguration", "IOptions", "IOptionsMonitor", "ILogger", "ILoggerFactory", "IHostEnvironment", "IWebHostEnvironment");

    /// <summary>
    /// Makes the registration a singleton. Refuses for the program's own types, which may not be safe to share, and when the factory resolves a service with
    /// a shorter lifetime.
    /// </summary>
    internal static void MakeSingleton(FixRequest request, EditSet edits)
    {
        var registration = RegistrationIndex.In(request.Tree, request.Compilation).FirstOrDefault(r => r.LifetimeName.Span == request.Span);
        if (registration is null || !request.Compilation.Types.IsRedisService(registration.Service)
            || (registration.Factory is { } factory && request.Compilation.FunctionOf(factory) is { } function && !AsksForSingletons(function, request)))
        {
            edits.Refuse();
            return;
        }

        edits.Replace(registration.LifetimeName.Span, registration.LifetimeName.Text.Replace("Scoped", "Singleton").Replace("Transient", "Singleton"));
    }

    /// <summary>
    /// Every service that the factory resolves is a singleton itself: the host's own services, or those that this compilation registers as one.
    /// </summary>
    private static bool AsksForSingletons(SyntaxNode factory, FixRequest request)
    {
        foreach (var name in factory.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (request.Compilation.SymbolOf(name) is not IParameterSymbol { Type.Name: "IServiceProvider" })
            {
                continue;
            }

            if (name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call }
                || request.Compilation.CalledMethod(call) is not { TypeArguments.Length: 1 } method)
            {
                return false;
            }

            var asked = method.TypeArguments[0];
            if (!SingletonsOfTheHost.Contains(asked.Name)
                && !RegistrationIndex.All(request.Compilation).Any(r => !r.IsRepeated && SymbolEqualityComparer.Default.Equals(r.Service, asked)))
            {
                return false;
            }
        }

        return true;
    }
}
