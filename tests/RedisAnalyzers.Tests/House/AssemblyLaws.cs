using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Tests.House;

/// <summary>What the assemblies need of their host, and what they keep between two runs.</summary>
public sealed class AssemblyLaws
{
    /// <summary>
    /// What the oldest host carries (SDK 8.0.1xx, Visual Studio 2022 17.8). A newer version here would load on the developer's machine and fail on the user's.
    /// System.Composition is absent on purpose: the registry decides its version, so fixes have no <c>[Shared]</c>.
    /// </summary>
    private static readonly Dictionary<string, Version> Allowed = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2), // Roslyn 4.8 itself needs it.
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
    };

    private static readonly Dictionary<string, Version> AllowedForFixes = new(Allowed)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["RedisAnalyzers"] = typeof(RuleCatalog).Assembly.GetName().Version!,
    };

    private static readonly Type[] Immutable =
    [
        typeof(string), typeof(Version), typeof(Regex), typeof(Type), typeof(TimeSpan), typeof(Uri), typeof(StringComparer), typeof(DiagnosticDescriptor), typeof(LocalizableString), typeof(SymbolDisplayFormat),
    ];

    private static readonly Type[] ImmutableGenerics =
    [
        typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(ImmutableSortedDictionary<,>), typeof(ImmutableSortedSet<>), typeof(Nullable<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>),
    ];

    [Fact]
    public void References_do_not_exceed_what_the_oldest_host_carries()
    {
        foreach (var (assembly, allowed) in Product.Assemblies.Zip([Allowed, AllowedForFixes]))
        {
            using var file = new PEReader(File.OpenRead(assembly.Location));
            var metadata = file.GetMetadataReader();
            foreach (var reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
            {
                var name = metadata.GetString(reference.Name);
                Assert.True(allowed.TryGetValue(name, out var newest), $"{assembly.GetName().Name} references {name}, which hosts need not carry.");
                Assert.True(reference.Version <= newest, $"{assembly.GetName().Name} references {name} {reference.Version}; the oldest host carries {newest}.");
            }
        }
    }

    [Fact]
    public void Nothing_is_kept_in_static_fields()
    {
        var kept = from assembly in Product.Assemblies
                   from type in assembly.GetTypes()
                   where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Namespace?.StartsWith("RedisAnalyzers", StringComparison.Ordinal) == true
                   from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                   where !field.IsLiteral && !IsFixed(field)
                   select $"{type.FullName}.{field.Name}: {field.FieldType}";
        Assert.Empty(kept);
    }

    private static bool IsFixed(FieldInfo field) =>
        field.IsInitOnly && (IsImmutable(field.FieldType, []) || IsCache(field) || IsTable(field));

    // A pure function of its key, gone with its key.
    private static bool IsCache(FieldInfo field) =>
        field.DeclaringType!.Namespace == "RedisAnalyzers.Model" && field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(ConditionalWeakTable<,>);

    // A table of texts or of what string.Split takes; private, so nobody else can write to it.
    private static bool IsTable(FieldInfo field) => field.IsPrivate && (field.FieldType == typeof(char[]) || field.FieldType == typeof(string[]));

    private static bool IsImmutable(Type type, HashSet<Type> seen)
    {
        if (type.IsPrimitive || type.IsEnum || Immutable.Contains(type) || !seen.Add(type))
        {
            return true;
        }

        if (type.IsGenericType && ImmutableGenerics.Contains(type.GetGenericTypeDefinition()))
        {
            return type.GetGenericArguments().All(argument => IsImmutable(argument, seen));
        }

        return typeof(Delegate).IsAssignableFrom(type)
            || (Product.Assemblies.Contains(type.Assembly)
                && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(field => field.IsInitOnly && IsImmutable(field.FieldType, seen)));
    }
}
