using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Options;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>A connection site to be repaired.</summary>
/// <param name="Site">The site, found again in the current document.</param>
internal sealed record FixRequest(ConnectionSite Site, Diagnostic Diagnostic, RedisCompilation Compilation, RedisOptions Options, SourceText Text)
    : EditRequest(Site.Tree, Diagnostic, Compilation, Options, Text)
{
    /// <summary>Where the code that takes the place of a stretch of text will stand: in its literal, which may be far from the use.</summary>
    internal int PositionOf(TextTemplate? template, TextSpan span, SyntaxNode node) =>
        template?.PieceOf(span) is { IsLiteral: true } piece && piece.Node.SyntaxTree == Tree ? piece.Node.SpanStart : node.SpanStart;
}
