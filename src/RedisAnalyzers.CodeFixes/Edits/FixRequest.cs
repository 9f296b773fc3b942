using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>What a fix is asked to repair, and what it needs to write code that compiles there.</summary>
/// <param name="Site">The site, found again in the current document.</param>
/// <param name="Diagnostic">What was reported.</param>
/// <param name="Model">The compilation's model.</param>
/// <param name="Options">The options of the file.</param>
/// <param name="Text">The file's text.</param>
internal sealed record FixRequest(ConnectionSite Site, Diagnostic Diagnostic, RedisModel Model, RedisOptions Options, SourceText Text)
{
    internal SyntaxTree Tree => Site.Tree;

    internal SemanticModel Semantic => Model.SemanticOf(Tree);

    /// <summary>The file's line break.</summary>
    internal string NewLine => Text.ToString().IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    /// <summary>The white space that the line of <paramref name="position"/> begins with.</summary>
    internal string IndentAt(int position)
    {
        string line = Text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>One more level, in the file's own style.</summary>
    internal static string Deeper(string indent) => indent + (indent.StartsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");

    /// <summary>
    /// The shortest name for a type that means it at <paramref name="position"/>: by itself, after adding a <c>using</c> where the
    /// file has others, or in full.
    /// </summary>
    internal string NameOf(string @namespace, string type, int position, EditSet edits)
    {
        if (Semantic.LookupNamespacesAndTypes(position, name: type).Any(s => s is INamedTypeSymbol && s.ContainingNamespace.ToDisplayString() == @namespace)) return type;
        if (Tree.GetRoot() is not CompilationUnitSyntax { Usings: { Count: > 0 } usings }
            || Semantic.LookupNamespacesAndTypes(position, name: type).Any())
            return @namespace + "." + type;
        edits.Insert(usings[0].SpanStart, "using " + @namespace + ";" + NewLine);
        return type;
    }
}
