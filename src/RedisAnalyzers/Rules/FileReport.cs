using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>One file that a rule analyzes, and what it reports there. Each location is reported once.</summary>
internal abstract class FileReport
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly SemanticModelAnalysisContext _file;
    private HashSet<TextSpan>? _reported;

    private protected FileReport(DiagnosticDescriptor descriptor, SemanticModelAnalysisContext file, RedisModel model, RedisOptions options)
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

    /// <summary>Reports, unless the location was reported before.</summary>
    private protected void Report(Location location, Location? additional, ImmutableDictionary<string, string?> properties, object[] arguments)
    {
        if ((_reported ??= new HashSet<TextSpan>()).Add(location.SourceSpan))
        {
            _file.ReportDiagnostic(
                Diagnostic.Create(_descriptor, location, additional is null ? null : new[] { additional }, properties, DisplayText.ForArguments(arguments)));
        }
    }
}
