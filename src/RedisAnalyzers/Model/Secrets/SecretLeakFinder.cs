using System.Collections.Generic;
using System.Linq;
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
    private readonly RedisCompilation _compilation;
    private static readonly Memo<ISymbol, bool> HarmlessSymbols = new();

    private SecretLeakFinder(RedisCompilation compilation) => _compilation = compilation;

    /// <summary>The secrets that a file prints.</summary>
    internal static IEnumerable<SecretLeak> In(SyntaxTree tree, RedisCompilation compilation) => new SecretLeakFinder(compilation).Find(tree);

    private IEnumerable<SecretLeak> Find(SyntaxTree tree)
    {
        foreach (var call in new LogCallFinder(_compilation).In(tree, static call => PrintedBy(call).Any(IsVariable)))
        {
            foreach (var value in PrintedBy(call).Where(IsVariable))
            {
                _compilation.Cancellation.ThrowIfCancellationRequested();
                // An exception that keeps the options themselves does not print them.
                if (call is BaseObjectCreationExpressionSyntax && value.WalkUp().Parent is ArgumentSyntax
                    && _compilation.Types.IsOptions(_compilation.ConvertedTypeOf(value)))
                {
                    continue;
                }

                if (KindOf(value) is { } kind)
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

    private SecretKind? KindOf(ExpressionSyntax value)
    {
        if (TextOf(value) is { } printed)
        {
            if (IsOptions(printed))
            {
                return IsHarmless(printed) ? null : SecretKind.Options;
            }

            return value is InvocationExpressionSyntax && printed != value ? KindOf(printed.WalkDown()) : null;
        }

        if (value is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax))
        {
            return null;
        }

        if (IsOptions(value))
        {
            return IsHarmless(value) ? null : SecretKind.Options;
        }

        (var owner, var name) = value switch
        {
            MemberAccessExpressionSyntax m => (m.Expression, m),
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax bound } c => (c.Expression, bound),
            _ => ((ExpressionSyntax?)null, (SyntaxNode)value),
        };
        return _compilation.SymbolOf(name) switch
        {
            IPropertySymbol { Name: "Configuration" } property when _compilation.Types.IsMultiplexer(property.ContainingType) =>
                owner is not null && IsHarmless(owner) ? null : SecretKind.Multiplexer,
            IPropertySymbol property when _compilation.Types.IsOptionsMember(property) => OptionNames.IsSecret(property.Name) ? SecretKind.Password : null,
            IPropertySymbol property when _compilation.Sinks.Of(property, SinkValueKind.Secret) is not null => SecretKind.Password,
            IPropertySymbol property when _compilation.Sinks.Of(property, SinkValueKind.Text) is not null => SecretKind.ConnectionString,
            { } symbol => SecretVariables.KindOf(symbol, _compilation),
            null => null,
        };
    }

    /// <summary>
    /// For <c>x.ToString()</c>, <c>x?.ToString()</c> and <c>x.ToString(true)</c>: x. Null for any other expression, and where the password is left out.
    /// </summary>
    private ExpressionSyntax? TextOf(ExpressionSyntax value)
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
                && _compilation.ConstantOf(call.ArgumentList.Arguments[0].Expression) is { HasValue: true, Value: true });
        return all ? owner : null;
    }

    private bool IsOptions(ExpressionSyntax value) => _compilation.Types.IsOptions(_compilation.TypeOf(value));

    /// <summary>The configuration that a name means is known, and there is no password in it. A name is read once, however often it is printed.</summary>
    private bool IsHarmless(ExpressionSyntax owner) =>
        owner.WalkDown() is IdentifierNameSyntax or MemberAccessExpressionSyntax && _compilation.SymbolOf(owner.WalkDown()) is { } symbol
            ? HarmlessSymbols.Of(symbol, _compilation, (_, c) => HasNoSecret(owner, c))
            : HasNoSecret(owner, _compilation);

    private static bool HasNoSecret(ExpressionSyntax owner, RedisCompilation compilation)
    {
        var origin = owner.WalkDown();
        for (var i = 0; i < FollowLimits.Aliases && origin is IdentifierNameSyntax or MemberAccessExpressionSyntax; i++)
        {
            if (compilation.SymbolOf(origin) is not { } symbol || ValueResolver.Resolve(symbol, ReadContext.At(compilation)) is not { } definition)
            {
                return false;
            }

            origin = definition.Expression.WalkDown();
        }

        if (origin is AwaitExpressionSyntax awaited)
        {
            origin = awaited.Expression.WalkDown();
        }

        var site = ConnectionSites.In(origin.SyntaxTree, compilation).FirstOrDefault(s => s.Creation == origin || s.Sinks.Any(sink => sink.Node == origin));
        return site is not null && !SecretVariables.MayHoldSecret(site);
    }
}
