using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Lifetime;

/// <summary>Passes the registered multiplexer to the API, where it accepts one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis4006SecondConnectionFix() : RedisFix(RuleCatalog.SecondConnection)
{
    internal override IReadOnlyList<FixAction> Actions { get; } = new[] { new FixAction("Redis4006.Share", "Share the registered connection", Share) };

    private static void Share(FixRequest request, EditSet edits)
    {
        if (SharedConfiguration.Repeats(request.Site, request.Compilation) is not { } api)
        {
            return;
        }

        var node = request.Site.Sinks[0].Node;
        if (api.FactoryParameter is { } parameter && node is InvocationExpressionSyntax call
            && request.Site.Anchor.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument && argument.Parent == call.ArgumentList)
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
            && request.HasMethodAt(argument.SpanStart, provider, "GetRequiredService");
        var hasOverload = request.Compilation.Types.Type(api.Type)?.GetMembers(api.Member).OfType<IMethodSymbol>()
            .Any(m => m.Parameters.Any(p => p.Name == parameter)) == true;
        if (!canResolve || !hasOverload || argument.HasInnerComment())
        {
            edits.Refuse();
            return;
        }

        var sp = InScope.FreeName(request, argument.SpanStart, "sp", "provider", "s");
        var type = request.NameOf("StackExchange.Redis", "IConnectionMultiplexer", argument.SpanStart, edits);
        var name = argument.NameColon is null ? "" : parameter + ": ";
        edits.Replace(argument.Span, $"{name}{sp} => {sp}.GetRequiredService<{type}>()");
    }

    /// <summary>The options have no service provider: a multiplexer must be in scope.</summary>
    private static void ByProperty(FixRequest request, string property, AssignmentExpressionSyntax assignment, EditSet edits)
    {
        var contract = request.Compilation.Types.Type("StackExchange.Redis.IConnectionMultiplexer");
        var isText = request.Site.Kind == SiteKind.Text && assignment.Left is MemberAccessExpressionSyntax or IdentifierNameSyntax
            && !assignment.HasInnerComment();
        if (!isText || InScope.OfType(request, assignment.SpanStart, contract) is not { } multiplexer
            || request.Compilation.SymbolOf(assignment.Left)?.ContainingType.GetMembers(property).IsEmpty != false)
        {
            edits.Refuse();
            return;
        }

        edits.Replace((assignment.Left is MemberAccessExpressionSyntax m ? m.Name : (SyntaxNode)assignment.Left).Span, property);
        var task = request.NameOf("System.Threading.Tasks", "Task", assignment.SpanStart, edits);
        var type = request.NameOf("StackExchange.Redis", "IConnectionMultiplexer", assignment.SpanStart, edits);
        edits.Replace(assignment.Right.Span, $"() => {task}.FromResult<{type}>({multiplexer})");
    }
}
