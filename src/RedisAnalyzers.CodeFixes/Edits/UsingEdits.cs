using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Adds <c>using</c> directives where the file has others, in the order in which the file sorts them.</summary>
internal static class UsingEdits
{
    /// <summary>Adds a directive; false where the file has no others around <paramref name="position"/> to stand among.</summary>
    internal static bool TryAdd(FixRequest request, string @namespace, int position, EditSet edits)
    {
        if (DirectivesAround(request.Tree.GetRoot(), position) is not { Count: > 0 } directives)
        {
            return false;
        }

        var order = new Order(directives);
        var at = order.PlaceOf(@namespace, directives);
        var (before, after) = (at > 0 ? directives[at - 1] : null, at < directives.Count ? directives[at] : null);
        var line = "using " + @namespace + ";" + request.NewLine;
        if (before is null)
        {
            edits.Insert(after!.SpanStart, line + (order.SeparatesGroups && !AreOneGroup(@namespace, after) ? request.NewLine : ""));
            return true;
        }

        // At the end of a group rather than at the start of the next one.
        var isNewGroup = !AreOneGroup(@namespace, before);
        if (isNewGroup && after is not null && AreOneGroup(@namespace, after))
        {
            edits.Insert(after.SpanStart, line);
        }
        else
        {
            var next = request.Text.Lines.GetLineFromPosition(before.Span.End).EndIncludingLineBreak;
            edits.Insert(next, (order.SeparatesGroups && isNewGroup ? request.NewLine : "") + request.IndentAt(before.SpanStart) + line);
        }

        return true;
    }

    /// <summary>The directives of the file, or else those of the innermost namespace, that name namespaces and stand on lines of their own.</summary>
    private static List<UsingDirectiveSyntax>? DirectivesAround(SyntaxNode root, int position)
    {
        if (root is not CompilationUnitSyntax unit)
        {
            return null;
        }

        var lists = unit.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseNamespaceDeclarationSyntax>().Where(space => space.Span.Contains(position)).Select(static space => space.Usings);
        return new[] { unit.Usings }.Concat(lists).Select(static list => list.Where(IsPlain).ToList()).FirstOrDefault(static list => list.Count > 0);
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.None);

    private static string NameOf(UsingDirectiveSyntax directive) => directive.Name?.ToString() ?? "";

    private static bool AreOneGroup(string @namespace, UsingDirectiveSyntax directive) => RootOf(@namespace) == RootOf(NameOf(directive));

    private static string RootOf(string @namespace) => @namespace.Split('.')[0];

    /// <summary>How a file sorts its directives.</summary>
    private sealed class Order
    {
        private readonly bool _isSorted;
        private readonly bool _systemFirst;

        internal Order(List<UsingDirectiveSyntax> directives)
        {
            var names = directives.ConvertAll(NameOf);
            _systemFirst = IsSorted(names, systemFirst: true);
            _isSorted = _systemFirst || IsSorted(names, systemFirst: false);
            SeparatesGroups = directives.Skip(1).Where((next, before) => RootOf(names[before]) != RootOf(NameOf(next)))
                .Any(static next => next.GetLeadingTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        }

        /// <summary>A blank line stands between directives of different roots.</summary>
        internal bool SeparatesGroups { get; }

        /// <summary>How many of the directives stand before a new one.</summary>
        internal int PlaceOf(string @namespace, List<UsingDirectiveSyntax> directives)
        {
            var after = _isSorted || RootOf(@namespace) != "System"
                ? directives.FindIndex(directive => _isSorted && Compare(@namespace, NameOf(directive), _systemFirst) < 0)
                : directives.FindLastIndex(static directive => RootOf(NameOf(directive)) == "System") + 1;
            return after < 0 ? directives.Count : after;
        }

        private static bool IsSorted(List<string> names, bool systemFirst) =>
            names.Zip(names.Skip(1), (one, next) => Compare(one, next, systemFirst) <= 0).All(static inOrder => inOrder);

        private static int Compare(string one, string other, bool systemFirst) =>
            systemFirst && RootOf(one) == "System" != (RootOf(other) == "System")
                ? RootOf(one) == "System" ? -1 : 1
                : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
    }
}
