using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Options;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>What a fix is asked to repair, and what it needs to write code that compiles there.</summary>
/// <param name="Tree">The file that is edited.</param>
/// <param name="Diagnostic">What was reported.</param>
/// <param name="Compilation">The compilation, asked under the token of the request.</param>
/// <param name="Options">The options of the file.</param>
/// <param name="Text">The file's text.</param>
internal abstract record EditRequest(SyntaxTree Tree, Diagnostic Diagnostic, RedisCompilation Compilation, RedisOptions Options, SourceText Text)
{
    internal SemanticModel Semantic => Compilation.SemanticModelForEdits(Tree);

    /// <summary>The file is written in that version of C#, or in a newer one.</summary>
    internal bool Knows(LanguageVersion version) => Tree.Options is CSharpParseOptions options && options.LanguageVersion >= version;

    /// <summary>The file's line break.</summary>
    internal string NewLine => Text.ToString().IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    /// <summary>The white space that the line of <paramref name="position"/> begins with.</summary>
    internal string IndentAt(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>One more level, in the file's own style.</summary>
    internal string Deeper(string indent) => indent + Level;

    /// <summary>What the file's lines are indented by: a tab where some line begins with one, or else the smallest number of spaces, up to four.</summary>
    private string Level
    {
        get
        {
            var least = 4;
            foreach (var line in Text.Lines)
            {
                var text = line.ToString();
                if (text.StartsWith("\t", StringComparison.Ordinal))
                {
                    return "\t";
                }

                var spaces = text.Length - text.TrimStart(' ').Length;
                if (spaces > 1 && spaces < text.Length)
                {
                    least = Math.Min(least, spaces);
                }
            }

            return new string(' ', least);
        }
    }

    /// <summary>
    /// The shortest name for a type that means it at <paramref name="position"/>: by itself, after adding a <c>using</c> where the
    /// file has others, or in full.
    /// </summary>
    internal string NameOf(string @namespace, string type, int position, EditSet edits)
    {
        // Members and variables count: in a class with a property Environment, the name means the property.
        var meanings = Semantic.LookupSymbols(position, name: type).Where(s => s is not INamedTypeSymbol { Arity: > 0 }).ToImmutableArray();
        if (meanings.Length == 1 && meanings[0] is INamedTypeSymbol only && only.ContainingNamespace.ToDisplayString() == @namespace)
        {
            return type;
        }

        if (!meanings.IsEmpty || Tree.GetRoot() is not CompilationUnitSyntax unit
            || unit.Usings.FirstOrDefault(u => u.GlobalKeyword.IsKind(SyntaxKind.None)) is not { } first)
        {
            return @namespace + "." + type;
        }

        edits.Insert(first.SpanStart, "using " + @namespace + ";" + NewLine);
        return type;
    }
}
