using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Where a repaired configuration reads its values from: the environment, or an <c>IConfiguration</c> that is in scope.</summary>
internal abstract class ValueSource
{
    /// <summary>The environment, with the variable names of the options.</summary>
    internal static readonly ValueSource Environment = new EnvironmentSource();

    /// <summary>An <c>IConfiguration</c> in scope; the fix is refused where there is none.</summary>
    internal static readonly ValueSource Configuration = new ConfigurationSource();

    /// <summary>Code that reads the host; null where the source cannot be used.</summary>
    internal abstract string? Host(FixRequest request, int position, EditSet edits);

    /// <summary>Code that reads the port, as text.</summary>
    internal abstract string? Port(FixRequest request, int position, EditSet edits);

    /// <summary>Code that reads the password.</summary>
    internal abstract string? Password(FixRequest request, int position, EditSet edits);

    private sealed class EnvironmentSource : ValueSource
    {
        internal override string Host(FixRequest request, int position, EditSet edits) => Variable(request.Options.HostVariable, request, position, edits);

        internal override string Port(FixRequest request, int position, EditSet edits) => Variable(request.Options.PortVariable, request, position, edits);

        internal override string Password(FixRequest request, int position, EditSet edits) => Variable(request.Options.PasswordVariable, request, position, edits);

        private static string Variable(string name, FixRequest request, int position, EditSet edits) =>
            request.NameOf("System", "Environment", position, edits) + ".GetEnvironmentVariable(\"" + name + "\")";
    }

    private sealed class ConfigurationSource : ValueSource
    {
        internal override string? Host(FixRequest request, int position, EditSet edits) => Key("Redis:Host", request, position);

        internal override string? Port(FixRequest request, int position, EditSet edits) => Key("Redis:Port", request, position);

        internal override string? Password(FixRequest request, int position, EditSet edits) => Key("Redis:Password", request, position);

        private static string? Key(string key, FixRequest request, int position) =>
            Find(request, position) is { } configuration ? configuration + "[\"" + key + "\"]" : null;

        /// <summary>The nearest local, parameter, field or property that is a configuration, or has one as its <c>Configuration</c>.</summary>
        private static string? Find(FixRequest request, int position)
        {
            if (request.Model.ConfigurationType is not { } wanted) return null;
            SyntaxNode? at = request.Tree.GetRoot().FindToken(position).Parent;
            bool isStatic = IsStatic(at);
            SyntaxNode? wall = Wall(at);
            var visible = request.Semantic.LookupSymbols(position)
                .Where(s => s is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol && !s.IsImplicitlyDeclared)
                .Where(s => s is not ILocalSymbol || s.Locations.Any(l => l.SourceTree == request.Tree && l.SourceSpan.End < position))
                .Where(s => !isStatic || s.IsStatic || (IsOwn(s) && (wall == null || s.Locations.Any(l => wall.Span.Contains(l.SourceSpan)))))
                .OrderBy(s => s is ILocalSymbol or IParameterSymbol ? 0 : 1).ThenBy(s => s.Name, System.StringComparer.Ordinal)
                .ToList();
            return visible.FirstOrDefault(s => Is(TypeOf(s), wanted))?.Name
                ?? visible.Where(s => TypeOf(s) is { } type && type.GetMembers("Configuration").OfType<IPropertySymbol>().Any(p => Is(p.Type, wanted)))
                    .Select(s => s.Name + ".Configuration").FirstOrDefault();
        }

        /// <summary>A variable of the function, not of the instance (what a primary constructor is given).</summary>
        private static bool IsOwn(ISymbol symbol) =>
            symbol is ILocalSymbol || (symbol is IParameterSymbol && !symbol.ContainingSymbol.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax));

        private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
        {
            ILocalSymbol l => l.Type,
            IParameterSymbol p => p.Type,
            IFieldSymbol f => f.Type,
            IPropertySymbol p => p.Type,
            _ => null,
        };

        private static bool Is(ITypeSymbol? type, INamedTypeSymbol wanted) =>
            type != null && (SymbolEqualityComparer.Default.Equals(type, wanted) || type.AllInterfaces.Contains(wanted, SymbolEqualityComparer.Default));

        /// <summary>A static lambda or local function sees no variable of the code around it.</summary>
        private static SyntaxNode? Wall(SyntaxNode? node) => node?.AncestorsAndSelf().FirstOrDefault(IsWall);

        private static bool IsWall(SyntaxNode node) =>
            node is LocalFunctionStatementSyntax f && f.Modifiers.Any(SyntaxKind.StaticKeyword) || node is AnonymousFunctionExpressionSyntax l && l.Modifiers.Any(SyntaxKind.StaticKeyword);

        private static bool IsStatic(SyntaxNode? node)
        {
            for (; node != null; node = node.Parent)
            {
                if (node is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }) return true;
                if (node is ConstructorInitializerSyntax) return true;
                if (IsWall(node)) return true;
                if (node is MemberDeclarationSyntax member and not GlobalStatementSyntax) return member.Modifiers.Any(SyntaxKind.StaticKeyword);
            }

            return false;
        }
    }
}
