using System.Globalization;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.Model.Facts;

/// <summary>How long <c>Connect</c> waits for a server that does not answer.</summary>
internal static class ConnectCost
{
    private const int DefaultAttempts = 3;
    private const int DefaultTimeout = 5000;

    /// <summary>What it costs to set no connect timeout, as the rest of a sentence: attempts times timeout.</summary>
    internal static string WithoutTimeout(ConnectionSite site)
    {
        // The library's default timeout follows a sync timeout that is longer.
        var sync = site.Facts[OptionNames.SyncTimeout];
        var timeout = sync.IsKnown && OptionValues.TryParseInt32(sync.Value!, out var reply) && reply > DefaultTimeout ? reply : DefaultTimeout;
        var each = Seconds(timeout) + (sync.IsUnset || sync.IsKnown ? "" : " or more");
        var retry = site.Facts[OptionNames.ConnectRetry];
        if (retry.IsUnset)
        {
            return "Connect waits up to " + Seconds((long)DefaultAttempts * timeout) + " for a server that does not answer ("
                + DefaultAttempts.ToString(CultureInfo.InvariantCulture) + " attempts of " + each + ", the library's defaults)";
        }

        if (!retry.IsKnown || !OptionValues.TryParseInt32(retry.Value!, out var attempts))
        {
            return "Connect waits up to " + each + " for each attempt, the library's default";
        }

        return attempts <= 1
            ? "Connect waits up to " + each + " for a server that does not answer (one attempt with the library's default)"
            : "Connect waits up to " + Seconds((long)attempts * timeout) + " for a server that does not answer ("
                + attempts.ToString(CultureInfo.InvariantCulture) + " attempts of " + each + ", the library's default)";
    }

    private static string Seconds(long milliseconds) => (milliseconds / 1000m).ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
