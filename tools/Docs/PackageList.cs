using RedisAnalyzers.Knowledge.Apis;

namespace RedisAnalyzers.Docs;

/// <summary>The APIs that the rules know, from the table of sinks: the packages for the README, all members for a page of their own.</summary>
internal static class PackageList
{
    internal static string Names() => string.Join(", ", ConnectionSinks.All.Select(sink => sink.Package).Distinct()) + ".";

    internal static string Table() => string.Join('\n',
    [
        "| Package | API | What it takes | `AbortOnConnectFail` when it is not set |",
        "|---|---|---|---|",
        .. from sink in ConnectionSinks.All
           group sink by (sink.Package, Api: Api(sink), Abort: Abort(sink)) into api
           select $"| {api.Key.Package} | `{api.Key.Api}` | {string.Join(", ", api.Select(sink => Takes(sink.ValueKind)).Distinct())} | {api.Key.Abort} |",
    ]);

    // Extension methods are called on something else, so their class says nothing to a reader.
    private static string Api(ConnectionSink sink)
    {
        var type = sink.Type[(sink.Type.LastIndexOf('.') + 1)..].Split('`')[0];
        return sink.Member == ".ctor" ? $"new {type}" : type.EndsWith("Extensions", StringComparison.Ordinal) ? sink.Member : $"{type}.{sink.Member}";
    }

    private static string Takes(SinkValueKind carrier) => carrier switch
    {
        SinkValueKind.Text => "connection string",
        SinkValueKind.Options => "`ConfigurationOptions`",
        SinkValueKind.Configure or SinkValueKind.ConfigureHolder => "delegate over options",
        SinkValueKind.Endpoint or SinkValueKind.Host => "endpoint",
        SinkValueKind.Secret => "password",
        SinkValueKind.Timeout => "timeout",
        _ => throw new ArgumentOutOfRangeException(nameof(carrier), carrier, "Describe the carrier here."),
    };

    // A host, a password or a timeout by itself says nothing about the options of the connection.
    private static bool Decides(ConnectionSink sink) =>
        sink.ValueKind is SinkValueKind.Text or SinkValueKind.Options or SinkValueKind.Configure or SinkValueKind.ConfigureHolder;

    private static string Abort(ConnectionSink sink) => !Decides(sink) ? "–" : sink.Abort switch
    {
        AbortOutcome.Library => "the library's default",
        AbortOutcome.False => "false",
        AbortOutcome.ForcedFalse => "always false",
        AbortOutcome.TrueOnPurpose => "true, on purpose",
        _ => throw new ArgumentOutOfRangeException(nameof(sink), sink.Abort, "Describe the outcome here."),
    } + (sink.AbortSince is { } since ? $" from version {since} on" : "");
}
