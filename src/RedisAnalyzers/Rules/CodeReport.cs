using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>One file that a <see cref="CodeRule"/> looks at, and where it reports. A place is reported once.</summary>
internal sealed class CodeReport
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly SemanticModelAnalysisContext _file;
    private readonly HashSet<TextSpan> _reported = new();

    internal CodeReport(DiagnosticDescriptor descriptor, SemanticModelAnalysisContext file, RedisModel model, RedisOptions options)
    {
        _descriptor = descriptor;
        _file = file;
        Model = model;
        Options = options;
    }

    internal RedisModel Model { get; }

    internal RedisOptions Options { get; }

    internal SyntaxTree Tree => _file.SemanticModel.SyntaxTree;

    internal CancellationToken Cancellation => _file.CancellationToken;

    /// <summary>A piece of code is wrong.</summary>
    internal void At(SyntaxNode node, params object[] arguments) => At(node.Span, arguments);

    /// <summary>A stretch of the file is wrong: a node without the parts that are right.</summary>
    internal void At(TextSpan span, params object[] arguments)
    {
        if (_reported.Add(span)) _file.ReportDiagnostic(Diagnostic.Create(_descriptor, Location.Create(Tree, span), arguments));
    }
}
