namespace RedisAnalyzers.Tests.Conventions;

/// <summary>What a code action is for. The fix laws let it change this and nothing else, as the real library evaluates it.</summary>
/// <param name="Options">The options that it may change, and what to.</param>
internal sealed record Intent(IReadOnlyDictionary<string, string?> Options)
{
    private static readonly Intent Nothing = new(new Dictionary<string, string?>());

    /// <summary>The stretches of a printed endpoint that it may replace (<c>dns:host:port</c>), and by what.</summary>
    internal IReadOnlyList<(string Old, string New)> Endpoints { get; init; } = [];

    /// <summary>What an endpoint may become.</summary>
    internal bool Allows(string before, string after) =>
        before == after || Endpoints.Any(change => before.Replace(change.Old, change.New, StringComparison.Ordinal) == after);

    /// <summary>
    /// It repairs a text that the library rejects or misreads, so there is nothing to compare with: its rule's tests evaluate the result.
    /// </summary>
    internal bool RepairsText { get; init; }

    /// <summary>The intent of an action; an action without a row may change nothing.</summary>
    internal static Intent Of(string equivalenceKey) => equivalenceKey switch
    {
        "Redis2003.Tls" => Sets(("Ssl", "True")) with { Endpoints = [(":6379", ":6380"), (":6379", ":10000"), (":6380", ":10000")] },
        "Redis2004.ServiceName" or "Redis2004.Name" => Sets(("ServiceName", "mymaster")),
        "Redis2004.Port" => Nothing with { Endpoints = [(":6379", ":26379"), (":6380", ":26379")] },
        "Redis2008.Port" => Nothing with { Endpoints = [(":6397", ":6379"), (":26739", ":26379")] },
        "Redis2101.Set" or "Redis2105.Unroll" or "Redis2107.Retry" => Sets(("AbortOnConnectFail", "False")),
        "Redis2102.Set" => Sets(("ConnectTimeout", "5000")),
        "Redis2103.Set" => Sets(("ConnectTimeout", "5000"), ("SyncTimeout", "5000"), ("AsyncTimeout", "5000")),
        "Redis2104.Set" or "Redis2108.Set" => Sets(("ConnectRetry", "5")),
        "Redis1007.Remove" => Sets(("SslHost", null), ("SslProtocols", null), ("CheckCertificateRevocation", "True")),
        "Redis1008.Throw" => Nothing,
        "Redis3004.Set" => Sets(("Ssl", "True")) with { Endpoints = [(":6379", ":6380")] },
        "Redis3005.Remove" => Sets(("ResolveDns", "False")),
        "Redis3006.Remove" => Sets(("SslProtocols", null), ("CheckCertificateRevocation", "True")),
        _ when equivalenceKey.StartsWith("Redis1", StringComparison.Ordinal) => Nothing with { RepairsText = true },
        _ when equivalenceKey.Contains(".Pattern", StringComparison.Ordinal) =>
            Sets(("AbortOnConnectFail", "False"), ("ConnectTimeout", "5000"), ("ConnectRetry", "5")) with { Endpoints = BindAddresses },
        _ when equivalenceKey.Contains(".Host", StringComparison.Ordinal) => Nothing with { Endpoints = BindAddresses },
        _ => Nothing,
    };

    // No client can connect to these, so they are no fallback either.
    private static readonly (string, string)[] BindAddresses =
        [("ip:0.0.0.0:", "dns:localhost:"), ("ip:[::]:", "dns:localhost:"), ("dns:*:", "dns:localhost:")];

    private static Intent Sets(params (string Option, string? Value)[] options) => new(options.ToDictionary(option => option.Option, option => option.Value));
}
