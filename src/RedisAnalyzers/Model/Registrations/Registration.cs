using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Model.Registrations;

/// <summary>How long the container keeps what it makes.</summary>
internal enum ServiceLifetime
{
    /// <summary>One for the life of the container.</summary>
    Singleton,

    /// <summary>One for each scope: in a web application, for each request.</summary>
    Scoped,

    /// <summary>A new one each time that somebody asks.</summary>
    Transient,
}

/// <summary>
/// One service that this compilation registers with Microsoft.Extensions.DependencyInjection, in whatever form: <c>AddScoped</c> and its kin
/// (generic, <c>typeof</c>, <c>TryAdd…</c>, keyed), <c>ServiceDescriptor.Scoped/Describe</c>, <c>new ServiceDescriptor</c>, <c>AddHostedService</c>,
/// <c>AddHttpClient</c>.
/// </summary>
/// <param name="Call">The call or creation that registers.</param>
/// <param name="Method">What it binds to.</param>
/// <param name="Lifetime">How long the container keeps the service.</param>
/// <param name="Service">The type that is asked for; null when the code does not show it (a <c>Type</c> in a variable).</param>
/// <param name="Implementation">The type that is made, as far as it is known: the second type argument, or what the factory creates.</param>
/// <param name="Factory">The lambda or method group that makes it; null when the container makes it, or when no code does.</param>
/// <param name="Instance">The object that was made before; null without one.</param>
/// <param name="LifetimeName">The token that states the lifetime, <c>AddScoped</c> or <c>ServiceLifetime.Scoped</c>: what a fix changes.</param>
internal sealed record Registration(
    SyntaxNode Call, IMethodSymbol Method, ServiceLifetime Lifetime, ITypeSymbol? Service, ITypeSymbol? Implementation,
    ExpressionSyntax? Factory, ExpressionSyntax? Instance, SyntaxToken LifetimeName)
{
    internal SyntaxTree Tree => Call.SyntaxTree;

    /// <summary>The container makes a new one while the program runs.</summary>
    internal bool IsRepeated => Lifetime != ServiceLifetime.Singleton;

    /// <summary>The registration says how <paramref name="type"/>, or a type derived from it, is made.</summary>
    internal bool Makes(ITypeSymbol type)
    {
        for (var made = Implementation; made is not null; made = made.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(made.OriginalDefinition, type.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lifetime as people call it in a sentence.</summary>
    internal string LifetimeText => Lifetime.ToString().ToLowerInvariant();

    /// <summary>How often the container makes the service, for a message.</summary>
    internal string FrequencyText => Lifetime switch
    {
        ServiceLifetime.Singleton => "once",
        ServiceLifetime.Scoped => "for each scope",
        _ => "each time it is resolved",
    };

    /// <summary>The service as a message names it.</summary>
    internal string ServiceName =>
        (Service ?? Implementation)?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)
            ?? Method.TypeArguments.FirstOrDefault()?.Name ?? "the service";
}
