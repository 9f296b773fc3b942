using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Registrations;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>
/// Answers how often objects are made that run a member of their type: by the container, by a framework, or by the code of the compilation. What a constructor
/// opens is opened as often. Objects of derived types inherit the member.
/// </summary>
internal static class InstanceFrequency
{
    private static readonly Memo<(INamedTypeSymbol Type, ISymbol? Member, int Callers), CallFrequency> Remembered = new();

    /// <summary>How often objects that run <paramref name="member"/> are made, or any of a type, asked for a function so many callers away.</summary>
    internal static CallFrequency Of(ISymbol? member, int callers, RedisCompilation compilation) => member switch
    {
        INamedTypeSymbol type => Of(type, null, callers, compilation),
        { ContainingType: { } type } => Of(type, member.OriginalDefinition, callers, compilation),
        _ => CallFrequency.Unknown,
    };

    private static CallFrequency Of(INamedTypeSymbol type, ISymbol? member, int callers, RedisCompilation compilation) =>
        Remembered.Of((type.OriginalDefinition, member, callers), compilation, static (key, c) => Judge(key.Type, key.Member, key.Callers, c));

    private static CallFrequency Judge(INamedTypeSymbol type, ISymbol? member, int callers, RedisCompilation compilation)
    {
        if (RegistrationIndex.IsSingleton(type, compilation))
        {
            return CallFrequency.Once;
        }

        if (RegistrationIndex.RepeatedRegistrationOf(type, compilation) is { } registration)
        {
            return new CallFrequency(FrequencyKind.EachInstance, $"for each '{type.Name}', which is registered as {registration.LifetimeText}", registration);
        }

        return FunctionRoles.HandlerOf(type, compilation) is { IsNewEachTime: true } handler
            ? new CallFrequency(FrequencyKind.EachRequest, $"each time the {handler.DisplayName} '{type.Name}' is created")
            : OfCreations(type, member, callers, compilation);
    }

    /// <summary>One creation that repeats is enough; objects that nothing here creates are unknown.</summary>
    private static CallFrequency OfCreations(INamedTypeSymbol type, ISymbol? member, int callers, RedisCompilation compilation)
    {
        if (callers >= FollowLimits.Callers)
        {
            return CallFrequency.Unknown;
        }

        var creations = CreationsOf(type, compilation).Take(FollowLimits.UsesPerCaller + 1).ToList();
        if (creations.Count > FollowLimits.UsesPerCaller)
        {
            return CallFrequency.Unknown;
        }

        creations.RemoveAll(creation => !Inheritance.Runs(compilation.CalledDefinition(creation), member, compilation));
        var found = creations.ConvertAll(creation => OfCreation(creation, callers + 1, compilation));
        if (found.Find(static f => f.IsRepeated) is { } repeated)
        {
            return new CallFrequency(FrequencyKind.EachInstance, $"for each '{type.Name}', and one is created {repeated.Description}");
        }

        var inherited = Inheritance.HeirsOf(type, member, compilation).Select(heir => Of(heir.Type, heir.Member, callers + 1, compilation));
        found.AddRange(inherited.Where(static f => f.Kind != FrequencyKind.Unknown));
        return found.Count > 0 && found.TrueForAll(static f => f.Kind == FrequencyKind.Once)
            ? CallFrequency.Once
            : found.Find(static f => f.IsRepeated) ?? CallFrequency.Unknown;
    }

    private static IEnumerable<BaseObjectCreationExpressionSyntax> CreationsOf(INamedTypeSymbol type, RedisCompilation compilation)
    {
        foreach (var tree in compilation.TreesThatMention(type.Name))
        {
            var index = compilation.IndexOf(tree);
            IEnumerable<BaseObjectCreationExpressionSyntax> named = index.Calls(type.Name).OfType<ObjectCreationExpressionSyntax>();
            foreach (var creation in named.Concat(index.ImplicitCreations))
            {
                var made = NameLookup.DeclaredTypeOf(creation, compilation) ?? compilation.TypeOf(creation);
                if (SymbolEqualityComparer.Default.Equals(made?.OriginalDefinition, type))
                {
                    yield return creation;
                }
            }
        }
    }

    /// <summary>An object that other code gets, or that becomes an element of a collection, may be one of a few that are kept.</summary>
    private static CallFrequency OfCreation(BaseObjectCreationExpressionSyntax creation, int callers, RedisCompilation compilation)
    {
        var ownership = ConnectionOwnership.Of(creation, compilation);
        var frequency = FrequencyReader.Of(creation, ownership, callers, compilation);
        if (ownership.Kind == Ownership.Escaped || ownership.Element is not null)
        {
            return frequency.Kind == FrequencyKind.Once ? frequency : CallFrequency.Unknown;
        }

        // What nothing keeps is dropped at the end of the pass.
        return ownership.Kind == Ownership.Unknown && RepeatingLoop.Of(creation, ownership with { Kind = Ownership.Leaked }, compilation)
            ? CallFrequency.EachPass
            : frequency;
    }
}
