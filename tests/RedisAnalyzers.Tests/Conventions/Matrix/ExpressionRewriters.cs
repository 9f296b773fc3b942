using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Tests.Conventions.Matrix;

/// <summary>An expression, and more around it that means nothing.</summary>
internal static class ExpressionRewriters
{
    public static IEnumerable<Rewriter> All =>
    [
        new("parentheses", subject => Values(subject).Concat(Receivers(subject)).Distinct().Select(value => Edit.Around(value, "(", ")"))),
        new("suppression", subject => Values(subject).Where(value => subject.Model.GetTypeInfo(value).Type is { IsReferenceType: true })
            .Select(value => Edit.Around(value, "(", ")!"))),
        new("cast to its own type", Casts),
        new("is null", subject => NullTests(subject, "is null", "is not null")),
        new("null first", subject => NullTests(subject, null, null)),
        new("negated comparison", Negations),
        new("truth compared", subject => Conditions(subject).Select(condition => Edit.Around(condition, "(", ") == true"))),
    ];

    /// <summary>Expressions whose value is handed on.</summary>
    public static IEnumerable<ExpressionSyntax> Values(Subject subject) =>
        subject.Nodes<ExpressionSyntax>().Where(value => IsValue(value) && value.Parent switch
    {
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None)
            && argument.Parent?.Parent is not InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } },
        EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AwaitExpressionSyntax
            or IfStatementSyntax or WhileStatementSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == value,
        InitializerExpressionSyntax list => !(list.IsKind(SyntaxKind.ObjectInitializerExpression) && value is AssignmentExpressionSyntax),
        AnonymousFunctionExpressionSyntax lambda => lambda.ExpressionBody == value,
        ConditionalExpressionSyntax => true,
        BinaryExpressionSyntax binary => !binary.IsKind(SyntaxKind.IsExpression) && !binary.IsKind(SyntaxKind.AsExpression),
        _ => false,
    });

    private static bool IsValue(ExpressionSyntax value) =>
        value is not (InitializerExpressionSyntax or ThrowExpressionSyntax or RefExpressionSyntax or DeclarationExpressionSyntax
            or StackAllocArrayCreationExpressionSyntax or TypeSyntax { Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } });

    private static IEnumerable<ExpressionSyntax> Receivers(Subject subject) =>
        subject.Nodes<MemberAccessExpressionSyntax>().Select(access => access.Expression)
            .Where(receiver => receiver is not (BaseExpressionSyntax or PredefinedTypeSyntax)
                && subject.Model.GetSymbolInfo(receiver).Symbol is not (INamespaceOrTypeSymbol or null));

    private static IEnumerable<Edit> Casts(Subject subject) =>
        from value in Values(subject)
        let info = subject.Model.GetTypeInfo(value)
        where info.Type is INamedTypeSymbol { IsAnonymousType: false } && SymbolEqualityComparer.IncludeNullability.Equals(info.Type, info.ConvertedType)
        select Edit.Around(value, $"({info.Type!.ToMinimalDisplayString(subject.Model, value.SpanStart)})(", ")");

    private static IEnumerable<Edit> NullTests(Subject subject, string? equal, string? different) =>
        from test in subject.Nodes<BinaryExpressionSyntax>()
        where test.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression && test.Right.IsKind(SyntaxKind.NullLiteralExpression)
        let word = test.IsKind(SyntaxKind.EqualsExpression) ? equal : different
        select new Edit(Edit.Replace(test, word is null ? $"null {test.OperatorToken.Text} {test.Left}" : $"{test.Left} {word}"));

    private static IEnumerable<Edit> Negations(Subject subject) =>
        from test in subject.Nodes<BinaryExpressionSyntax>()
        let turned = test.Kind() switch { SyntaxKind.EqualsExpression => "!=", SyntaxKind.NotEqualsExpression => "==", _ => null }
        where turned is not null
        select new Edit(Edit.Replace(test, $"!({test.Left} {turned} {test.Right})"));

    private static IEnumerable<ExpressionSyntax> Conditions(Subject subject) =>
        from condition in subject.Nodes<IfStatementSyntax>().Select(choice => choice.Condition)
            .Concat(subject.Nodes<WhileStatementSyntax>().Select(loop => loop.Condition))
        where condition is not LiteralExpressionSyntax && subject.Model.GetTypeInfo(condition).Type?.SpecialType == SpecialType.System_Boolean
            && !condition.DescendantNodesAndSelf().OfType<DeclarationPatternSyntax>().Any()
        select condition;
}
