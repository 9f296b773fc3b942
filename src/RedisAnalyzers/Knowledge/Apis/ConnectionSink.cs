using System;
using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Apis;

/// <summary>What kind of value enters at a <see cref="ConnectionSink"/>.</summary>
internal enum SinkValueKind
{
    /// <summary>A whole connection string in StackExchange.Redis' own language.</summary>
    Text,

    /// <summary>A <c>StackExchange.Redis.ConfigurationOptions</c>.</summary>
    Options,

    /// <summary>An <c>Action&lt;ConfigurationOptions&gt;</c> that runs after the text or the package's defaults and wins over them.</summary>
    Configure,

    /// <summary>
    /// An <c>Action&lt;T&gt;</c> over a package's own options; <see cref="ConnectionSink.HolderProperty"/> of T is the <c>ConfigurationOptions</c>.
    /// </summary>
    ConfigureHolder,

    /// <summary>One endpoint, <c>host</c> or <c>host:port</c> as text, or an <c>EndPoint</c>.</summary>
    Endpoint,

    /// <summary>The host half of an endpoint; the port stands beside it.</summary>
    Host,

    /// <summary>A secret by itself.</summary>
    Secret,

    /// <summary>A timeout by itself, in milliseconds; <see cref="ConnectionSink.Option"/> is what it becomes.</summary>
    Timeout,
}

/// <summary>What <c>AbortOnConnectFail</c> is at a sink when the user says nothing, and whether the user is heard at all.</summary>
internal enum AbortOutcome
{
    /// <summary>The library decides: true, but false for the hosts of <c>CloudHosts</c>.</summary>
    Library,

    /// <summary>The package's own default is false; an explicit value wins.</summary>
    False,

    /// <summary>The package overwrites whatever the user says with false.</summary>
    ForcedFalse,

    /// <summary>True and rightly so: the API is a probe whose job is to fail.</summary>
    TrueOnPurpose,
}

/// <summary>
/// One API through which a Redis configuration enters a program: a parameter of a method or constructor, or a property.
/// </summary>
/// <param name="Type">Metadata name of the type that declares the member.</param>
/// <param name="Member">Name of the method or property; <c>.ctor</c> for a constructor.</param>
/// <param name="Parameter">Name of the parameter that carries the configuration; null for a property.</param>
/// <param name="ValueKind">What kind of value it is.</param>
/// <param name="Abort">What the API does to <c>AbortOnConnectFail</c>.</param>
/// <param name="Package">NuGet package that ships the member.</param>
internal sealed record ConnectionSink(
    string Type, string Member, string? Parameter, SinkValueKind ValueKind, AbortOutcome Abort, string Package)
{
    /// <summary>Lowest assembly version for which <see cref="Abort"/> holds; below it the library decides. Null: every version.</summary>
    internal Version? AbortSince { get; init; }

    /// <summary>For <see cref="SinkValueKind.ConfigureHolder"/>: the property of the package's options that holds the <c>ConfigurationOptions</c>.</summary>
    internal string? HolderProperty { get; init; }

    /// <summary>No text is as good as none: other properties, or the package's own configuration, say it then.</summary>
    internal bool AllowsNull { get; init; }

    /// <summary>For a property: the properties beside it that win over it when they are set.</summary>
    internal ImmutableArray<string> OverriddenBy { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>For <see cref="SinkValueKind.Timeout"/>: the property of <c>ConfigurationOptions</c> that the value becomes.</summary>
    internal string? Option { get; init; }

    /// <summary>The package wants timeouts that would be too short elsewhere: this is its own default.</summary>
    internal int? ShortestTimeout { get; init; }

    /// <summary>The API connects to loopback when nothing names an endpoint.</summary>
    internal bool DefaultsToLoopback { get; init; }
}
