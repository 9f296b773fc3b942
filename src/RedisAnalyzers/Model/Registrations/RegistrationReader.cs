using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Registrations;

/// <summary>Reads the registrations of one file: by name first, by symbol where a name matches.</summary>
internal static class RegistrationReader
{
    private const string Space = "Microsoft.Extensions.DependencyInjection";

    /// <summary>The calls that register, and the lifetime that the name states; null where an argument states it.</summary>
    private static readonly ImmutableArray<(string Name, ServiceLifetime? Lifetime)> Calls = AllCalls().ToImmutableArray();

    private static IEnumerable<(string, ServiceLifetime?)> AllCalls()
    {
        foreach (var lifetime in new[] { ServiceLifetime.Singleton, ServiceLifetime.Scoped, ServiceLifetime.Transient })
        {
            foreach (var prefix in new[] { "Add", "TryAdd", "AddKeyed", "TryAddKeyed", "", "Keyed" })
            {
                yield return (prefix + lifetime, lifetime);
            }
        }

        yield return ("Describe", null);
        yield return ("DescribeKeyed", null);
        yield return ("ServiceDescriptor", null);
        yield return ("AddHostedService", ServiceLifetime.Singleton);
        yield return ("AddHttpClient", ServiceLifetime.Transient);
    }

    /// <summary>The names of the calls that register.</summary>
    internal static ImmutableArray<string> Names { get; } = Calls.Select(static call => call.Name).ToImmutableArray();

    /// <summary>The registrations of a file, call by call.</summary>
    internal static IEnumerable<Registration> Read(SyntaxTree tree, RedisCompilation compilation)
    {
        var index = compilation.IndexOf(tree);
        foreach (var (name, lifetime) in Calls)
        {
            foreach (var call in index.Calls(name))
            {
                if (Read(call, lifetime, compilation) is { } registration)
                {
                    yield return registration;
                }
            }
        }
    }

    private static Registration? Read(SyntaxNode call, ServiceLifetime? said, RedisCompilation compilation)
    {
        if (compilation.CalledMethod(call) is not { } method || !Registers(method))
        {
            return null;
        }

        var lifetimeArgument = call.ArgumentFor(method, "lifetime");
        var instance = Argument(call, method, "implementationInstance", "instance");
        var lifetime = said ?? (lifetimeArgument is not null
            ? Parse(CSharpSyntaxExtensions.NameOf(lifetimeArgument.WalkDown()))
            : instance is not null ? ServiceLifetime.Singleton : null);
        if (lifetime is not { } known)
        {
            return null;
        }

        var service = TypeArgument(method, "TService", "THostedService", "TClient") ?? TypeOf(Argument(call, method, "serviceType", "service"), compilation);
        var factory = Argument(call, method, "implementationFactory", "factory");
        var implementation = TypeArgument(method, "TImplementation") ?? TypeOf(Argument(call, method, "implementationType"), compilation)
            ?? (instance is not null ? compilation.TypeOf(instance) : factory is not null ? Made(factory, compilation) : service);
        return new Registration(call, method, known, service, implementation, factory?.WalkDown(), instance, NameToken(lifetimeArgument ?? (SyntaxNode)call));
    }

    private static bool Registers(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var space = type.ContainingNamespace.ToDisplayString();
        return type.Name switch
        {
            "ServiceCollectionServiceExtensions" or "ServiceCollectionHostedServiceExtensions" or "ServiceDescriptor" => space == Space,
            "HttpClientFactoryServiceCollectionExtensions" => space == Space && method.TypeArguments.Length > 0,
            "ServiceCollectionDescriptorExtensions" => space == Space + ".Extensions",
            _ => false,
        };
    }

    private static ServiceLifetime? Parse(string? name) => Enum.TryParse(name, out ServiceLifetime lifetime) ? lifetime : null;

    private static ExpressionSyntax? Argument(SyntaxNode call, IMethodSymbol method, params string[] names) =>
        names.Select(name => call.ArgumentFor(method, name)).FirstOrDefault(argument => argument is not null);

    private static ITypeSymbol? TypeArgument(IMethodSymbol method, params string[] names)
    {
        for (var i = 0; i < method.TypeParameters.Length && i < method.TypeArguments.Length; i++)
        {
            if (names.Contains(method.TypeParameters[i].Name) && method.TypeArguments[i].TypeKind != TypeKind.Error)
            {
                return method.TypeArguments[i];
            }
        }

        return null;
    }

    private static ITypeSymbol? TypeOf(ExpressionSyntax? expression, RedisCompilation compilation) =>
        expression?.WalkDown() is TypeOfExpressionSyntax type ? compilation.TypeOf(type.Type) : null;

    /// <summary>The type that a factory creates, when each of its results is a creation of the same type.</summary>
    private static ITypeSymbol? Made(ExpressionSyntax factory, RedisCompilation compilation)
    {
        if (compilation.FunctionOf(factory) is not { } function)
        {
            return null;
        }

        ITypeSymbol? made = null;
        foreach (var result in function.Results())
        {
            var type = result.WalkDown() switch
            {
                BaseObjectCreationExpressionSyntax creation => compilation.TypeOf(creation),
                InvocationExpressionSyntax call when call.CalledName() == "CreateInstance" => compilation.TypeOf(call),
                _ => null,
            };
            if (type is null || (made is not null && !SymbolEqualityComparer.Default.Equals(made, type)))
            {
                return null;
            }

            made = type;
        }

        return made;
    }

    private static SyntaxToken NameToken(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax i => NameToken(i.Expression),
        MemberAccessExpressionSyntax m => m.Name.Identifier,
        MemberBindingExpressionSyntax b => b.Name.Identifier,
        SimpleNameSyntax s => s.Identifier,
        ObjectCreationExpressionSyntax o => o.NewKeyword,
        ExpressionSyntax e when e.WalkDown() != e => NameToken(e.WalkDown()),
        _ => node.GetFirstToken(),
    };
}
