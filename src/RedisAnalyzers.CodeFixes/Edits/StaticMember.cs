using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Frequency;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Writes the static member of a type that opens a connection once.</summary>
internal static class StaticMember
{
    private const string Name = "SharedConnection";
    private const string MethodName = "Get" + Name + "Async";

    /// <summary>Code that yields the shared connection (or its task), from a member that already exists or is added.</summary>
    internal static string Ensure(FixRequest request, TypeDeclarationSyntax owner, ConnectCall connect, ITypeSymbol type, EditSet edits)
    {
        return connect.IsAsync
            ? Method(request, owner, connect, request.NameAt(owner.OpenBraceToken.SpanStart, type), edits)
            : EnsureLazy(request, owner, connect.Call, type, edits);
    }

    /// <summary>The type has the method that an earlier fix wrote.</summary>
    internal static bool HasMethod(TypeDeclarationSyntax owner) =>
        owner.Members.OfType<MethodDeclarationSyntax>().Any(static m => m.Identifier.ValueText == MethodName);

    /// <summary>Code that yields the connection of a <c>Lazy</c> that opens it by <paramref name="call"/>.</summary>
    internal static string EnsureLazy(FixRequest request, TypeDeclarationSyntax owner, InvocationExpressionSyntax call, ITypeSymbol type, EditSet edits)
    {
        var made = request.NameAt(owner.OpenBraceToken.SpanStart, type);
        var existing = owner.Members.OfType<FieldDeclarationSyntax>()
            .Where(f => f.Modifiers.Any(SyntaxKind.StaticKeyword) && f.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) && f.Declaration.Variables.Count == 1)
            .Select(f => f.Declaration.Variables[0])
            .FirstOrDefault(v => v.Initializer?.Value is BaseObjectCreationExpressionSyntax creation
                && creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LambdaExpressionSyntax { ExpressionBody: InvocationExpressionSyntax body }
                && body.IsEquivalentTo(call, false));
        if (existing is not null)
        {
            return existing.Identifier.ValueText + ".Value";
        }

        string name = FreeName(request, owner, Name), lazy = TypeName(request, owner, "System", "Lazy`1") + "<" + made + ">";
        var mode = TypeName(request, owner, "System.Threading", "LazyThreadSafetyMode") + ".PublicationOnly";
        var code = request.MovedTo(call, Indent(request, owner));
        AddFirst(request, owner, $"private static readonly {lazy} {name} = new {lazy}(() => {code}, {mode});", edits);
        return name + ".Value";
    }

    /// <summary>A task in a <c>Lazy</c> would cache a failure forever: a method opens the connection under a semaphore, and retries after a failure.</summary>
    private static string Method(FixRequest request, TypeDeclarationSyntax owner, ConnectCall connect, string made, EditSet edits)
    {
        const string name = MethodName;
        var existing = owner.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Identifier.ValueText == name);
        if (existing is not null && existing.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(i => i.IsEquivalentTo(connect.Call, false)))
        {
            return name + "()";
        }

        if (existing is not null || connect.Call.DescendantTokens().Any(static t => t.Text.IndexOf('\n') >= 0))
        {
            edits.Refuse();
            return name;
        }

        AddLast(request, owner, MethodCode(request, owner, connect, made, name), edits);
        return name + "()";
    }

    private static string MethodCode(FixRequest request, TypeDeclarationSyntax owner, ConnectCall connect, string made, string name)
    {
        string inner = request.Deeper(""), deepest = request.Deeper(inner);
        string field = FreeName(request, owner, "_sharedConnection"), gate = FreeName(request, owner, Name + "Gate");
        string semaphore = TypeName(request, owner, "System.Threading", "SemaphoreSlim"), task = TypeName(request, owner, "System.Threading.Tasks", "Task`1");
        var nullable = request.AllowsNullableAt(owner.OpenBraceToken.SpanStart) ? "?" : "";
        return $$"""
            private static readonly {{semaphore}} {{gate}} = new {{semaphore}}(1, 1);
            private static {{made}}{{nullable}} {{field}};

            private static async {{task}}<{{made}}> {{name}}()
            {
            {{inner}}if ({{field}} != null) return {{field}};
            {{inner}}await {{gate}}.WaitAsync().ConfigureAwait(false);
            {{inner}}try
            {{inner}}{
            {{deepest}}return {{field}} ?? ({{field}} = await {{connect.Call}}.ConfigureAwait(false));
            {{inner}}}
            {{inner}}finally
            {{inner}}{
            {{deepest}}{{gate}}.Release();
            {{inner}}}
            }
            """;
    }

    /// <summary>Adds a field at the start of a type, in its own layout.</summary>
    private static void AddFirst(FixRequest request, TypeDeclarationSyntax owner, string field, EditSet edits)
    {
        var brace = request.Text.Lines.GetLineFromPosition(owner.OpenBraceToken.SpanStart);
        if (owner.OpenBraceToken.GetNextToken().SpanStart <= brace.End)
        {
            edits.Insert(owner.OpenBraceToken.Span.End, " " + field);
        }
        else
        {
            var separator = owner.Members[0] is FieldDeclarationSyntax ? "" : request.NewLine;
            edits.Insert(brace.EndIncludingLineBreak, Indent(request, owner) + field + request.NewLine + separator);
        }
    }

    /// <summary>Adds members at the end of a type: away from the fields, so that both can be added in one run.</summary>
    private static void AddLast(FixRequest request, TypeDeclarationSyntax owner, string members, EditSet edits)
    {
        var brace = request.Text.Lines.GetLineFromPosition(owner.CloseBraceToken.SpanStart);
        if (!request.IsBlank(brace.Start, owner.CloseBraceToken.SpanStart))
        {
            edits.Refuse();
        }
        else
        {
            var lines = members.Replace("\r\n", "\n").Split('\n').Select(line => line.Length == 0 ? "" : Indent(request, owner) + line);
            edits.Insert(brace.Start, request.NewLine + string.Concat(lines.Select(line => line + request.NewLine)));
        }
    }

    private static string Indent(FixRequest request, TypeDeclarationSyntax owner) => request.IndentAt(owner.Members[0].SpanStart);

    private static string FreeName(FixRequest request, TypeDeclarationSyntax owner, string wanted)
    {
        var name = wanted;
        for (var i = 2; !request.VisibleAt(owner.OpenBraceToken.Span.End, name).IsEmpty; i++)
        {
            name = wanted + i;
        }

        return name;
    }

    /// <summary>The name of a type as it can be written inside the type: short where it is imported.</summary>
    internal static string TypeName(FixRequest request, TypeDeclarationSyntax owner, string space, string type)
    {
        var name = type.Split('`')[0];
        var meanings = request.TypesVisibleAt(owner.OpenBraceToken.Span.End, name);
        return !meanings.IsEmpty && meanings.All(m => m.ContainingNamespace.ToDisplayString() == space) ? name : space + "." + name;
    }
}
