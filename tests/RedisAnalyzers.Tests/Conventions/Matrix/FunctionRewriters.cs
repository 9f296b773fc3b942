using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Tests.Conventions.Matrix;

/// <summary>A body, as an expression, as a block, as a delegate or in a function of its own.</summary>
internal static class FunctionRewriters
{
    public static IEnumerable<Rewriter> All =>
    [
        new("block bodies", Blocks),
        new("expression bodies", Arrows),
        new("getters written out", Getters),
        new("statement lambdas", subject => Lambdas(subject)
            .Select(lambda => Edit.Around(lambda.ExpressionBody!, IsVoid(subject, lambda) ? "{ " : "{ return ", "; }"))),
        new("anonymous methods", Anonymous),
        new("expression lambdas", ExpressionLambdas),
        new("typed parameters of lambdas", subject => subject.Nodes<LambdaExpressionSyntax>().Where(lambda => Parameters(subject, lambda) is not null)
            .Select(lambda => new Edit(new TextChange(ParameterSpan(lambda), Parameters(subject, lambda)!)))),
        new("methods for lambdas", Extracted) { Renames = true },
        new("body in a local function", Wrapped) { Renames = true },
    ];

    private static IEnumerable<Edit> Blocks(Subject subject) =>
        from arrow in subject.Nodes<ArrowExpressionClauseSyntax>()
        where arrow.Expression is not ThrowExpressionSyntax
            && arrow.Parent is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let end = arrow.GetLastToken().GetNextToken()
        where end.IsKind(SyntaxKind.SemicolonToken)
        let method = arrow.Parent is AccessorDeclarationSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax
            ? subject.Model.GetDeclaredSymbol(arrow.Parent) as IMethodSymbol : null
        where method is not null
        let before = IsVoid(method) ? "{ " : "{ return "
        select new Edit(new TextChange(TextSpan.FromBounds(arrow.ArrowToken.SpanStart, arrow.Expression.SpanStart), before), new TextChange(end.Span, "; }"));

    private static IEnumerable<Edit> Arrows(Subject subject) =>
        from block in subject.Nodes<BlockSyntax>()
        where block.Parent is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let expression = Only(block)
        where expression is not null
        select new Edit(new TextChange(TextSpan.FromBounds(block.SpanStart, expression.SpanStart), "=> "),
            new TextChange(TextSpan.FromBounds(expression.Span.End, block.Span.End), ";"));

    private static IEnumerable<Edit> Getters(Subject subject) =>
        from property in subject.Nodes<PropertyDeclarationSyntax>()
        where property.ExpressionBody is { Expression: not ThrowExpressionSyntax }
        let arrow = property.ExpressionBody
        select new Edit(new TextChange(TextSpan.FromBounds(arrow.ArrowToken.SpanStart, arrow.Expression.SpanStart), "{ get { return "),
            new TextChange(property.SemicolonToken.Span, "; } }"));

    private static IEnumerable<LambdaExpressionSyntax> Lambdas(Subject subject) =>
        subject.Nodes<LambdaExpressionSyntax>().Where(lambda => lambda.ExpressionBody is not (null or ThrowExpressionSyntax or RefExpressionSyntax));

    private static IEnumerable<Edit> Anonymous(Subject subject) =>
        from lambda in subject.Nodes<LambdaExpressionSyntax>()
        where lambda.ExpressionBody is not (ThrowExpressionSyntax or RefExpressionSyntax)
        let parameters = Parameters(subject, lambda) ?? (lambda is ParenthesizedLambdaExpressionSyntax typed ? typed.ParameterList.ToString() : null)
        where parameters is not null && !parameters.Contains("<anonymous", StringComparison.Ordinal)
        let head = new TextChange(TextSpan.FromBounds(ParameterSpan(lambda).Start, lambda.Body.SpanStart), $"delegate {parameters} "
            + (lambda.ExpressionBody is null ? "" : IsVoid(subject, lambda) ? "{ " : "{ return "))
        select lambda.ExpressionBody is null ? new Edit(head) : new Edit(head, Edit.Insert(lambda.Span.End, "; }"));

    private static IEnumerable<Edit> ExpressionLambdas(Subject subject) =>
        from lambda in subject.Nodes<AnonymousFunctionExpressionSyntax>()
        where lambda is LambdaExpressionSyntax && lambda.Block is { Statements: [ReturnStatementSyntax or ExpressionStatementSyntax] }
        let expression = Only(lambda.Block!)
        where expression is not null
        select new Edit(new TextChange(TextSpan.FromBounds(lambda.Block!.SpanStart, expression.SpanStart), ""),
            new TextChange(TextSpan.FromBounds(expression.Span.End, lambda.Block.Span.End), ""));

    // What uses a local of the function around it does not compile there, and is left out.
    private static IEnumerable<Edit> Extracted(Subject subject) =>
        from pair in subject.Nodes<LambdaExpressionSyntax>().Select((lambda, number) => (lambda, name: $"Extracted{number}"))
        let lambda = pair.lambda
        let type = lambda.FirstAncestorOrSelf<TypeDeclarationSyntax>()
        where type is not null && !type.OpenBraceToken.IsKind(SyntaxKind.None) && subject.Model.GetSymbolInfo(lambda).Symbol is IMethodSymbol
        let method = (IMethodSymbol)subject.Model.GetSymbolInfo(lambda).Symbol!
        let words = $"private {(IsInStatic(lambda) ? "static " : "")}{(method.IsAsync ? "async " : "")}"
        let parameters = string.Join(", ",
            method.Parameters.Select((parameter, number) =>
            $"{Full(parameter.Type)} {(parameter.IsDiscard || parameter.Name == "_" ? $"_{number}" : parameter.Name)}"))
        let body = lambda.ExpressionBody is null ? lambda.Body.ToString() : $"=> {lambda.ExpressionBody};"
        select new Edit(Edit.Insert(type.OpenBraceToken.Span.End,
            $"\n    {words}{(method.ReturnsVoid ? "void" : Full(method.ReturnType))} {pair.name}({parameters}) {body}\n"), Edit.Replace(lambda, pair.name));

    private static bool IsInStatic(SyntaxNode lambda) =>
        lambda.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not TypeDeclarationSyntax) is { } member
            && (member is FieldDeclarationSyntax or PropertyDeclarationSyntax || member.Modifiers.Any(SyntaxKind.StaticKeyword));

    private static string Full(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static IEnumerable<Edit> Wrapped(Subject subject) =>
        from method in subject.Nodes<MethodDeclarationSyntax>()
        where method.Body is { Statements.Count: > 0 }
            && !method.ParameterList.Parameters.Any(parameter => parameter.Modifiers.Any(SyntaxKind.RefKeyword)
            || parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Modifiers.Any(SyntaxKind.InKeyword))
        let symbol = subject.Model.GetDeclaredSymbol(method)
        where symbol is { IsGenericMethod: false } && !method.Body!.DescendantNodes().OfType<YieldStatementSyntax>().Any()
        let isAsync = method.Modifiers.Any(SyntaxKind.AsyncKeyword)
        let call = symbol.ReturnsVoid ? "Body9();" : isAsync && symbol.ReturnType is INamedTypeSymbol { Arity: 0 } ? "await Body9();" : isAsync
            ? "return await Body9();" : "return Body9();"
        select new Edit(Edit.Insert(method.Body!.OpenBraceToken.Span.End,
            $"\n        {call}\n        {(isAsync ? "async " : "")}{method.ReturnType} Body9()\n        {{"),
            Edit.Insert(method.Body.CloseBraceToken.SpanStart, "}\n    "));

    private static ExpressionSyntax? Only(BlockSyntax block) =>
        block.Statements is [var only] && !block.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsDirective)
        ? only switch { ReturnStatementSyntax result => result.Expression, ExpressionStatementSyntax statement => statement.Expression, _ => null }
        : null;

    private static bool IsVoid(Subject subject, LambdaExpressionSyntax lambda) =>
        subject.Model.GetSymbolInfo(lambda).Symbol is IMethodSymbol method && IsVoid(method);

    private static bool IsVoid(IMethodSymbol method) => method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { Arity: 0 });

    private static TextSpan ParameterSpan(LambdaExpressionSyntax lambda) =>
        lambda is SimpleLambdaExpressionSyntax simple ? simple.Parameter.Span : ((ParenthesizedLambdaExpressionSyntax)lambda).ParameterList.Span;

    // Null where the types are written already or there is nothing to write.
    private static string? Parameters(Subject subject, LambdaExpressionSyntax lambda) =>
        subject.Model.GetSymbolInfo(lambda).Symbol is IMethodSymbol { Parameters: { IsEmpty: false } parameters }
        && !(lambda is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [{ Type: not null }, ..] })
        && parameters.All(parameter => parameter is { IsDiscard: false, Type.IsAnonymousType: false })
            ? $"({string.Join(", ", parameters.Select(parameter =>
                parameter.Type.ToMinimalDisplayString(subject.Model, lambda.SpanStart) + " " + parameter.Name))})"
            : null;
}
