using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Hands the API the multiplexer that is registered, where it takes one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4006SecondConnectionFix : ConnectionFix
{
    /// <summary>The fix.</summary>
    public Redis4006SecondConnectionFix()
        : base(RuleCatalog.SecondConnection)
    {
    }

    internal override IReadOnlyList<SiteAction> Actions { get; } = new[] { new SiteAction("Redis4006.Share", "Share the registered connection", Share) };

    private static void Share(FixRequest request, EditSet edits)
    {
        if (new SharedConfiguration(request.Compilation).Repeats(request.Site) is not { } api)
        {
            return;
        }

        var node = request.Site.Sinks[0].Node;
        if (api.FactoryParameter is { } parameter && node is InvocationExpressionSyntax call
            && request.Site.Anchor.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument
            && argument.Parent == call.ArgumentList)
        {
            ByService(request, api, parameter, argument, edits);
        }
        else if (api.FactoryProperty is { } property && node is AssignmentExpressionSyntax assignment)
        {
            ByProperty(request, property, assignment, edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    private static void ByService(FixRequest request, OwnConnection api, string parameter, ArgumentSyntax argument, EditSet edits)
    {
        var canResolve = request.Compilation.Types.Type("System.IServiceProvider") is { } provider
            && !request.Semantic.LookupSymbols(argument.SpanStart, provider, "GetRequiredService", includeReducedExtensionMethods: true).IsEmpty;
        var hasOverload = request.Compilation.Types.Type(api.Type)?.GetMembers(api.Member).OfType<IMethodSymbol>()
            .Any(m => m.Parameters.Any(p => p.Name == parameter)) == true;
        if (!canResolve || !hasOverload || StatementEdits.HasInnerComment(argument))
        {
            edits.Refuse();
            return;
        }

        var sp = InScope.Free(request, argument.SpanStart, "sp", "provider", "s");
        edits.Replace(argument.Span, (argument.NameColon is null ? "" : parameter + ": ") + sp + " => " + sp + ".GetRequiredService<"
            + request.NameOf("StackExchange.Redis", "IConnectionMultiplexer", argument.SpanStart, edits)
            + ">()");
    }

    /// <summary>The options have no service provider: a multiplexer must be in scope.</summary>
    private static void ByProperty(FixRequest request, string property, AssignmentExpressionSyntax assignment, EditSet edits)
    {
        var contract = request.Compilation.Types.Type("StackExchange.Redis.IConnectionMultiplexer");
        var isText = request.Site.Kind == SiteKind.Text && assignment.Left is MemberAccessExpressionSyntax or IdentifierNameSyntax
            && !StatementEdits.HasInnerComment(assignment);
        if (!isText || InScope.OfType(request, assignment.SpanStart, contract) is not { } multiplexer
            || request.Semantic.GetSymbolInfo(assignment.Left).Symbol?.ContainingType.GetMembers(property).IsEmpty != false)
        {
            edits.Refuse();
            return;
        }

        edits.Replace((assignment.Left is MemberAccessExpressionSyntax m ? m.Name : (SyntaxNode)assignment.Left).Span, property);
        edits.Replace(assignment.Right.Span, "() => " + request.NameOf("System.Threading.Tasks", "Task", assignment.SpanStart, edits) + ".FromResult<"
            + request.NameOf("StackExchange.Redis", "IConnectionMultiplexer", assignment.SpanStart, edits)
            + ">("
            + multiplexer
            + ")");
    }
}
