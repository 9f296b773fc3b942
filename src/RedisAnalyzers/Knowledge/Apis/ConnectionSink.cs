using System;
using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Apis;

/// <summary>What kind of value enters at a <see cref="ConnectionSink"/>.</summary>
internal enum SinkValueKind
{
    /// <summary>A whole connection string in the syntax of StackExchange.Redis.</summary>
    Text,

    /// <summary>A <c>StackExchange.Redis.ConfigurationOptions</c>.</summary>
    Options,

    /// <summary>
    /// An <c>Action&lt;ConfigurationOptions&gt;</c> that runs after the connection string or the package's defaults are applied and overrides them.
    /// </summary>
    Configure,

    /// <summary>
    /// An <c>Action&lt;T&gt;</c> over a package's own options; <see cref="ConnectionSink.HolderProperty"/> of T is the <c>ConfigurationOptions</c>.
    /// </summary>
    ConfigureHolder,

    /// <summary>One endpoint, <c>host</c> or <c>host:port</c> as text, or an <c>EndPoint</c>.</summary>
    Endpoint,

    /// <summary>The host of an endpoint; the port is passed separately.</summary>
    Host,

    /// <summary>A single secret.</summary>
    Secret,

    /// <summary>A single timeout, in milliseconds; <see cref="ConnectionSink.Option"/> is the option that it sets.</summary>
    Timeout,
}

/// <summary>What <c>AbortOnConnectFail</c> is by default at a sink, and whether an explicit value has an effect.</summary>
internal enum AbortOutcome
{
    /// <summary>The library's default: true, but false for the hosts of <c>CloudHosts</c>.</summary>
    Library,

    /// <summary>The package's own default is false; an explicit value wins.</summary>
    False,

    /// <summary>The package overwrites any value with false.</summary>
    ForcedFalse,

    /// <summary>True on purpose: the API is a probe that is meant to fail.</summary>
    TrueOnPurpose,
}

/// <summary>
/// One API through which a Redis configuration enters a program: a parameter of a method or constructor, or a property.
/// </summary>
/// <param name="Type">Metadata name of the type that declares the member.</param>
/// <param name="Member">Name of the method or property; <c>.ctor</c> for a constructor.</param>
/// <param name="Parameter">Name of the parameter that takes the configuration; null for a property.</param>
/// <param name="ValueKind">What kind of value it is.</param>
/// <param name="Abort">What the API does with <c>AbortOnConnectFail</c>.</param>
/// <param name="Package">NuGet package that ships the member.</param>
internal sealed record ConnectionSink(
    string Type, string Member, string? Parameter, SinkValueKind ValueKind, AbortOutcome Abort, string Package)
{
    /// <summary>Lowest assembly version for which <see cref="Abort"/> holds; below it the library decides. Null: every version.</summary>
    internal Version? AbortSince { get; init; }

    /// <summary>For <see cref="SinkValueKind.ConfigureHolder"/>: the property of the package's options that holds the <c>ConfigurationOptions</c>.</summary>
    internal string? HolderProperty { get; init; }

    /// <summary>Null is allowed: other properties, or the package's own configuration, apply then.</summary>
    internal bool AllowsNull { get; init; }

    /// <summary>For a property: the properties of the same object that override it when they are set.</summary>
    internal ImmutableArray<string> OverriddenBy { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>For <see cref="SinkValueKind.Timeout"/>: the property of <c>ConfigurationOptions</c> that the value sets.</summary>
    internal string? Option { get; init; }

    /// <summary>The package needs timeouts that would be too short elsewhere: this is its own default.</summary>
    internal int? ShortestTimeout { get; init; }

    /// <summary>The API connects to loopback when no endpoint is set.</summary>
    internal bool DefaultsToLoopback { get; init; }
}
