using Microsoft.CodeAnalysis;

namespace RedisAnalyzers;

internal static partial class RuleCatalog
{
    private const string Deployment = "Deployment";

    /// <summary>Redis7001: a container is told that Redis is at its own loopback address.</summary>
    internal static readonly DiagnosticDescriptor ComposeLoopback = Rule(
        "Redis7001", Deployment, "Container told to use its own localhost",
        "'{0}' is told that Redis is at '{1}', which inside its container is the container itself: write the service name '{2}'",
        DiagnosticSeverity.Warning,
        "Each container has a loopback address of its own, and Redis runs in another container. "
            + "Inside a compose network the host is the name of the service.");

    /// <summary>Redis7002: a container is told a host that its network does not know, or that is in another network.</summary>
    internal static readonly DiagnosticDescriptor ComposeUnknownHost = Rule(
        "Redis7002", Deployment, "Host unknown in the compose network",
        "'{0}' connects to Redis at '{1}', but {2}: {3}",
        DiagnosticSeverity.Warning,
        "Docker resolves the names of services, containers and aliases in the networks that two containers share. Any other short name is unknown there.");

    /// <summary>Redis7003: a container connects to the port that is published for the host, or to one on which nothing listens.</summary>
    internal static readonly DiagnosticDescriptor ComposePublishedPort = Rule(
        "Redis7003", Deployment, "Published port used inside the network",
        "'{0}' connects to port {1} of '{2}', {4}: write {3}, the port inside its container",
        DiagnosticSeverity.Warning,
        "The first number of a port mapping is for the host and whatever is outside. Containers reach each other at the port on which the server listens.");

    /// <summary>Redis7004: Redis is published on every network interface of the host and has no password.</summary>
    internal static readonly DiagnosticDescriptor ComposeExposedRedis = Rule(
        "Redis7004", Deployment, "Redis published without a password",
        "'{0}' has no password, and '{1}' publishes it on every network interface of the host: {2}",
        DiagnosticSeverity.Warning,
        "A published port is open to everyone who can reach the host, and Docker opens it past most firewalls. "
            + "Without a password, they can read, change and delete all data.");

    /// <summary>Redis7005: a program that does not retry is started without waiting for Redis.</summary>
    internal static readonly DiagnosticDescriptor ComposeNoHealthGate = Rule(
        "Redis7005", Deployment, "Application does not wait for Redis",
        "'{0}' gives up when '{1}' does not answer at start-up, and {2}: {3}",
        DiagnosticSeverity.Info,
        "depends_on waits until the container of Redis has started, not until the server accepts connections. "
            + "A program that does not retry needs a health check to wait for, or abortConnect=false.");

    /// <summary>Redis7006: the server asks for a password that the program does not send, or the reverse.</summary>
    internal static readonly DiagnosticDescriptor OneSidedPassword = Rule(
        "Redis7006", Deployment, "Password set on one side only",
        "{0}: {1}",
        DiagnosticSeverity.Warning,
        "A server that asks for a password refuses a client that sends none. "
            + "A password that only the client has protects nothing, because the server answers everyone.");

    /// <summary>Redis7007: a configuration file lets everyone in.</summary>
    internal static readonly DiagnosticDescriptor OpenRedisConf = Rule(
        "Redis7007", Deployment, "redis.conf open to everyone",
        "{0}, so everyone who reaches the server can read, change and delete its data: {1}",
        DiagnosticSeverity.Warning,
        "Protected mode is the last guard of a server that has no password and listens on every interface. "
            + "With protected-mode no, anyone who can reach the port is in.");

    /// <summary>Redis7008: a server that a service runs refuses the other services, or listens on a port that they do not use.</summary>
    internal static readonly DiagnosticDescriptor UnreachableRedisConf = Rule(
        "Redis7008", Deployment, "redis.conf not reachable by the application",
        "{0}, but {1}: {2}",
        DiagnosticSeverity.Warning,
        "Another container is another host. A server that is bound to its loopback address, or that is in protected mode without a password, refuses it.");

    /// <summary>Redis7009: a server accepts few clients, or closes connections that are merely idle.</summary>
    internal static readonly DiagnosticDescriptor ClientLimits = Rule(
        "Redis7009", Deployment, "Low client limits in redis.conf",
        "'{0}' is low: {1}; {2}",
        DiagnosticSeverity.Info,
        "Each process of a program needs two connections, and keeps them while they are idle. "
            + "A low maxclients refuses some of them, and a short timeout closes them.");
}
