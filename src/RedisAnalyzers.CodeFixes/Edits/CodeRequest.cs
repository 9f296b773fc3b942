using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>A piece of code to be repaired.</summary>
/// <param name="Node">What stands at the place of the report: the innermost node of that span or around it.</param>
internal sealed record CodeRequest(SyntaxNode Node, Diagnostic Diagnostic, RedisModel Model, RedisOptions Options, SourceText Text)
    : EditRequest(Node.SyntaxTree, Diagnostic, Model, Options, Text)
{
    /// <summary>The same request for a connection site of this file.</summary>
    internal FixRequest For(ConnectionSite site) => new(site, Diagnostic, Model, Options, Text);
}
