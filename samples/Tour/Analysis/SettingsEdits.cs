namespace Tour.Analysis;

/// <summary>One edit that a person makes in a file that is not C#, because a message says so and no fix reaches these files.</summary>
internal sealed record SettingsEdit(string Rule, string File, string Before, string After);

/// <summary>What the messages about the settings and deployment files of samples/Shop say, as edits: each text stands in its file once.</summary>
internal static class SettingsEdits
{
    private const string Compose = "docker-compose.yml";

    internal static SettingsEdit[] OfShop { get; } =
    [
        new("Redis1003", "appsettings.json", "localhost:6390;name", "localhost:6390,name"),
        new("Redis2008", "appsettings.json", ":6739", ":6379"),

        // Moved to the settings for development, as they are.
        new("Redis2007", "appsettings.json", """
            ,
              "Sessions": {
                "Redis": "127.0.0.1:6379,name=sessions"
              }
            """, ""),
        new("Redis2007", "appsettings.Development.json", """
              "Search": {
            """, """
              "Sessions": {
                "Redis": "127.0.0.1:6379,name=sessions"
              },
              "Search": {
            """),

        // The environment variable ConnectionStrings__Vouchers has the whole string, with the password.
        new("Redis3002", "appsettings.Production.json", ",password=v0ucher-s3cret", ""),
        new("Redis2001", "appsettings.Production.json", "localhost:6379", "redis.shop.internal:6379"),

        .. OfDeployment(),
    ];

    private static SettingsEdit[] OfDeployment() =>
    [
        new("Redis7001", Compose, "REDIS_HOST=localhost", "REDIS_HOST=redis"),
        new("Redis7002", Compose, "REDIS_HOST=cache", "REDIS_HOST=redis"),
        new("Redis7003", Compose, "@jobs:6380", "@jobs:6379"),
        new("Redis7004", Compose, "\"6381:6379\"", "\"127.0.0.1:6381:6379\""),
        new("Redis7005", Compose, "service_started", "service_healthy"),
        new("Redis3002", Compose, "sessi0n-s3cret", "${SESSIONS_PASSWORD}"),
        new("Redis7006", Compose, """
                environment:
                  REDIS_PASSWORD: ${JOBS_PASSWORD}
            """, """
                command: redis-server --requirepass ${JOBS_PASSWORD}
            """),

        // The password comes from the command line, so that it is not in the file.
        new("Redis7007", "redis-suggestions.conf", "\nprotected-mode no\n", ""),
        new("Redis7007", Compose, """
            /redis.conf
                volumes:
                  - ./redis-suggestions.conf
            """, """
            /redis.conf --requirepass ${SUGGESTIONS_PASSWORD}
                volumes:
                  - ./redis-suggestions.conf
            """),

        new("Redis7008", "redis.conf", "bind 127.0.0.1 -::1", "bind * -::*"),
        new("Redis7009", "redis.conf", "maxclients 100\n", ""),
    ];

    /// <summary>The text of a file of the shop with its edits.</summary>
    internal static string Apply(string file, string text)
    {
        foreach (var edit in OfShop.Where(edit => edit.File == file))
        {
            text = text.ReplaceLineEndings("\n").Split(edit.Before.ReplaceLineEndings("\n")) is [var start, var end]
                ? start + edit.After.ReplaceLineEndings("\n") + end
                : throw new TourException($"what {edit.Rule} is about does not stand in {file} once");
        }

        return text;
    }

    /// <summary>Makes the edits in a copy of the shop: file, text before, text after.</summary>
    internal static (string File, string Before, string After)[] Make(SourceCopy copy) =>
        [.. OfShop.Select(edit => edit.File).Distinct().Select(file => Make(file, Path.Combine(copy.Root, file)))];

    private static (string File, string Before, string After) Make(string file, string path)
    {
        var before = File.ReadAllText(path);
        var after = Apply(file, before);
        TextFile.WriteLike(path, after);
        return (file, before, after);
    }
}
