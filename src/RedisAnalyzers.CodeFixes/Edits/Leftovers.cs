using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// Removes what an edit has left without a use: private constants and methods, and locals with a literal, that something named before the edit and that nothing
/// names after it. Their comments go with them.
/// </summary>
internal static class Leftovers
{
    /// <summary>A constant may have been the last use of another one.</summary>
    private const int MaximumRounds = 8;

    /// <summary>A file after an edit, without what it left unused.</summary>
    /// <param name="before">The file before it.</param>
    /// <param name="after">The file after it.</param>
    internal static SourceText Remove(SyntaxTree before, SourceText after)
    {
        var old = CountNames(before.GetRoot());
        for (var round = 0; round < MaximumRounds; round++)
        {
            var root = before.WithChangedText(after).GetRoot();
            var names = CountNames(root);
            var unused = root.DescendantNodes().Select(Declared)
                .FirstOrDefault(d => d.Node is not null && names[d.Name] == 1 && old.TryGetValue(d.Name, out var uses) && uses > 1);
            if (unused.Node is null || LinesOf(unused.Node, after) is not { } lines || IsNamedInDisabledCode(root, unused.Name))
            {
                break;
            }

            after = after.WithChanges(new TextChange(lines, ""));
        }

        return after;
    }

    private static Dictionary<string, int> CountNames(SyntaxNode root) =>
        root.DescendantTokens(descendIntoTrivia: true).Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
            .GroupBy(static token => token.ValueText).ToDictionary(static group => group.Key, static group => group.Count());

    private static bool IsNamedInDisabledCode(SyntaxNode root, string name) =>
        root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString().Contains(name));

    /// <summary>The declaration that can go when nothing uses it, and its name; no node for anything else.</summary>
    private static (SyntaxNode? Node, string Name) Declared(SyntaxNode node) => node switch
    {
        FieldDeclarationSyntax { Declaration: var declaration, AttributeLists.Count: 0 } field when IsPrivate(field) && IsLiteral(declaration) =>
            (field, NameOf(declaration)),
        MethodDeclarationSyntax { AttributeLists.Count: 0, ExplicitInterfaceSpecifier: null } method when IsPrivate(method) =>
            (method, method.Identifier.ValueText),
        LocalFunctionStatementSyntax function => (function, function.Identifier.ValueText),
        LocalDeclarationStatementSyntax { Declaration: var declaration } local when local.UsingKeyword.IsKind(SyntaxKind.None) && IsLiteral(declaration) =>
            (local, NameOf(declaration)),
        _ => (null, ""),
    };

    private static bool IsPrivate(MemberDeclarationSyntax member) =>
        !member.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword
            or SyntaxKind.OverrideKeyword or SyntaxKind.PartialKeyword or SyntaxKind.ExternKeyword)
            && member.Parent is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax
            && !member.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(static type => type.Modifiers.Any(SyntaxKind.PartialKeyword))
            && member is not MethodDeclarationSyntax { Identifier.ValueText: "Main" };

    private static bool IsLiteral(VariableDeclarationSyntax declaration) =>
        declaration.Variables.Count == 1 && declaration.Variables[0].Initializer?.Value is LiteralExpressionSyntax;

    private static string NameOf(VariableDeclarationSyntax declaration) => declaration.Variables[0].Identifier.ValueText;

    /// <summary>The lines of a declaration with its comments, and one of the blank lines around it; null where other code stands on them.</summary>
    private static TextSpan? LinesOf(SyntaxNode declaration, SourceText text)
    {
        if (declaration.Parent is not (TypeDeclarationSyntax or BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax)
            || declaration.GetLeadingTrivia().Any(static trivia => trivia.IsDirective))
        {
            return null;
        }

        var first = text.Lines.IndexOf(declaration.SpanStart);
        var last = text.Lines.IndexOf(declaration.Span.End);
        var trailing = declaration.GetLastToken().GetNextToken().SpanStart;
        if (!IsBlank(text, text.Lines[first].Start, declaration.SpanStart) || (trailing > declaration.Span.End && trailing < text.Lines[last].End))
        {
            return null;
        }

        var commentsStart = declaration.GetLeadingTrivia().Reverse().TakeWhile(static trivia => !trivia.IsDirective).Where(IsComment)
            .Select(trivia => text.Lines.IndexOf(trivia.SpanStart)).DefaultIfEmpty(first).ToList();
        foreach (var line in commentsStart)
        {
            // A blank line ends what belongs to the declaration.
            first = Enumerable.Range(line, Math.Max(first - line, 0)).All(between => !IsBlank(text.Lines[between])) ? line : first;
        }

        var isBlankBefore = first > 0 && (IsBlank(text.Lines[first - 1]) || text.Lines[first - 1].ToString().TrimEnd().EndsWith("{", StringComparison.Ordinal));
        var isBlankAfter = last + 1 < text.Lines.Count && IsBlank(text.Lines[last + 1]);
        if (isBlankBefore && isBlankAfter)
        {
            last++;
        }

        return TextSpan.FromBounds(text.Lines[first].Start, text.Lines[last].EndIncludingLineBreak);
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private static bool IsBlank(TextLine line) => string.IsNullOrWhiteSpace(line.ToString());

    private static bool IsBlank(SourceText text, int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));
}
