using Microsoft.CodeAnalysis;

namespace RedisAnalyzers;

internal static partial class RuleCatalog
{
    private const string Lifetime = "Lifetime";

    /// <summary>Redis4001: code that runs many times opens a connection each time.</summary>
    internal static readonly DiagnosticDescriptor ConnectionPerCall = Rule(
        "Redis4001", Lifetime, "Multiplexer created per call",
        "A connection is opened {0}: open one for the whole program and share it",
        DiagnosticSeverity.Warning,
        "A multiplexer is meant to be shared. One per call costs a handshake each time and leaks connections until the server's maxclients limit is reached.");

    /// <summary>Redis4002: the container opens a connection for each scope or each time the service is resolved.</summary>
    internal static readonly DiagnosticDescriptor ScopedConnection = Rule(
        "Redis4002", Lifetime, "Scoped or transient registration",
        "'{0}' is registered as {1}, so a connection is opened {2}: register {3} as a singleton",
        DiagnosticSeverity.Warning,
        "A multiplexer is meant to be shared. A scoped or transient registration opens one per request, or more.");

    /// <summary>Redis4003: a property or delegate opens a connection on each access.</summary>
    internal static readonly DiagnosticDescriptor ConnectingProperty = Rule(
        "Redis4003", Lifetime, "Property or lambda that connects on each access",
        "A connection is opened {0}: open one, store it and return it",
        DiagnosticSeverity.Warning,
        "A property looks as if it returned one shared connection. Without a backing field, each access opens another one that nobody closes.");

    /// <summary>Redis4004: a new connection replaces one that is not connected at the moment.</summary>
    internal static readonly DiagnosticDescriptor IsConnectedGuard = Rule(
        "Redis4004", Lifetime, "IsConnected guard that rebuilds the multiplexer",
        "'{0}' is replaced when {1}, although it reconnects by itself: connect once and keep it",
        DiagnosticSeverity.Warning,
        "The client reconnects by itself. Code that opens another multiplexer meanwhile leaks one for each call during the outage.");

    /// <summary>Redis4005: code closes a connection that other code uses.</summary>
    internal static readonly DiagnosticDescriptor SharedConnectionDisposed = Rule(
        "Redis4005", Lifetime, "Shared multiplexer disposed",
        "{0} is shared, and closing it here breaks all code that uses it later: let its owner close it",
        DiagnosticSeverity.Warning,
        "A multiplexer is meant to be shared. Code that did not open it must not close it: every later command throws ObjectDisposedException.");

    /// <summary>Redis4006: an API opens its own connection in addition to the registered one.</summary>
    internal static readonly DiagnosticDescriptor SecondConnection = Rule(
        "Redis4006", Lifetime, "Second connection for cache, health check or backplane",
        "{0} opens a second connection to the server of the registered IConnectionMultiplexer: {1}",
        DiagnosticSeverity.Info,
        "Every multiplexer costs the server two connections, and each of them has to be monitored and configured. Most packages accept an existing one.");

    /// <summary>Redis4007: a connection is opened while services are registered.</summary>
    internal static readonly DiagnosticDescriptor ConnectDuringRegistration = Rule(
        "Redis4007", Lifetime, "Connects while services are being registered",
        "{0}: {1}",
        DiagnosticSeverity.Info,
        "An instance is connected before the host runs, logs or handles anything, and the container does not dispose what it did not create. "
            + "A factory has neither problem.");
}
