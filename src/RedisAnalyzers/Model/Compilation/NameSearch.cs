using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>
/// Finds the places that use a name. They are looked for in the text: an index of all names would be as large as the file, and few are ever asked for.
/// </summary>
internal static class NameSearch
{
    /// <summary>The places inside <paramref name="scope"/> that use a name, in source order.</summary>
    internal static IEnumerable<IdentifierNameSyntax> In(SyntaxNode scope, string name, CancellationToken cancellation)
    {
        foreach (var token in TokensIn(scope, new[] { name }, cancellation))
        {
            if (token.Parent is IdentifierNameSyntax found)
            {
                yield return found;
            }
        }
    }

    /// <summary>The tokens inside <paramref name="scope"/> whose value is one of some names, for each name in source order, declarations included.</summary>
    internal static IEnumerable<SyntaxToken> TokensIn(SyntaxNode scope, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        if (TreeNames.Of(scope.SyntaxTree, cancellation).HasEscapes)
        {
            foreach (var token in scope.DescendantTokens())
            {
                if (token.ValueText.Length > 0 && names.Contains(token.ValueText))
                {
                    yield return token;
                }
            }

            yield break;
        }

        // The text of a file that is being edited is put together from pieces each time: once for all names.
        var text = scope.SyntaxTree.GetText(cancellation).ToString();
        var end = scope.FullSpan.End;
        foreach (var name in names)
        {
            // Code that is not finished has declarations without a name.
            for (var at = name.Length == 0 ? -1 : text.IndexOf(name, scope.FullSpan.Start, scope.FullSpan.Length, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(name, at + name.Length, end - at - name.Length, StringComparison.Ordinal))
            {
                if (IsWholeWord(text, at, name.Length) && scope.FindToken(at) is var token && token.ValueText == name && token.Span.Contains(at))
                {
                    yield return token;
                }
            }
        }
    }

    private static bool IsWholeWord(string text, int start, int length) =>
        (start == 0 || !IsPart(text[start - 1])) && (start + length == text.Length || !IsPart(text[start + length]));

    private static bool IsPart(char character) => character == '_' || char.IsLetterOrDigit(character);
}
