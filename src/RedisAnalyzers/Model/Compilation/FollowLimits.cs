namespace RedisAnalyzers.Model.Compilation;

/// <summary>
/// How far the model follows code. Real helpers are shallow and real configurations short; generated code and circles are neither. Beyond a limit a value
/// is unknown, and what is unknown is never reported.
/// </summary>
internal static class FollowLimits
{
    /// <summary>Helpers that may stand between a connection string and the API that takes it, or between a call and <c>Connect</c>.</summary>
    internal const int Helpers = 3;
}
