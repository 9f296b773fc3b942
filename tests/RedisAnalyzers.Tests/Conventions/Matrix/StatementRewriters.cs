using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Tests.Conventions.Matrix;

/// <summary>The same statements, split, joined and braced in other ways.</summary>
internal static class StatementRewriters
{
    public static IEnumerable<Rewriter> All =>
    [
        new("more blocks", subject => Statements(subject).Where(CanStandInBlock).Select(statement => Edit.Around(statement, "{ ", " }"))),
        new("braces", subject => Embedded(subject).Where(statement => statement is not BlockSyntax).Select(statement => Edit.Around(statement, "{ ", " }"))),
        new("no braces", Unbraced),
        new("declaration, then assignment", Split),
        new("using statement for using declaration", UsingStatements),
        new("using declaration for using statement", UsingDeclarations),
        new("a choice turned round", Turned),
        new("for instead of while", subject => subject.Nodes<WhileStatementSyntax>()
            .Select(loop => new Edit(new TextChange(TextSpan.FromBounds(loop.WhileKeyword.SpanStart, loop.CloseParenToken.Span.End),
            $"for (; {(loop.Condition.IsKind(SyntaxKind.TrueLiteralExpression) ? "" : loop.Condition)};)")))),
        new("while instead of for", subject => subject.Nodes<ForStatementSyntax>()
            .Where(loop => loop.Declaration is null && loop.Initializers.Count == 0 && loop.Incrementors.Count == 0)
            .Select(loop => new Edit(new TextChange(TextSpan.FromBounds(loop.ForKeyword.SpanStart, loop.CloseParenToken.Span.End),
            $"while ({loop.Condition?.ToString() ?? "true"})")))),
        new("a named exception", subject => subject.Nodes<CatchDeclarationSyntax>().Where(caught => caught.Identifier.IsKind(SyntaxKind.None))
            .Select(caught => new Edit(Edit.Insert(caught.Type.Span.End, " caught9")))),
        new("a catch of everything by name", subject => subject.Nodes<CatchClauseSyntax>().Where(clause => clause.Declaration is null && clause.Filter is null)
            .Select(clause => new Edit(Edit.Insert(clause.CatchKeyword.Span.End, " (System.Exception)")))),
        new("discarded result", subject => subject.Nodes<ExpressionStatementSyntax>()
            .Where(statement => statement.Expression is InvocationExpressionSyntax
            && subject.Model.GetTypeInfo(statement.Expression).Type is { SpecialType: not SpecialType.System_Void } && subject.IsFree(statement.SpanStart, "_"))
            .Select(statement => new Edit(Edit.Insert(statement.SpanStart, "_ = ")))),
        new("coalescing assignment as a choice", Coalescing),
        new("assignments after the creation", Assigned),
        new("creation in a local", Hoisted),
        new("initializer for assignments", Gathered),
    ];

    private static IEnumerable<StatementSyntax> Statements(Subject subject) =>
        subject.Nodes<StatementSyntax>().Where(statement => statement.Parent is BlockSyntax or GlobalStatementSyntax);

    private static bool CanStandInBlock(StatementSyntax statement) =>
        statement is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or LabeledStatementSyntax or BlockSyntax)
            && !DeclaresVariables(statement);

    private static bool DeclaresVariables(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax or ReturnStatementSyntax or IfStatementSyntax && statement.DescendantNodes()
            .Any(node => node is SingleVariableDesignationSyntax);

    private static IEnumerable<StatementSyntax> Embedded(Subject subject) => subject.Nodes<StatementSyntax>().Where(statement =>
        statement.Parent is WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax or LockStatementSyntax
            || (statement.Parent is IfStatementSyntax) || (statement.Parent is ElseClauseSyntax && statement is not IfStatementSyntax));

    private static IEnumerable<Edit> Unbraced(Subject subject) =>
        from statement in Embedded(subject)
        where statement is BlockSyntax { Statements: [var only] }
            && only is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or IfStatementSyntax)
        let block = (BlockSyntax)statement
        select new Edit(new TextChange(block.OpenBraceToken.Span, ""), new TextChange(block.CloseBraceToken.Span, ""));

    private static IEnumerable<Edit> Split(Subject subject) =>
        from local in subject.Nodes<LocalDeclarationStatementSyntax>()
        where !local.IsConst && local.UsingKeyword.IsKind(SyntaxKind.None) && local.Declaration.Variables is [{ Initializer: not null }]
        let variable = local.Declaration.Variables[0]
        let type = subject.Model.GetTypeInfo(local.Declaration.Type).Type
        where type is { IsAnonymousType: false, IsRefLikeType: false }
            && variable.Initializer!.Value is not (ImplicitObjectCreationExpressionSyntax or InitializerExpressionSyntax or RefExpressionSyntax)
        select new Edit(new TextChange(TextSpan.FromBounds(local.SpanStart, variable.Initializer!.EqualsToken.SpanStart),
            $"{(local.Declaration.Type.IsVar ? type!.ToMinimalDisplayString(subject.Model, local.SpanStart) : local.Declaration.Type)} {variable.Identifier}; "
                + $"{variable.Identifier} "));

    private static IEnumerable<Edit> UsingStatements(Subject subject) =>
        from local in subject.Nodes<LocalDeclarationStatementSyntax>()
        where !local.UsingKeyword.IsKind(SyntaxKind.None) && local.Parent is BlockSyntax
        let block = (BlockSyntax)local.Parent!
        select new Edit(Edit.Insert(local.Declaration.SpanStart, "("), new TextChange(local.SemicolonToken.Span, ") {"),
            Edit.Insert(block.CloseBraceToken.SpanStart, "} "));

    private static IEnumerable<Edit> UsingDeclarations(Subject subject) =>
        from statement in subject.Nodes<UsingStatementSyntax>()
        where statement.Declaration is not null && statement.Parent is BlockSyntax block && block.Statements[^1] == statement
            && statement.Statement is BlockSyntax
        let body = (BlockSyntax)statement.Statement
        select new Edit(new TextChange(statement.OpenParenToken.Span, ""),
            new TextChange(TextSpan.FromBounds(statement.CloseParenToken.SpanStart, body.OpenBraceToken.Span.End), ";"),
            new TextChange(body.CloseBraceToken.Span, ""));

    private static IEnumerable<Edit> Turned(Subject subject) =>
        from choice in subject.Nodes<IfStatementSyntax>()
        where choice.Else is { Statement: BlockSyntax } && choice.Statement is BlockSyntax && !choice.Condition.DescendantNodesAndSelf()
            .Any(node => node is SingleVariableDesignationSyntax)
        select new Edit(new TextChange(TextSpan.FromBounds(choice.Condition.SpanStart, choice.Span.End),
            $"!({choice.Condition})) {choice.Else!.Statement} else {choice.Statement}"));

    private static IEnumerable<Edit> Coalescing(Subject subject) =>
        from statement in subject.Nodes<ExpressionStatementSyntax>()
        where statement.Expression.IsKind(SyntaxKind.CoalesceAssignmentExpression)
        let assignment = (AssignmentExpressionSyntax)statement.Expression
        select new Edit(Edit.Replace(statement, $"if ({assignment.Left} == null) {{ {assignment.Left} = {assignment.Right}; }}"));

    private static IEnumerable<Edit> Assigned(Subject subject) =>
        from local in subject.Nodes<LocalDeclarationStatementSyntax>()
        where local.Parent is BlockSyntax or GlobalStatementSyntax
            && local.Declaration.Variables is [{ Initializer.Value: BaseObjectCreationExpressionSyntax { Initializer: not null } }]
        let variable = local.Declaration.Variables[0]
        let creation = (BaseObjectCreationExpressionSyntax)variable.Initializer!.Value
        where creation.Initializer!.IsKind(SyntaxKind.ObjectInitializerExpression)
        select new Edit(new TextChange(creation.Initializer!.Span, creation.ArgumentList is null ? "()" : ""),
            Edit.Insert(local.Span.End, string.Concat(Assignments(variable.Identifier.Text, creation.Initializer))));

    private static IEnumerable<string> Assignments(string target, InitializerExpressionSyntax list) =>
        from expression in list.Expressions
        from statement in expression switch
        {
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax element, Right: not InitializerExpressionSyntax } assignment =>
                [$"\n        {target}{element} = {assignment.Right};"],
            AssignmentExpressionSyntax { Right: InitializerExpressionSyntax inner } assignment => Assignments($"{target}.{assignment.Left}", inner),
            AssignmentExpressionSyntax assignment => [$"\n        {target}.{assignment.Left} = {assignment.Right};"],
            InitializerExpressionSyntax several => [$"\n        {target}.Add({several.Expressions});"],
            _ => new[] { $"\n        {target}.Add({expression});" },
        }
        select statement;

    private static IEnumerable<Edit> Hoisted(Subject subject) =>
        from pair in subject.Nodes<ObjectCreationExpressionSyntax>().Select((creation, number) => (creation, number))
        where pair.creation.Parent is ArgumentSyntax && pair.creation.Initializer is not null
        let statement = pair.creation.Ancestors().TakeWhile(node => node is not AnonymousFunctionExpressionSyntax { ExpressionBody: not null })
            .OfType<StatementSyntax>().FirstOrDefault()
        where statement is { Parent: BlockSyntax or GlobalStatementSyntax } and not LocalFunctionStatementSyntax
        select new Edit(Edit.Insert(statement.SpanStart, $"var made{pair.number} = {pair.creation};\n        "),
            Edit.Replace(pair.creation, $"made{pair.number}"));

    private static IEnumerable<Edit> Gathered(Subject subject) =>
        from local in subject.Nodes<LocalDeclarationStatementSyntax>()
        where local.Parent is BlockSyntax && local.Declaration.Variables is [{ Initializer.Value: ObjectCreationExpressionSyntax { Initializer: null } }]
        let name = local.Declaration.Variables[0].Identifier.Text
        let creation = (ObjectCreationExpressionSyntax)local.Declaration.Variables[0].Initializer!.Value
        let set = ((BlockSyntax)local.Parent!).Statements.SkipWhile(statement => statement != local).Skip(1).TakeWhile(statement => Sets(statement, name))
            .Select(statement => (AssignmentExpressionSyntax)((ExpressionStatementSyntax)statement).Expression).ToList()
        where set.Count > 0 && set.Select(assignment => assignment.Left.ToString()).Distinct().Count() == set.Count
        select new Edit([Edit.Insert(creation.Span.End,
            $" {{ {string.Join(", ", set.Select(assignment => $"{((MemberAccessExpressionSyntax)assignment.Left).Name} = {assignment.Right}"))} }}"),
            .. set.Select(assignment => new TextChange(assignment.Parent!.Span, ""))]);

    private static bool Sets(StatementSyntax statement, string name) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
            Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax target } } assignment }
        && target.Identifier.Text == name && !assignment.Right.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Any(used => used.Identifier.Text == name);
}
