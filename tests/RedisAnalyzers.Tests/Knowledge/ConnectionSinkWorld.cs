using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Knowledge;

/// <summary>A compilation in which every row of the sink table has its member, and calls of those members.</summary>
internal static class ConnectionSinkWorld
{
    internal static readonly CSharpCompilation Compilation = Build();

    /// <summary>
    /// A method a row and overload that does nothing but call the member. What the row carries is the expression that <paramref name="value"/> gives for it,
    /// null meaning a parameter; everything else is a parameter too, so nothing is known of it.
    /// </summary>
    internal static string Calls(Func<ConnectionSink, string?> value)
    {
        var methods = ConnectionSinks.All.SelectMany(row => Compilation.GetTypeByMetadataName(row.Type)!.GetMembers(row.Member)
            .Where(member => Carries(row, member))
            .Select(member => Call(row, member, value(row))));
        return "public static class Calls\n{\n" + string.Join('\n', methods.Select((method, at) => $"    public static void Call{at}{method}")) + "\n}\n";
    }

    internal static bool IsOptions(ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type, Compilation.GetTypeByMetadataName("StackExchange.Redis.ConfigurationOptions"));

    internal static bool Carries(ConnectionSink row, ISymbol member) => (row.Parameter, member) switch
    {
        (null, IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public } property) => Carries(row, property.Type),
        (not null, IMethodSymbol { DeclaredAccessibility: Accessibility.Public } method) =>
            method.Parameters.Any(parameter => parameter.Name == row.Parameter && Carries(row, parameter.Type)),
        _ => false,
    };

    internal static bool Carries(ConnectionSink row, ITypeSymbol type) => row.ValueKind switch
    {
        SinkValueKind.Text or SinkValueKind.Host or SinkValueKind.Secret => type.SpecialType == SpecialType.System_String,
        SinkValueKind.Options => IsOptions(type),
        SinkValueKind.Configure => type is INamedTypeSymbol { Name: "Action", TypeArguments: [var target] } && IsOptions(target),
        SinkValueKind.ConfigureHolder => type is INamedTypeSymbol { Name: "Action", TypeArguments: [var target] }
            && target.GetMembers(row.HolderProperty!).OfType<IPropertySymbol>().Any(property => IsOptions(property.Type)),
        SinkValueKind.Timeout => type.ToDisplayString() is "int" or "int?",
        SinkValueKind.Endpoint => type.SpecialType == SpecialType.System_String || type.ToDisplayString() is "System.Net.EndPoint" or "System.Net.EndPoint?",
        _ => false,
    };

    private static string Call(ConnectionSink row, ISymbol member, string? value)
    {
        var parameters = new List<string>();
        var receiver = member.IsStatic || row.Member == ".ctor" ? Name(member.ContainingType) : Take(member.ContainingType);
        if (member is IPropertySymbol property)
        {
            var assigned = value ?? Take(property.Type);
            return $"({string.Join(", ", parameters)}) => {receiver}.{row.Member} = {assigned};";
        }

        var method = (IMethodSymbol)member;
        var arguments = string.Join(
            ", ",
            method.Parameters.Select(parameter => parameter.Name == row.Parameter && value is not null ? value : Take(parameter.Type)));
        var called = row.Member == ".ctor"
            ? $"_ = new {receiver}({arguments})"
            : $"{receiver}.{row.Member}{(method.IsGenericMethod ? "<T>" : "")}({arguments})";
        return $"{(method.IsGenericMethod ? "<T>" : "")}({string.Join(", ", parameters)}){(method.IsGenericMethod ? " where T : class" : "")} => {called};";

        string Take(ITypeSymbol type)
        {
            parameters.Add($"{Name(type)} p{parameters.Count}");
            return "p" + (parameters.Count - 1);
        }
    }

    private static string Name(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static CSharpCompilation Build()
    {
        string[] more =
        [
            "Hangfire.Redis.StackExchange", "Hangfire.Core", "RedLock.net",
            "Microsoft.Orleans.Clustering.Redis", "Microsoft.Orleans.Persistence.Redis", "Microsoft.Orleans.Reminders.Redis",
            "Microsoft.Orleans.Core", "Microsoft.Orleans.Core.Abstractions", "Microsoft.Orleans.Runtime",
        ];
        var references = References.Web.For(Packages.Version("StackExchange.Redis"))
            .Concat(more.SelectMany(id => Packages.Assemblies(id, Packages.Version(id))).Select(References.File));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var world = CSharpCompilation.Create("Stubs", ConnectionSinkStubs.Sources.Select(source => CSharpSyntaxTree.ParseText(source)), references, options);
        Assert.Empty(world.GetDiagnostics().Where(report => report.Severity == DiagnosticSeverity.Error));
        return world;
    }
}
