using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>
/// Start-up code that calls a function which opens a connection opens one: that is fine. When it calls two functions that each open the same
/// one, the functions open a connection per call.
/// </summary>
internal static class RepeatedOpening
{
    internal static bool Is(SyntaxNode function, ConnectionOwnership ownership, RedisCompilation compilation)
    {
        if (ownership.Opening is not InvocationExpressionSyntax call || function.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || call.CalledName() is not { } name)
        {
            return false;
        }

        foreach (var other in compilation.IndexOf(call.SyntaxTree).Calls(name))
        {
            if (other == call || !type.Span.Contains(other.Span) || !SameArguments(call, other, compilation))
            {
                continue;
            }

            var otherFunction = other.EnclosingFunction();
            if (otherFunction != function && otherFunction is MethodDeclarationSyntax or LocalFunctionStatementSyntax
                && RunInOnePass(function, otherFunction, compilation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameArguments(InvocationExpressionSyntax call, SyntaxNode other, RedisCompilation compilation) =>
        other is InvocationExpressionSyntax { ArgumentList.Arguments: var others } && others.Count == call.ArgumentList.Arguments.Count
        && call.ArgumentList.Arguments.Zip(others, (a, b) => IsSame(a.Expression, b.Expression, compilation)).All(static same => same);

    /// <summary>The same text, however it is written; or the same code, when no variable of a function is among them.</summary>
    private static bool IsSame(ExpressionSyntax one, ExpressionSyntax other, RedisCompilation compilation) =>
        TextOf(one, compilation) is { } text
            ? text == TextOf(other, compilation)
            : one.IsEquivalentTo(other, false) && !(one is IdentifierNameSyntax name && char.IsLower(name.Identifier.ValueText[0]));

    private static string? TextOf(ExpressionSyntax argument, RedisCompilation compilation) =>
        TemplateReader.Read(argument, ReadContext.At(compilation)).Template is { IsComplete: true } template
            ? template.Text
            : null;

    private static bool RunInOnePass(SyntaxNode a, SyntaxNode b, RedisCompilation compilation)
    {
        List<SyntaxNode> callsOfA = CallsOf(a, compilation), callsOfB = CallsOf(b, compilation);
        return callsOfA.Exists(x => callsOfB.Exists(y => RunInOnePass(x, y)));
    }

    private static bool RunInOnePass(SyntaxNode one, SyntaxNode other) =>
        one.SyntaxTree == other.SyntaxTree
        && one.EnclosingFunction() == other.EnclosingFunction()
        && (one.SpanStart < other.SpanStart ? RunOrder.From(one, other) : RunOrder.From(other, one)) != Reach.Never;

    private static List<SyntaxNode> CallsOf(SyntaxNode function, RedisCompilation compilation) =>
        compilation.DeclaredSymbolOf(function) is IMethodSymbol method ? compilation.CallsOf(method).ToList() : new List<SyntaxNode>();
}
