using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Secrets;

/// <summary>A secret on its way into a log.</summary>
/// <param name="Value">The expression that is printed.</param>
/// <param name="Kind">What it gives away.</param>
internal readonly record struct SecretLeak(ExpressionSyntax Value, SecretKind Kind);

/// <summary>
/// Finds what logging calls and exceptions print of a Redis configuration. A value that goes through any other method is not printed as it is.
/// </summary>
internal sealed class SecretLeakFinder
{
    private readonly RedisModel _model;
    private readonly LogCallFinder _calls;
    private readonly INamedTypeSymbol? _multiplexer;
    private readonly INamedTypeSymbol? _contract;
    private readonly ConcurrentDictionary<ISymbol, bool> _harmless = new(SymbolEqualityComparer.Default);
    private readonly Lazy<SecretVariables> _carriers;

    /// <param name="model">The compilation's model.</param>
    /// <param name="resolve">Turns metadata names into types.</param>
    internal SecretLeakFinder(RedisModel model, Func<string, INamedTypeSymbol?> resolve)
    {
        _model = model;
        _calls = new LogCallFinder(model, resolve);
        _multiplexer = resolve("StackExchange.Redis.ConnectionMultiplexer");
        _contract = resolve("StackExchange.Redis.IConnectionMultiplexer");
        _carriers = new Lazy<SecretVariables>(() => new SecretVariables(model, model.Compilation.SyntaxTrees.SelectMany(tree => model.SitesIn(tree, default))));
    }

    /// <summary>The secrets that a file prints.</summary>
    internal IEnumerable<SecretLeak> In(SyntaxTree tree, CancellationToken cancellation)
    {
        var semantic = _model.SemanticModelOf(tree);
        foreach (var call in _calls.In(tree, static call => PrintedBy(call).Any(IsVariable)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var value in PrintedBy(call).Where(IsVariable))
            {
                // An exception that keeps the options themselves does not print them.
                if (call is BaseObjectCreationExpressionSyntax && value.WalkUp().Parent is ArgumentSyntax
                    && Is(semantic.GetTypeInfo(value).ConvertedType, _model.OptionsType))
                {
                    continue;
                }

                if (KindOf(value, semantic) is { } kind)
                {
                    yield return new SecretLeak(value, kind);
                }
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> PrintedBy(SyntaxNode call) => call.Arguments().SelectMany(static a => Printed(a.Expression));

    /// <summary>A variable or member, or the text of one: what else is printed is no secret that can be told.</summary>
    private static bool IsVariable(ExpressionSyntax value) => value is IdentifierNameSyntax or MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax
        || (value is InvocationExpressionSyntax call && call.CalledName() == "ToString");

    /// <summary>The values that an expression prints as they are.</summary>
    private static IEnumerable<ExpressionSyntax> Printed(ExpressionSyntax expression) => expression.WalkDown() switch
    {
        LiteralExpressionSyntax => Enumerable.Empty<ExpressionSyntax>(),
        InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>().SelectMany(static hole => Printed(hole.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression } both => Printed(both.Left).Concat(
            Printed(both.Right)),
        ConditionalExpressionSyntax choice => Printed(choice.WhenTrue).Concat(Printed(choice.WhenFalse)),
        ArrayCreationExpressionSyntax { Initializer: { } array } => array.Expressions.SelectMany(Printed),
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.SelectMany(Printed),
        AnonymousObjectCreationExpressionSyntax members => members.Initializers.SelectMany(static m => Printed(m.Expression)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax or IdentifierNameSyntax { Identifier
            .ValueText: "String" }, Name.Identifier.ValueText: "Format" or "Concat" or "Join" } } glue =>
            glue.ArgumentList.Arguments.SelectMany(static a => Printed(a.Expression)),
        var value => new[] { value },
    };

    private SecretKind? KindOf(ExpressionSyntax value, SemanticModel semantic)
    {
        if (TextOf(value, semantic) is { } printed)
        {
            if (IsOptions(printed, semantic))
            {
                return IsHarmless(printed, semantic) ? null : SecretKind.Options;
            }

            return value is InvocationExpressionSyntax && printed != value ? KindOf(printed.WalkDown(), semantic) : null;
        }

        if (value is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax))
        {
            return null;
        }

        if (IsOptions(value, semantic))
        {
            return IsHarmless(value, semantic) ? null : SecretKind.Options;
        }

        (var owner, var name) = value switch
        {
            MemberAccessExpressionSyntax m => (m.Expression, m),
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax bound } c => (c.Expression, bound),
            _ => ((ExpressionSyntax?)null, (SyntaxNode)value),
        };
        return semantic.GetSymbolInfo(name).Symbol switch
        {
            IPropertySymbol { Name: "Configuration" } property when Is(property.ContainingType, _multiplexer) || Is(property.ContainingType, _contract) =>
                owner is not null && IsHarmless(owner, semantic) ? null : SecretKind.Multiplexer,
            IPropertySymbol property when _model.IsOptionsMember(property) => OptionNames.IsSecret(property.Name) ? SecretKind.Password : null,
            IPropertySymbol property when _model.SinkOf(property, SinkValueKind.Secret) is not null => SecretKind.Password,
            IPropertySymbol property when _model.SinkOf(property, SinkValueKind.Text) is not null => SecretKind.ConnectionString,
            { } symbol => _carriers.Value.KindOf(symbol),
            null => null,
        };
    }

    /// <summary>
    /// For <c>x.ToString()</c>, <c>x?.ToString()</c> and <c>x.ToString(true)</c>: x. Null for any other expression, and where the password is left out.
    /// </summary>
    private static ExpressionSyntax? TextOf(ExpressionSyntax value, SemanticModel semantic)
    {
        (var owner, var call) = value switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax m } i => (m.Expression, i),
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } i } c => (c
                .Expression, i),
            _ => ((ExpressionSyntax?)null, (InvocationExpressionSyntax?)null),
        };
        if (call?.CalledName() != "ToString")
        {
            return null;
        }

        var all = call.ArgumentList.Arguments.Count == 0
            || (call.ArgumentList.Arguments.Count == 1
                && semantic.GetConstantValue(call.ArgumentList.Arguments[0].Expression) is { HasValue: true, Value: true });
        return all ? owner : null;
    }

    private bool IsOptions(ExpressionSyntax value, SemanticModel semantic) => Is(semantic.GetTypeInfo(value).Type, _model.OptionsType);

    /// <summary>The configuration behind a name is known, and there is no password in it. A name is asked about once, however often it is printed.</summary>
    private bool IsHarmless(ExpressionSyntax owner, SemanticModel semantic) =>
        owner.WalkDown() is IdentifierNameSyntax or MemberAccessExpressionSyntax && semantic.GetSymbolInfo(owner.WalkDown()).Symbol is { } symbol
            ? _harmless.GetOrAdd(symbol, _ => IsHarmless(owner))
            : IsHarmless(owner);

    private bool IsHarmless(ExpressionSyntax owner)
    {
        var origin = owner.WalkDown();
        for (var i = 0; i < 3 && origin is IdentifierNameSyntax or MemberAccessExpressionSyntax; i++)
        {
            var at = _model.SemanticModelOf(origin.SyntaxTree);
            if (at.GetSymbolInfo(origin).Symbol is not { } symbol || ValueResolver.Resolve(symbol, ReadContext.At(at), _model) is not { } definition)
            {
                return false;
            }

            origin = definition.Expression.WalkDown();
        }

        if (origin is AwaitExpressionSyntax awaited)
        {
            origin = awaited.Expression.WalkDown();
        }

        var site = _model.SitesIn(origin.SyntaxTree, default).FirstOrDefault(s => s.Creation == origin || s.Sinks.Any(sink => sink.Node == origin));
        return site is not null && !SecretVariables.MayHoldSecret(site);
    }

    private static bool Is(ISymbol? symbol, ISymbol? other) => other is not null && SymbolEqualityComparer.Default.Equals(symbol, other);
}
