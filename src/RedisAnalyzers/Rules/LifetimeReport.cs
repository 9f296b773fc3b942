using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Model;
using RedisAnalyzers.Model.Lifetimes;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.Rules;

/// <summary>Where a rule about lifetimes reports what it found in one file.</summary>
internal sealed class LifetimeReport
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly SemanticModelAnalysisContext _file;

    internal LifetimeReport(DiagnosticDescriptor descriptor, SemanticModelAnalysisContext file, RedisModel model, RedisOptions options)
    {
        _descriptor = descriptor;
        _file = file;
        Model = model;
        Options = options;
    }

    internal RedisModel Model { get; }

    internal RedisOptions Options { get; }

    /// <summary>Opening a connection is wrong here: reported at what is called, with the registration that is the evidence.</summary>
    internal void At(ConnectCall connect, params object[] arguments) =>
        Report(connect.Location, connect.Occasion.Registration?.LifetimeName.GetLocation(), arguments);

    /// <summary>A registration is wrong: reported at the word that says its lifetime.</summary>
    internal void At(Registration registration, params object[] arguments) => Report(registration.LifetimeName.GetLocation(), null, arguments);

    private void Report(Location location, Location? evidence, object[] arguments) =>
        _file.ReportDiagnostic(Diagnostic.Create(_descriptor, location, evidence == null ? null : new[] { evidence }, arguments));
}
