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
        "A multiplexer is made to be shared. One per call costs a handshake each time and leaves connections behind until the server's maxclients is reached.");

    /// <summary>Redis4002: the container opens a connection for each scope or each time that somebody asks.</summary>
    internal static readonly DiagnosticDescriptor ScopedConnection = Rule(
        "Redis4002", Lifetime, "Scoped or transient registration",
        "'{0}' is registered as {1}, so a connection is opened {2}: register {3} as a singleton",
        DiagnosticSeverity.Warning,
        "A multiplexer is made to be shared. A scoped or transient registration opens one per request, or more.");

    /// <summary>Redis4003: a property or delegate opens a connection on each access.</summary>
    internal static readonly DiagnosticDescriptor ConnectingProperty = Rule(
        "Redis4003", Lifetime, "Property or lambda that connects on each access",
        "A connection is opened {0}: open one, keep it and return that",
        DiagnosticSeverity.Warning,
        "A property looks as if it handed out one connection. Without a field behind it, each access opens another one that nobody closes.");

    /// <summary>Redis4004: a new connection replaces one that is not connected at the moment.</summary>
    internal static readonly DiagnosticDescriptor IsConnectedGuard = Rule(
        "Redis4004", Lifetime, "IsConnected guard that rebuilds the multiplexer",
        "'{0}' is replaced when its IsConnected is false, while it is reconnecting by itself: connect once and keep it",
        DiagnosticSeverity.Warning,
        "The client reconnects by itself. Code that opens another multiplexer meanwhile leaks one for each call of the outage.");
}
