using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>What the assemblies keep between two runs: nothing. (What they ask of their host is a test of the package.)</summary>
public sealed class AssemblyConventions
{
    private static readonly Type[] Immutable =
    [
        typeof(string), typeof(Version), typeof(Regex), typeof(Type), typeof(TimeSpan), typeof(Uri), typeof(StringComparer), typeof(DiagnosticDescriptor),
        typeof(LocalizableString), typeof(SymbolDisplayFormat),
    ];

    private static readonly Type[] ImmutableGenerics =
    [
        typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(ImmutableSortedDictionary<,>),
            typeof(ImmutableSortedSet<>),
        typeof(Nullable<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>),
    ];

    [Fact]
    public void Nothing_is_kept_in_static_fields()
    {
        var fields = StaticFields().ToList();
        Assert.True(fields.Count > 100, $"Only {fields.Count} static fields are found.");
        KnownDebts.Check(
            from field in fields
            where !(field.IsInitOnly && (IsImmutable(field.FieldType, []) || IsCache(field) || IsTable(field)))
            select ($"{field.DeclaringType!.FullName}.{field.Name}", field.FieldType.ToString()),
            KnownDebts.Caches);
    }

    private static IEnumerable<FieldInfo> StaticFields() =>
        from assembly in Product.Assemblies
        from type in assembly.GetTypes()
        where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Namespace?.StartsWith("RedisAnalyzers", StringComparison.Ordinal) == true
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsLiteral
        select field;

    // A pure function of its key, gone with its key: in the one place where such is stored.
    private static bool IsCache(FieldInfo field) =>
        field.DeclaringType!.Namespace == "RedisAnalyzers.Model.Compilation"
        && field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(ConditionalWeakTable<,>);

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
                && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    .All(field => field.IsInitOnly && IsImmutable(field.FieldType, seen)));
    }
}
