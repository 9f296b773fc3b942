using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Options;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>A piece of code to be repaired.</summary>
/// <param name="Node">What stands at the place of the report: the innermost node of that span or around it.</param>
internal sealed record CodeRequest(SyntaxNode Node, Diagnostic Diagnostic, RedisCompilation Compilation, RedisOptions Options, SourceText Text)
    : EditRequest(Node.SyntaxTree, Diagnostic, Compilation, Options, Text)
{
    /// <summary>The same request for a connection site of this file.</summary>
    internal FixRequest For(ConnectionSite site) => new(site, Diagnostic, Compilation, Options, Text);
}
