using Microsoft.CodeAnalysis;

namespace RedisAnalyzers;

internal static partial class RuleCatalog
{
    private const string Connecting = "Connecting";

    /// <summary>Redis2001: a loopback address is written into production code.</summary>
    internal static readonly DiagnosticDescriptor HardCodedLoopback = Rule(
        "Redis2001", Connecting, "Hard-coded localhost",
        "'{0}' is hard-coded; inside a container it is the container itself: read the host from configuration",
        DiagnosticSeverity.Warning,
        "A loopback address works on the developer's machine and nowhere else. Read the host from the environment or from configuration.");

    /// <summary>Redis2002: another host or address is written into production code.</summary>
    internal static readonly DiagnosticDescriptor HardCodedEndpoint = Rule(
        "Redis2002", Connecting, "Hard-coded remote host or IP",
        "'{0}' is hard-coded; the next environment needs a new build: read the host from configuration",
        DiagnosticSeverity.Info,
        "A host or address in source ties the build to one environment. Read it from the environment or from configuration.");

    /// <summary>Redis2003: what a hosted service expects of TLS and port, and what is said, differ.</summary>
    internal static readonly DiagnosticDescriptor TlsPortMismatch = Rule(
        "Redis2003", Connecting, "TLS endpoint without ssl, or the reverse",
        "{0} {1}: set {2}",
        DiagnosticSeverity.Warning,
        "A client without TLS on a TLS port, or the reverse, does not get a connection, only a timeout. The port alone turns TLS on for few hosts.");

    /// <summary>Redis2004: Sentinels without a service name, or a service name without Sentinels.</summary>
    internal static readonly DiagnosticDescriptor SentinelMisconfigured = Rule(
        "Redis2004", Connecting, "Sentinel set up wrongly",
        "{0}: {1}",
        DiagnosticSeverity.Warning,
        "With serviceName the client asks the Sentinels at the endpoints for the primary and follows it through every failover. One without the other does not connect, or stays with a primary that is none any more.");

    /// <summary>Redis2005: an address that only a server can use.</summary>
    internal static readonly DiagnosticDescriptor BindAddressAsEndpoint = Rule(
        "Redis2005", Connecting, "Bind address used as an endpoint",
        "'{0}' is an address that a server listens on, not one that a client can connect to: name the host of Redis",
        DiagnosticSeverity.Warning,
        "0.0.0.0, :: and * mean every network interface of a server. As the address of a server they mean nothing, or by chance the local machine.");

    /// <summary>Redis2101: the first failed connect throws and nothing retries.</summary>
    internal static readonly DiagnosticDescriptor AbortOnConnectFail = Rule(
        "Redis2101", Connecting, "abortConnect is not false",
        "{0}; a Redis that is late at start-up makes Connect throw and nothing retries: set {1}",
        DiagnosticSeverity.Warning,
        "With AbortOnConnectFail = true (the default for most hosts) a server that is unreachable for a moment at start-up takes the program down.");

    /// <summary>Redis2102: no connect timeout is written down.</summary>
    internal static readonly DiagnosticDescriptor NoConnectTimeout = Rule(
        "Redis2102", Connecting, "No explicit connect timeout",
        "No connect timeout is set, so each attempt waits for the library's default: set {0}",
        DiagnosticSeverity.Warning,
        "How long a start-up may wait for Redis is a decision of the application. The library's default is 5000 ms.");

    /// <summary>Redis2103: a timeout that is too short, or too long, to be meant.</summary>
    internal static readonly DiagnosticDescriptor TimeoutOutOfRange = Rule(
        "Redis2103", Connecting, "Timeout out of a sensible range",
        "'{0}' {1}: set {2}",
        DiagnosticSeverity.Warning,
        "All timeouts are milliseconds. A timeout that is too short fails on an ordinary hiccup; one that is too long hangs every caller when Redis is gone.");

    /// <summary>Redis2104: at most one connect attempt.</summary>
    internal static readonly DiagnosticDescriptor ConnectRetryOff = Rule(
        "Redis2104", Connecting, "Connect retries switched off",
        "'{0}' allows one connect attempt only (the option counts attempts): set {1}",
        DiagnosticSeverity.Warning,
        "connectRetry counts attempts: 0, 1 and negative values all mean one attempt.");

    /// <summary>Redis2105: reconnecting, or retrying, by hand.</summary>
    internal static readonly DiagnosticDescriptor HandWrittenReconnect = Rule(
        "Redis2105", Connecting, "Hand-written reconnect or connect-retry",
        "{0}: {1}",
        DiagnosticSeverity.Info,
        "The multiplexer reconnects by itself, with growing waits. What is written by hand waits too little, leaks multiplexers, or repeats commands that must not run twice.");

    /// <summary>Redis2106: nobody hears when a connection fails.</summary>
    internal static readonly DiagnosticDescriptor UnloggedConnectionFailure = Rule(
        "Redis2106", Connecting, "Connection failures are not logged",
        "Nobody hears when this connection fails or comes back: {0}",
        DiagnosticSeverity.Info,
        "The multiplexer reconnects in silence. Without a logger factory or a handler, an outage shows only as timeouts of commands somewhere else.");

    /// <summary>Redis2107: the failure of a connect is lost, or kept for ever.</summary>
    internal static readonly DiagnosticDescriptor SwallowedConnectFailure = Rule(
        "Redis2107", Connecting, "Connect failure is swallowed or cached",
        "{0}: {1}",
        DiagnosticSeverity.Warning,
        "A failed connect that nobody hears of, or that is kept and given to every later caller, leaves the program broken until somebody restarts it.");

    /// <summary>Redis2108: neither connectRetry nor a reconnect policy is written down.</summary>
    internal static readonly DiagnosticDescriptor NoRetryPolicy = Rule(
        "Redis2108", Connecting, "Nothing about retries is configured",
        "Neither connect retries nor a reconnect policy is configured: decide them with {0}",
        DiagnosticSeverity.Info,
        "The client retries three times and reconnects exponentially by default; write the numbers down that the application needs.");
}
