using Microsoft.CodeAnalysis;

namespace RedisAnalyzers;

internal static partial class RuleCatalog
{
    private const string Connecting = "Connecting";

    /// <summary>Redis2001: a loopback address is hard-coded in production code.</summary>
    internal static readonly DiagnosticDescriptor HardCodedLoopback = Rule(
        "Redis2001", Connecting, "Hard-coded localhost",
        "'{2}'{3} is {0}; inside a container it refers to the container itself: {1}",
        DiagnosticSeverity.Warning,
        "A loopback address works on the developer's machine and nowhere else. Read the host from the environment or from configuration.");

    /// <summary>Redis2002: another host or address is hard-coded in production code.</summary>
    internal static readonly DiagnosticDescriptor HardCodedEndpoint = Rule(
        "Redis2002", Connecting, "Hard-coded remote host or IP",
        "'{0}'{1} is hard-coded, so every other environment needs its own build: read the host from configuration",
        DiagnosticSeverity.Info,
        "A host or address in source ties the build to one environment. Read it from the environment or from configuration.");

    /// <summary>Redis2003: TLS or port differ from what the hosted service expects.</summary>
    internal static readonly DiagnosticDescriptor TlsPortMismatch = Rule(
        "Redis2003", Connecting, "TLS endpoint without ssl, or the reverse",
        "{0} {1}: set {2}",
        DiagnosticSeverity.Warning,
        "A client without TLS on a TLS port, or with TLS on a plain port, gets a timeout instead of a connection. "
            + "The port alone turns on TLS for a few hosts only.");

    /// <summary>Redis2004: Sentinels without a service name, or a service name without Sentinels.</summary>
    internal static readonly DiagnosticDescriptor SentinelMisconfigured = Rule(
        "Redis2004", Connecting, "Sentinel is misconfigured",
        "{0}: {1}",
        DiagnosticSeverity.Warning,
        "With serviceName the client asks the Sentinels at the endpoints for the primary and follows it through every failover. "
            + "With only one of the two, the client does not connect, or keeps using a server that is no longer the primary.");

    /// <summary>Redis2005: an address that only a server can use.</summary>
    internal static readonly DiagnosticDescriptor BindAddressAsEndpoint = Rule(
        "Redis2005", Connecting, "Bind address used as an endpoint",
        "'{0}'{1} is an address that a server listens on, not one that a client can connect to: use the host of the Redis server",
        DiagnosticSeverity.Warning,
        "0.0.0.0, :: and * tell a server to listen on every network interface. "
            + "As an address to connect to they mean nothing, or happen to reach the local machine.");

    /// <summary>Redis2101: the first failed connect throws and nothing retries.</summary>
    internal static readonly DiagnosticDescriptor AbortOnConnectFail = Rule(
        "Redis2101", Connecting, "abortConnect is not false",
        "{0}; if Redis is not available at start-up, Connect throws and nothing retries: set {1}",
        DiagnosticSeverity.Warning,
        "With AbortOnConnectFail = true (the default for most hosts) a server that is unreachable for a moment at start-up takes the program down.");

    /// <summary>Redis2102: no connect timeout is set.</summary>
    internal static readonly DiagnosticDescriptor NoConnectTimeout = Rule(
        "Redis2102", Connecting, "No explicit connect timeout",
        "No connect timeout is set, so {0}: set {1}",
        DiagnosticSeverity.Warning,
        "How long start-up may wait for Redis is the application's decision. The library's default is 5000 ms.");

    /// <summary>Redis2103: a timeout that is too short or too long to be intended.</summary>
    internal static readonly DiagnosticDescriptor TimeoutOutOfRange = Rule(
        "Redis2103", Connecting, "Timeout outside a sensible range",
        "'{0}' {1}: set {2}",
        DiagnosticSeverity.Warning,
        "Timeouts are in milliseconds. A timeout that is too short fails on an ordinary hiccup; one that is too long blocks every caller when Redis is down.");

    /// <summary>Redis2104: at most one connect attempt.</summary>
    internal static readonly DiagnosticDescriptor ConnectRetryOff = Rule(
        "Redis2104", Connecting, "Connect retries switched off",
        "'{0}' allows only one connect attempt (the option counts attempts, not retries): set {1}",
        DiagnosticSeverity.Warning,
        "connectRetry counts attempts: 0, 1 and negative values all mean one attempt.");

    /// <summary>Redis2105: reconnecting or retrying by hand.</summary>
    internal static readonly DiagnosticDescriptor HandWrittenReconnect = Rule(
        "Redis2105", Connecting, "Hand-written reconnect or connect retry",
        "{0}: {1}",
        DiagnosticSeverity.Info,
        "The multiplexer reconnects by itself, with increasing delays. "
            + "Hand-written code waits too briefly, leaks multiplexers, or repeats commands that must not run twice.");

    /// <summary>Redis2106: connection failures are not logged.</summary>
    internal static readonly DiagnosticDescriptor UnloggedConnectionFailure = Rule(
        "Redis2106", Connecting, "Connection failures are not logged",
        "Failures and recoveries of this connection are not logged: {0}",
        DiagnosticSeverity.Info,
        "The multiplexer reconnects silently. Without a logger factory or an event handler, an outage shows up only as command timeouts elsewhere.");

    /// <summary>Redis2107: a connect failure is swallowed, or cached forever.</summary>
    internal static readonly DiagnosticDescriptor SwallowedConnectFailure = Rule(
        "Redis2107", Connecting, "Connect failure is swallowed or cached",
        "{0} {1}",
        DiagnosticSeverity.Warning,
        "A connect failure that is hidden, or cached and thrown again for every later caller, leaves the program broken until someone restarts it.");

    /// <summary>Redis2108: neither connectRetry nor a reconnect policy is set.</summary>
    internal static readonly DiagnosticDescriptor NoRetryPolicy = Rule(
        "Redis2108", Connecting, "Retries are not configured",
        "Neither connect retries nor a reconnect policy is configured: set {0}",
        DiagnosticSeverity.Info,
        "By default the client retries three times and reconnects with exponential delays; set the values that the application needs.");

    /// <summary>Redis2007: the settings that hold for every environment name a loopback address.</summary>
    internal static readonly DiagnosticDescriptor LoopbackInSettings = Rule(
        "Redis2007", Connecting, "Loopback in the base settings file",
        "'{1}'{2} is the address in every environment that does not override it; inside a container it refers to the container itself: {0}",
        DiagnosticSeverity.Info,
        "What stands in the base settings file holds wherever nothing overrides it, in production too. "
            + "A loopback address is right on the developer's machine only.");

    /// <summary>Redis2008: a port that looks like a slip of the fingers.</summary>
    internal static readonly DiagnosticDescriptor SuspiciousPort = Rule(
        "Redis2008", Connecting, "Port looks like a typing mistake",
        "Port {0} looks like a typing mistake: write {1}",
        DiagnosticSeverity.Info,
        "Redis listens on 6379 and Sentinel on 26379 unless told otherwise, and these digits are easily exchanged. Nothing listens on the other port.");
}
