using Tour.Analysis;

namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>Reviewed texts beside the tests. <c>UPDATE_SNAPSHOTS=1 dotnet test tests/RedisAnalyzers.EndToEnd</c> writes them anew.</summary>
internal static class Snapshot
{
    internal static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    internal static void Matches(Repository repository, string name, string actual) =>
        MatchesFile(Path.Combine(repository.Root, "tests", "RedisAnalyzers.EndToEnd", "Expected", name), actual);

    internal static void MatchesFile(string path, string actual)
    {
        actual = actual.ReplaceLineEndings("\n");
        if (IsUpdating && (!File.Exists(path) || File.ReadAllText(path).ReplaceLineEndings("\n") != actual))
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{Path.GetFileName(path)} is missing; UPDATE_SNAPSHOTS=1 writes it");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
