using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>What a fix is asked to repair, and what it needs to write code that compiles there.</summary>
/// <param name="Diagnostic">What was reported.</param>
/// <param name="File">The file that is edited.</param>
internal sealed record FixRequest(Diagnostic Diagnostic, EditedFile File)
{
    private readonly ConnectionSite? _site;
    private SyntaxNode? _node;

    /// <summary>The syntax tree of the file.</summary>
    internal SyntaxTree Tree => File.Tree;

    /// <summary>The file's text.</summary>
    internal SourceText Text => File.Text;

    /// <summary>The compilation.</summary>
    internal RedisCompilation Compilation => File.Compilation;

    /// <summary>The options of the file.</summary>
    internal RedisOptions Options => File.Options;

    /// <summary>The reported text.</summary>
    internal TextSpan Span => Diagnostic.Location.SourceSpan;

    /// <summary>The innermost node that holds all of the reported text.</summary>
    internal SyntaxNode Node => _node ??= Tree.GetRoot().FindNode(Span, getInnermostNodeForTie: true);

    /// <summary>The reported call that opens a connection; null when something else is reported.</summary>
    internal DirectConnect? ReportedConnect() => DirectConnect.In(Tree, Compilation).FirstOrDefault(connect => connect.Call.Expression == Node);

    /// <summary>The connection site to repair, found again in the current document. Only rules about sites report one.</summary>
    internal ConnectionSite Site
    {
        get => _site ?? throw new InvalidOperationException(Diagnostic.Id + " does not report a connection site.");
        init => _site = value;
    }

    /// <summary>Finds what was reported; null when it no longer exists.</summary>
    internal static FixRequest? Find(EditedFile file, Diagnostic diagnostic)
    {
        var request = new FixRequest(diagnostic, file);
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Site, out var identity) || identity is null)
        {
            return request.Span.End <= file.Text.Length ? request : null;
        }

        return ConnectionSites.Find(file.Tree, identity, file.Compilation) is { } site ? request with { Site = site } : null;
    }

    /// <summary>The site that <paramref name="connect"/> opens; null unless there is exactly one.</summary>
    internal ConnectionSite? SiteOf(InvocationExpressionSyntax connect) =>
        ConnectionSites.Of(connect, Compilation) is { Length: 1 } sites ? sites[0] : null;

    /// <summary>The same request about the one site that <paramref name="connect"/> opens; null unless that site is in this file.</summary>
    internal FixRequest? AtSiteOf(InvocationExpressionSyntax connect) =>
        SiteOf(connect) is { } site && site.Tree == Tree ? this with { Site = site } : null;

    /// <summary>The report is about the value of a setting.</summary>
    internal bool IsAbout(OptionSetting setting) => IsAbout(setting.Template, setting.ValueSpan, setting.Origin);

    /// <summary>The report is about an endpoint.</summary>
    internal bool IsAbout(EndpointSetting endpoint) => IsAbout(endpoint.Template, endpoint.ItemSpan, endpoint.Origin);

    /// <summary>The report is about this part of a text, or about <paramref name="origin"/> where there is no text.</summary>
    internal bool IsAbout(TextTemplate? template, TextSpan span, Origin origin) => Site.Locate(template, span, origin).Primary.SourceSpan == Span;

    /// <summary>Where the code that replaces a part of a text will stand: in its literal, which may be far from the use.</summary>
    internal int PositionOf(TextTemplate? template, TextSpan span, SyntaxNode node) =>
        template?.PieceOf(span) is { IsLiteral: true } piece && piece.Node.SyntaxTree == Tree ? piece.Node.SpanStart : node.SpanStart;

    /// <summary>The file's language version is that version of C# or a newer one.</summary>
    internal bool Supports(LanguageVersion version) => Tree.Options is CSharpParseOptions options && options.LanguageVersion >= version;

    /// <summary>The file's line break.</summary>
    internal string NewLine => Indentation.NewLineOf(Text);

    /// <summary>The indentation of the line of <paramref name="position"/>.</summary>
    internal string IndentAt(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The code of a node where lines are indented by <paramref name="indent"/>; with literals of several lines it stays as it is.</summary>
    internal string MovedTo(SyntaxNode node, string indent)
    {
        var old = IndentAt(node.SpanStart);
        var code = node.ToString();
        return old == indent || node.DescendantTokens().Any(static token => token.Text.IndexOf('\n') >= 0)
            ? code
            : code.Replace("\n" + old, "\n" + indent);
    }

    /// <summary>All lines that a span fills, with their line breaks; null where other code stands on them.</summary>
    internal TextSpan? LinesFilledBy(TextSpan span)
    {
        TextLine first = Text.Lines.GetLineFromPosition(span.Start), last = Text.Lines.GetLineFromPosition(span.End);
        return IsBlank(first.Start, span.Start) && IsBlank(span.End, last.End) ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : null;
    }

    /// <summary>Nothing but white space stands between two positions.</summary>
    internal bool IsBlank(int start, int end) => string.IsNullOrWhiteSpace(Text.ToString(TextSpan.FromBounds(start, end)));

    /// <summary>One more level, in the file's own style.</summary>
    internal string Deeper(string indent) => indent + File.IndentUnit;

    /// <summary>
    /// The shortest name that refers to a type at <paramref name="position"/>: the simple name, if necessary after adding a <c>using</c> where the file has
    /// others, or the full name.
    /// </summary>
    internal string NameOf(string @namespace, string type, int position, EditSet edits)
    {
        // Members and variables count: in a class with a property Environment, the name means the property.
        var meanings = this.VisibleAt(position, type).RemoveAll(s => s is INamedTypeSymbol { Arity: > 0 });
        if (meanings.Length == 1 && meanings[0] is INamedTypeSymbol only && only.ContainingNamespace.ToDisplayString() == @namespace)
        {
            return type;
        }

        return meanings.IsEmpty && UsingEdits.TryAdd(this, @namespace, position, edits) ? type : @namespace + "." + type;
    }
}
