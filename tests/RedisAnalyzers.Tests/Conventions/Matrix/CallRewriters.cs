using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RedisAnalyzers.Tests.Conventions.Matrix;

/// <summary>The same call with the same values.</summary>
internal static class CallRewriters
{
    public static IEnumerable<Rewriter> All =>
    [
        new("named arguments", subject => Calls(subject)
            .SelectMany(call => call.Arguments.Where(argument => argument.Syntax is ArgumentSyntax { NameColon: null })
            .Select(argument => new Edit(Edit.Insert(argument.Syntax.SpanStart, Name(argument)))))),
        new("named arguments in another order", Reversed),
        new("defaults written out", Defaults),
        new("extension as a static call", Extensions),
        new("conditional access", Conditional),
        new("Invoke of a delegate", subject => subject.Nodes<InvocationExpressionSyntax>()
            .Where(call => call.Expression is IdentifierNameSyntax
            && subject.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke })
            .Select(call => new Edit(Edit.Insert(call.Expression.Span.End, ".Invoke")))),
        new("target-typed new", Shortened),
        new("new with its type", subject => subject.Nodes<ImplicitObjectCreationExpressionSyntax>()
            .Select(creation => new Edit(Edit.Insert(creation.ArgumentList.SpanStart, " "
            + subject.Model.GetTypeInfo(creation).Type!.ToMinimalDisplayString(subject.Model, creation.SpanStart))))),
        new("empty argument list", subject => subject.Nodes<ObjectCreationExpressionSyntax>().Where(creation => creation.ArgumentList is null)
            .Select(creation => new Edit(Edit.Insert(creation.Type.Span.End, "()")))),
    ];

    /// <summary>Calls and creations without a <c>params</c> list written out.</summary>
    private static IEnumerable<(BaseArgumentListSyntax List, IReadOnlyList<IArgumentOperation> Arguments)> Calls(Subject subject) =>
        from node in subject.Root.DescendantNodes()
        let list = node switch { InvocationExpressionSyntax call => call.ArgumentList, BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            ConstructorInitializerSyntax initializer => initializer.ArgumentList, _ => null }
        where list is { Arguments.Count: > 0 }
        let arguments = subject.Model.GetOperation(node) switch { IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments, _ => [] }
        where !arguments.IsEmpty && arguments.All(argument => argument.ArgumentKind != ArgumentKind.ParamArray && argument.Parameter is not null)
        select ((BaseArgumentListSyntax)list, (IReadOnlyList<IArgumentOperation>)[.. arguments]);

    private static string Name(IArgumentOperation argument) =>
        SyntaxFacts.GetKeywordKind(argument.Parameter!.Name) == SyntaxKind.None ? argument.Parameter.Name + ": " : $"@{argument.Parameter.Name}: ";

    private static IEnumerable<Edit> Reversed(Subject subject) =>
        from call in Calls(subject)
        let written = call.Arguments.Where(argument => argument.Syntax is ArgumentSyntax).ToList()
        where written.Count > 1
        let reordered = written.AsEnumerable().Reverse().Select(argument => Name(argument) + ((ArgumentSyntax)argument.Syntax).WithNameColon(null))
        select new Edit(Edit.Replace(call.List, $"({string.Join(", ", reordered)})"));

    private static IEnumerable<Edit> Defaults(Subject subject) =>
        from call in Calls(subject)
        let missing = call.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && argument.Parameter!.GetAttributes().IsEmpty)
            .ToList()
        where missing.Count > 0
        select new Edit(Edit.Insert(((ArgumentListSyntax)call.List).CloseParenToken.SpanStart,
            string.Concat(missing.Select(argument => $", {Name(argument)}{Default(argument.Parameter!)}"))));

    private static string Default(IParameterSymbol parameter) => parameter.ExplicitDefaultValue switch
    {
        null => "default",
        bool flag => flag ? "true" : "false",
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        var number => $"({parameter.Type.ToDisplayString()})({number})",
    };

    private static IEnumerable<Edit> Extensions(Subject subject) =>
        from call in subject.Nodes<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax
            && subject.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension }
        let access = (MemberAccessExpressionSyntax)call.Expression
        let method = (IMethodSymbol)subject.Model.GetSymbolInfo(call).Symbol!
        let comma = call.ArgumentList.Arguments.Count == 0 ? "" : ", "
        select new Edit(new Microsoft.CodeAnalysis.Text.TextChange(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(call.SpanStart,
            call.ArgumentList.OpenParenToken.Span.End),
            $"{method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{access.Name}({access.Expression}{comma}"));

    // Only where nobody uses the value, so that nothing becomes nullable.
    private static IEnumerable<Edit> Conditional(Subject subject) =>
        from statement in subject.Nodes<ExpressionStatementSyntax>()
        where statement.Expression is InvocationExpressionSyntax
        let access = statement.Expression.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .FirstOrDefault(one => one.Expression is IdentifierNameSyntax && one.SpanStart == statement.SpanStart)
        where access is not null && subject.Model.GetTypeInfo(access.Expression).Type is { IsReferenceType: true }
            && subject.Model.GetSymbolInfo(access.Expression).Symbol is ILocalSymbol or IFieldSymbol or IParameterSymbol or IPropertySymbol
        select new Edit(Edit.Insert(access.OperatorToken.SpanStart, "?"));

    private static IEnumerable<Edit> Shortened(Subject subject) =>
        from creation in subject.Nodes<ObjectCreationExpressionSyntax>()
        let info = subject.Model.GetTypeInfo(creation)
        where SymbolEqualityComparer.Default.Equals(info.Type, info.ConvertedType)
            && creation.Parent is not (MemberAccessExpressionSyntax or ThrowStatementSyntax or ThrowExpressionSyntax)
        where creation.Parent is not EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: true } }
        select new Edit(new Microsoft.CodeAnalysis.Text.TextChange(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(creation.NewKeyword.Span.End,
            creation.ArgumentList?.SpanStart ?? creation.Type.Span.End), creation.ArgumentList is null ? "()" : ""));
}
