using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>One setting of a server.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
/// <param name="IsKnown">The value is certain. It is not when it is broken or a variable, or when something that is not known may set it later.</param>
/// <param name="Value">What is written, or else the default of Redis, if it has one; without a meaning when it is not known.</param>
/// <param name="Directive">The directive that sets it; null where none does.</param>
internal readonly record struct ServerSetting<T>(bool IsKnown, T Value, RedisDirective? Directive)
    where T : struct
{
    /// <summary>It cannot be known.</summary>
    internal static ServerSetting<T> Unknown => default;

    /// <summary>A directive sets it.</summary>
    internal bool IsWritten => IsKnown && Directive is not null;
}
