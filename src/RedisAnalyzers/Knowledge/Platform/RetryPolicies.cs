using System;
using System.Collections.Immutable;
using System.Linq;

namespace RedisAnalyzers.Knowledge.Platform;

/// <summary>What is known about retries: the library's own policies, those of Polly, and the commands that must not run twice.</summary>
internal static class RetryPolicies
{
    /// <summary>
    /// With fewer milliseconds than this between two attempts, many clients that lose one server flood it. The first argument of both policies is the
    /// shortest wait (the parameter name of <c>LinearRetry</c> is misleading).
    /// </summary>
    internal const int ShortestWait = 100;

    /// <summary>The policies of the library that take a wait.</summary>
    internal static readonly ImmutableArray<string> OfTheLibrary = ImmutableArray.Create(
        "StackExchange.Redis.LinearRetry",
        "StackExchange.Redis.ExponentialRetry");

    /// <summary>The policies of Polly that certainly repeat the delegate. A pipeline may contain anything.</summary>
    internal static readonly ImmutableArray<string> OfPolly = ImmutableArray.Create(
        "Polly.Retry.RetryPolicy", "Polly.Retry.RetryPolicy`1", "Polly.Retry.AsyncRetryPolicy", "Polly.Retry.AsyncRetryPolicy`1");

    // Methods that add, push or send: running them twice is not the same as once.
    private static readonly ImmutableArray<string> AddsEachTime = ImmutableArray.Create(
        "StringIncrement", "StringDecrement", "StringAppend", "HashIncrement", "HashDecrement", "SortedSetIncrement", "SortedSetDecrement",
        "ListLeftPush", "ListRightPush", "StreamAdd", "Publish");

    /// <summary>The first version whose multiplexer recovers by itself in every case for which programs used to rebuild it.</summary>
    internal static readonly Version ReconnectsByItself = new(2, 6);

    /// <summary>A second run of the method has a second effect.</summary>
    internal static bool MustNotRunTwice(string method) => AddsEachTime.Any(name => method.StartsWith(name, StringComparison.Ordinal));
}
