using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Tests.Conventions.Matrix;

/// <summary>The same file, laid out in another way, and the same types, declared in another way.</summary>
internal static class FileRewriters
{
    public static IEnumerable<Rewriter> All =>
    [
        new("a comment behind every token", subject => Gaps(subject).Select(token => new Edit(Edit.Insert(token.Span.End, " /* . */ ")))),
        new("a line for every token", subject => Gaps(subject).Select(token => new Edit(Edit.Insert(token.Span.End, "\n")))),
        new("line breaks of Windows",
            subject => [.. subject.Tree.GetText().Lines.Where(line => line.EndIncludingLineBreak - line.End == 1)
            .Select(line => new Edit(Edit.Insert(line.End, "\r")))]),
        new("directives", subject => subject.Nodes<StatementSyntax>().Where(statement => statement.Parent is BlockSyntax && statement is not BlockSyntax)
            .Select(statement =>
            new Edit(Edit.Insert(statement.SpanStart, "\n#region r\n#pragma warning disable CS0001\n#if true\n"),
            Edit.Insert(statement.Span.End, "\n#endif\n#endregion\n")))),
        new("file-scoped namespace", subject => Framed(subject, "namespace Acme9;\n", "")),
        new("namespace", subject => Framed(subject, "namespace Acme9\n{\n", "}\n")),
        new("type in a type", subject => subject.Root.Members.OfType<ClassDeclarationSyntax>().Where(type => !IsExtension(type))
            .Select((type, number) => Edit.Around(type, $"public static partial class Outer{number} {{ ", " }"))),
        new("block namespace for a file-scoped one", subject => subject.Nodes<FileScopedNamespaceDeclarationSyntax>()
            .Select(space => new Edit(new TextChange(space.SemicolonToken.Span, "\n{"), Edit.Insert(subject.Root.Span.End, "\n}\n")))),
        new("members in another order", Reordered),
        new("types in another order", subject => subject.Root.Members is { Count: > 1 } members && !members.Any(SyntaxKind.GlobalStatement)
            ? [new Edit(new TextChange(TextSpan.FromBounds(members[0].FullSpan.Start, members[^1].FullSpan.End),
            string.Concat(members.Reverse().Select(member => member.ToFullString() + "\n"))))] : []),
        new("partial types", subject => Partial(subject, (type, part) => Edit.Insert(type.Span.End, $"\n\n{part}"))),
        new("partial types in a file of their own",
            subject => Partial(subject,
            (type, part) => Edit.Insert(subject.Root.FullSpan.End, Rewriter.NextFile + subject.Root.Usings.ToFullString()
            + InNamespaces(type, part)))) { Splits = true },
        new("records", subject => Classes(subject).Where(type => !IsExtension(type) && !type.Modifiers.Any(SyntaxKind.StaticKeyword))
            .Select(type => new Edit(new TextChange(type.Keyword.Span, "record")))),
        new("sealed types", subject => Classes(subject)
            .Where(type => !type.Modifiers.Any(word => word.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.SealedKeyword))
            .Select(type => new Edit(Edit.Insert(type.Modifiers.Any(SyntaxKind.PartialKeyword) ? type.Modifiers[0].SpanStart
            : type.Keyword.SpanStart, "sealed ")))),
        new("primary constructors", Primary),
        new("properties for private fields", Properties),
        new("top-level program in a Main method", InMain) { Runs = true },
        new("Main method as a top-level program", TopLevel),
    ];

    private static IEnumerable<ClassDeclarationSyntax> Classes(Subject subject) => subject.Nodes<ClassDeclarationSyntax>();

    private static bool IsExtension(ClassDeclarationSyntax type) =>
        type.DescendantNodes().OfType<ParameterSyntax>().Any(parameter => parameter.Modifiers.Any(SyntaxKind.ThisKeyword));

    // Not in a text, and not where a line has a meaning.
    private static IEnumerable<SyntaxToken> Gaps(Subject subject) =>
        from token in subject.Root.DescendantTokens()
        where token.Span.Length > 0 && token.Parent
            is not (InterpolatedStringExpressionSyntax or InterpolationSyntax or InterpolatedStringTextSyntax or InterpolationFormatClauseSyntax)
            && token.Parent!.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is null
        where !token.IsKind(SyntaxKind.EndOfFileToken)
        select token;

    private static IEnumerable<Edit> Framed(Subject subject, string before, string after) =>
        subject.Root.Members.Any(member => member is GlobalStatementSyntax or BaseNamespaceDeclarationSyntax) || subject.Root.Members.Count == 0 ? []
        : [new Edit(Edit.Insert(subject.Root.Members[0].FullSpan.Start, before), Edit.Insert(subject.Root.Members[^1].FullSpan.End, after))];

    // Fields first and in their order, because that is the order in which they are set.
    private static IEnumerable<Edit> Reordered(Subject subject) =>
        from type in Classes(subject)
        where type.Members.Count > 1 && !type.DescendantTrivia().Any(trivia => trivia.IsDirective)
        let ordered = type.Members.Where(IsState).Concat(type.Members.Where(member => !IsState(member)).Reverse()).ToList()
        where !ordered.SequenceEqual(type.Members)
        select new Edit(new TextChange(TextSpan.FromBounds(type.Members[0].FullSpan.Start, type.Members[^1].FullSpan.End),
            string.Concat(ordered.Select(member => member.ToFullString()))));

    private static bool IsState(MemberDeclarationSyntax member) => member is BaseFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null };

    private static IEnumerable<Edit> Partial(Subject subject, Func<ClassDeclarationSyntax, string, TextChange> place) =>
        from type in Classes(subject)
        where type.Members.Count > 1 && type.ParameterList is null && !type.DescendantTrivia().Any(trivia => trivia.IsDirective)
        let rest = type.Members.Where(member => !IsState(member)).ToList()
        where rest.Count > 0 && rest.Count < type.Members.Count
        let partial = type.Modifiers.Any(SyntaxKind.PartialKeyword) ? "" : "partial "
        let words = type.Modifiers.ToString().Replace("partial", "", StringComparison.Ordinal)
        let part = $"{words} partial class {type.Identifier}{type.TypeParameterList}\n{{\n{string.Concat(rest.Select(member => member.ToFullString()))}}}\n"
        select new Edit([Edit.Insert(type.Keyword.SpanStart, partial), .. rest.Select(member => new TextChange(member.FullSpan, "")), place(type, part)]);

    // A type in a type does not compile there, and is left out.
    private static string InNamespaces(ClassDeclarationSyntax type, string part) =>
        type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Aggregate(part, (inner, space) => $"namespace {space.Name}\n{{\n{space.Usings}\n{inner}}}\n");

    private static IEnumerable<Edit> Primary(Subject subject) =>
        from type in Classes(subject)
        where type.ParameterList is null && type.BaseList is null
        let constructors = type.Members.OfType<ConstructorDeclarationSyntax>().Where(member => !member.Modifiers.Any(SyntaxKind.StaticKeyword)).ToList()
        where constructors is [{ Initializer: null, ParameterList.Parameters.Count: > 0 }]
        let only = constructors[0]
        let set = (only.ExpressionBody is { } arrow ? [arrow.Expression]
            : only.Body!.Statements.Select(statement => (statement as ExpressionStatementSyntax)?.Expression)).Select(expression => Set(subject, expression))
            .ToList()
        where set.TrueForAll(pair => pair is not null)
        select new Edit([Edit.Insert(type.Identifier.Span.End, only.ParameterList.ToString()), new TextChange(only.FullSpan, ""),
            .. set.Select(pair => Edit.Insert(pair!.Value.Field.Identifier.Span.End, $" = {pair.Value.Value}"))]);

    private static (VariableDeclaratorSyntax Field, ExpressionSyntax Value)? Set(Subject subject, ExpressionSyntax? expression) =>
        expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name } assignment
        && subject.Model.GetSymbolInfo(name).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is VariableDeclaratorSyntax { Initializer: null } field ? (field, assignment.Right) : null;

    private static IEnumerable<Edit> Properties(Subject subject) =>
        from field in subject.Nodes<FieldDeclarationSyntax>()
        where field.Declaration.Variables.Count == 1 && !field.Modifiers.Any(word => word.Kind() is SyntaxKind.ConstKeyword or SyntaxKind.VolatileKeyword)
        let word = field.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ReadOnlyKeyword))
        let accessors = word.IsKind(SyntaxKind.None) ? " { get; set; }" : " { get; }"
        let variable = field.Declaration.Variables[0]
        let end = variable.Initializer is null ? new TextChange(field.SemicolonToken.Span, "") : new TextChange(field.SemicolonToken.Span, ";")
        select word.IsKind(SyntaxKind.None) ? new Edit(Edit.Insert(variable.Identifier.Span.End, accessors), end)
            : new Edit(new TextChange(word.FullSpan, ""), Edit.Insert(variable.Identifier.Span.End, accessors), end);

    private static IEnumerable<Edit> InMain(Subject subject)
    {
        var statements = subject.Root.Members.OfType<GlobalStatementSyntax>().ToList();
        if (statements.Count == 0)
        {
            yield break;
        }

        var isAsync = statements.Exists(statement =>
            statement.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax)
            .OfType<AwaitExpressionSyntax>().Any());
        yield return new Edit(
            Edit.Insert(statements[0].SpanStart,
                $"internal static class Program\n{{\n    private static {(isAsync ? "async System.Threading.Tasks.Task" : "void")} Main(string[] args)\n    "
                    + $"{{\n"),
            Edit.Insert(statements[^1].Span.End, "\n    }\n}\n"));
    }

    private static IEnumerable<Edit> TopLevel(Subject subject) =>
        from method in subject.Nodes<MethodDeclarationSyntax>()
        where method is { Identifier.Text: "Main", Body.Statements.Count: > 0, Parent: ClassDeclarationSyntax { Parent: CompilationUnitSyntax } }
            && method.ReturnType.ToString() is "void" or "Task"
        let type = (ClassDeclarationSyntax)method.Parent!
        let statements = string.Concat(method.Body!.Statements.Select(statement => statement.ToFullString()))
        where type.Members.Count > 1 || subject.Root.Members.Count > 0
        select new Edit(Edit.Insert(subject.EndOfUsings, statements), new TextChange(type.Members.Count > 1 ? method.FullSpan : type.FullSpan, ""));
}
