using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Settings;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>One file that a rule analyzes, and what it reports there. Each location is reported once.</summary>
internal abstract class FileReport
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly RuleContext _context;
    private HashSet<TextSpan>? _reported;

    private protected FileReport(DiagnosticDescriptor descriptor, RuleContext context)
    {
        _descriptor = descriptor;
        _context = context;
    }

    internal RedisCompilation Compilation => _context.Compilation;

    internal RedisOptions Options => _context.Options;

    internal SyntaxTree Tree => _context.Tree;

    /// <summary>The settings file that is looked at; null where it is a C# file.</summary>
    internal SettingsFile? File => _context.File;

    /// <summary>The severity in a settings file, if not the usual one. The set of severities counts where the compiler is told none for the rule.</summary>
    private ReportDiagnostic? SeverityInFile => Options.SeverityOf(_descriptor.Id)
        ?? (Compilation.HasSeverityOf(_descriptor.Id) ? null : Options.SeverityOfMode(_descriptor.DefaultSeverity));

    /// <summary>Reports, unless the location was reported before.</summary>
    private protected void Report(Location location, Location? additional, ImmutableDictionary<string, string?> properties, object[] arguments)
    {
        if ((_reported ??= new HashSet<TextSpan>()).Add(location.SourceSpan))
        {
            var others = additional is null ? null : new[] { additional };
            var texts = DisplayText.ForArguments(arguments);
            if (_context.File is null || SeverityInFile is not { } severity)
            {
                _context.Report(Diagnostic.Create(_descriptor, location, others, properties, texts));
            }
            else if (severity != ReportDiagnostic.Suppress)
            {
                _context.Report(Diagnostic.Create(_descriptor, location, severity.ToSeverity(), others, properties, texts));
            }
        }
    }
}
