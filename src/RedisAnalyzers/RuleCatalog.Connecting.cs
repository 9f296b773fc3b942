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

    /// <summary>Redis2104: at most one connect attempt.</summary>
    internal static readonly DiagnosticDescriptor ConnectRetryOff = Rule(
        "Redis2104", Connecting, "Connect retries switched off",
        "'{0}' allows one connect attempt only (the option counts attempts): set {1}",
        DiagnosticSeverity.Warning,
        "connectRetry counts attempts: 0, 1 and negative values all mean one attempt.");

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
