using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Rules;

/// <summary>One file that a <see cref="CodeRule"/> analyzes, and where it reports.</summary>
internal sealed class CodeReport : FileReport
{
    internal CodeReport(DiagnosticDescriptor descriptor, RuleContext context)
        : base(descriptor, context)
    {
    }

    /// <summary>Reports a piece of code.</summary>
    internal void At(SyntaxNode node, params object[] arguments) => At(node.Span, arguments);

    /// <summary>Reports a span of the file: a node without the parts that are right.</summary>
    internal void At(TextSpan span, params object[] arguments) =>
        Report(Location.Create(Tree, span), null, ImmutableDictionary<string, string?>.Empty, arguments);
}
