using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Writes the static member of a type that opens a connection once.</summary>
internal static class StaticMember
{
    private const string Name = "SharedConnection";

    /// <summary>Code that yields the shared connection (or its task), from a member that is there already or is added.</summary>
    internal static string Ensure(CodeRequest request, TypeDeclarationSyntax host, ConnectCall connect, ITypeSymbol type, EditSet edits)
    {
        var made = type.ToMinimalDisplayString(request.Semantic, host.OpenBraceToken.SpanStart);
        return connect.IsAsync ? Method(request, host, connect, made, edits) : Field(request, host, connect, made, edits);
    }

    private static string Field(CodeRequest request, TypeDeclarationSyntax host, ConnectCall connect, string made, EditSet edits)
    {
        var existing = host.Members.OfType<FieldDeclarationSyntax>()
            .Where(f => f.Modifiers.Any(SyntaxKind.StaticKeyword) && f.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) && f.Declaration.Variables.Count == 1)
            .Where(f => f.Declaration.Variables[0].Initializer?.Value is BaseObjectCreationExpressionSyntax creation
                && creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LambdaExpressionSyntax { ExpressionBody: InvocationExpressionSyntax body }
                && body.IsEquivalentTo(connect.Call, false))
            .Select(f => f.Declaration.Variables[0].Identifier.ValueText).FirstOrDefault();
        if (existing is not null)
        {
            return existing + ".Value";
        }

        string name = Free(request, host, Name), lazy = Short(request, host, "System", "Lazy`1") + "<" + made + ">";
        AddFirst(request, host, $"private static readonly {lazy} {name} = new {lazy}(() => {connect.Call}, {Short(request, host, "System.Threading", "LazyThreadSafetyMode")}.PublicationOnly);", edits);
        return name + ".Value";
    }

    /// <summary>A task in a <c>Lazy</c> would keep a failure for ever: a method opens the connection behind a gate, and tries again after a failure.</summary>
    private static string Method(CodeRequest request, TypeDeclarationSyntax host, ConnectCall connect, string made, EditSet edits)
    {
        var name = "Get" + Name + "Async";
        var existing = host.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Identifier.ValueText == name);
        if (existing is not null && existing.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(i => i.IsEquivalentTo(connect.Call, false)))
        {
            return name + "()";
        }

        if (existing is not null || connect.Call.DescendantTokens().Any(static t => t.Text.IndexOf('\n') >= 0))
        {
            edits.Refuse();
            return name;
        }

        string inner = request.Deeper(""), deepest = request.Deeper(inner);
        string field = Free(request, host, "_sharedConnection"), gate = Free(request, host, Name + "Gate");
        string semaphore = Short(request, host, "System.Threading", "SemaphoreSlim"), task = Short(request, host, "System.Threading.Tasks", "Task`1");
        var nullable = request.Semantic.GetNullableContext(host.OpenBraceToken.SpanStart).AnnotationsEnabled() ? "?" : "";
        AddLast(request, host, string.Join(
            "\n",
            $"private static readonly {semaphore} {gate} = new {semaphore}(1, 1);",
            $"private static {made}{nullable} {field};",
            "",
            $"private static async {task}<{made}> {name}()",
            "{",
            $"{inner}if ({field} != null) return {field};",
            $"{inner}await {gate}.WaitAsync().ConfigureAwait(false);",
            $"{inner}try",
            $"{inner}{{",
            $"{deepest}return {field} ?? ({field} = await {connect.Call}.ConfigureAwait(false));",
            $"{inner}}}",
            $"{inner}finally",
            $"{inner}{{",
            $"{deepest}{gate}.Release();",
            $"{inner}}}",
            "}"), edits);
        return name + "()";
    }

    /// <summary>Puts a field first in a type, in its own layout.</summary>
    private static void AddFirst(CodeRequest request, TypeDeclarationSyntax host, string field, EditSet edits)
    {
        var brace = request.Text.Lines.GetLineFromPosition(host.OpenBraceToken.SpanStart);
        if (host.OpenBraceToken.GetNextToken().SpanStart <= brace.End)
        {
            edits.Insert(host.OpenBraceToken.Span.End, " " + field);
        }
        else
        {
            edits.Insert(
                brace.EndIncludingLineBreak,
                Indent(request, host) + field + request.NewLine + (host.Members[0] is FieldDeclarationSyntax ? "" : request.NewLine));
        }
    }

    /// <summary>Puts members last in a type: away from where a field goes, so that both can be added in one run.</summary>
    private static void AddLast(CodeRequest request, TypeDeclarationSyntax host, string members, EditSet edits)
    {
        var brace = request.Text.Lines.GetLineFromPosition(host.CloseBraceToken.SpanStart);
        if (request.Text.ToString(TextSpan.FromBounds(brace.Start, host.CloseBraceToken.SpanStart)).Trim().Length > 0)
        {
            edits.Refuse();
        }
        else
        {
            edits.Insert(brace.Start, request.NewLine + string.Concat(
                members.Replace("\r\n", "\n").Split('\n').Select(line => (line.Length == 0 ? "" : Indent(request, host) + line) + request.NewLine)));
        }
    }

    private static string Indent(CodeRequest request, TypeDeclarationSyntax host) => request.IndentAt(host.Members[0].SpanStart);

    private static string Free(CodeRequest request, TypeDeclarationSyntax host, string wanted)
    {
        var name = wanted;
        for (var i = 2; !request.Semantic.LookupSymbols(host.OpenBraceToken.Span.End, name: name).IsEmpty; i++)
        {
            name = wanted + i;
        }

        return name;
    }

    /// <summary>The name of a type as it can be written in the type: short where it is imported.</summary>
    private static string Short(CodeRequest request, TypeDeclarationSyntax host, string space, string type)
    {
        var name = type.Split('`')[0];
        var meanings = request.Semantic.LookupNamespacesAndTypes(host.OpenBraceToken.Span.End, name: name);
        return !meanings.IsEmpty && meanings.All(m => m.ContainingNamespace.ToDisplayString() == space) ? name : space + "." + name;
    }
}
