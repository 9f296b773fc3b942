using System.Collections.Generic;
using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Platform;

/// <summary>Methods of one type that write their arguments where others can read them.</summary>
/// <param name="Type">Metadata name of the type that declares them.</param>
/// <param name="Members">Their names.</param>
internal sealed record LogMethods(string Type, ImmutableArray<string> Members)
{
    /// <summary>The logging of .NET and of the libraries that most programs use, the console and the trace.</summary>
    internal static readonly ImmutableArray<LogMethods> All = Rows().ToImmutableArray();

    /// <summary>Methods of a <c>TextWriter</c>: logging when the writer is the console's.</summary>
    internal static readonly LogMethods ConsoleWriter = Row("System.IO.TextWriter", "Write WriteLine WriteAsync WriteLineAsync");

    private static IEnumerable<LogMethods> Rows()
    {
        yield return Row("Microsoft.Extensions.Logging.LoggerExtensions", "Log LogTrace LogDebug LogInformation LogWarning LogError LogCritical BeginScope");
        yield return Row("Microsoft.Extensions.Logging.ILogger", "Log BeginScope");
        foreach (var type in new[] { "Serilog.Log", "Serilog.ILogger" })
        {
            yield return Row(type, "Write Verbose Debug Information Warning Error Fatal");
        }

        foreach (var type in new[] { "NLog.Logger", "NLog.ILogger", "NLog.ILoggerBase" })
        {
            yield return Row(type, "Log Trace Debug Info Warn Error Fatal");
        }

        yield return Row("log4net.ILog", "Debug DebugFormat Info InfoFormat Warn WarnFormat Error ErrorFormat Fatal FatalFormat");
        yield return Row("System.Console", "Write WriteLine");
        yield return Row("System.Diagnostics.Debug", "Write WriteIf WriteLine WriteLineIf Print");
        yield return Row("System.Diagnostics.Trace", "Write WriteIf WriteLine WriteLineIf TraceInformation TraceWarning TraceError");
        yield return Row("System.Diagnostics.TraceSource", "TraceEvent TraceData TraceInformation");
        yield return Row("System.Diagnostics.EventLog", "WriteEntry");
    }

    private static LogMethods Row(string type, string members) => new(type, members.Split(' ').ToImmutableArray());
}
