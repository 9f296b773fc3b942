using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Changes how long the container keeps a service.</summary>
internal static class RegistrationEdits
{
    /// <summary>
    /// Makes the registration a singleton. Refuses for types of the program's own, which may not be made to be shared, and when the factory asks for something
    /// that lives shorter.
    /// </summary>
    internal static void MakeSingleton(CodeRequest request, EditSet edits)
    {
        var registration = RegistrationIndex.In(request.Tree, request.Compilation).FirstOrDefault(r => r.LifetimeName.Span == request.Diagnostic.Location.SourceSpan);
        if (registration is null || !request.Compilation.Types.IsRedisService(registration.Service)
            || (registration.Factory is { } factory && request.Compilation.FunctionOf(factory) is { } function && !AsksForSingletons(function, request)))
        {
            edits.Refuse();
            return;
        }

        edits.Replace(registration.LifetimeName.Span, registration.LifetimeName.Text.Replace("Scoped", "Singleton").Replace("Transient", "Singleton"));
    }

    /// <summary>
    /// Whatever the factory takes from the provider is a singleton itself: the host's own services, or those that this compilation registers so.
    /// </summary>
    private static bool AsksForSingletons(SyntaxNode factory, CodeRequest request)
    {
        var semantic = request.Compilation.SemanticModelForEdits(factory.SyntaxTree);
        foreach (var name in factory.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (semantic.GetSymbolInfo(name).Symbol is not IParameterSymbol { Type.Name: "IServiceProvider" })
            {
                continue;
            }

            if (name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call }
                || request.Compilation.CalledMethod(call) is not { TypeArguments.Length: 1 } method)
            {
                return false;
            }

            var asked = method.TypeArguments[0];
            if (asked.Name is not ("IConfiguration" or "IOptions" or "IOptionsMonitor" or "ILogger" or "ILoggerFactory" or "IHostEnvironment" or "IWebHostEnvironment")
                && !RegistrationIndex.All(request.Compilation).Any(r => !r.IsRepeated && SymbolEqualityComparer.Default.Equals(r.Service, asked)))
            {
                return false;
            }
        }

        return true;
    }
}
