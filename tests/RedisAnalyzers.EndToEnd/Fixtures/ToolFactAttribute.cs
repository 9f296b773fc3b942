namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>A test that needs commands of the machine: skipped with a note where one is not installed, failing where it has to be (CI).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] tools)
    {
        var missing = tools.Where(tool => Find(tool) is null).ToList();
        if (missing.Count > 0 && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = $"{string.Join(", ", missing)} not on the PATH; install it to run this test (on Debian: apt-get install {string.Join(' ', missing)})";
        }
    }

    /// <summary>The path of a command of the machine; null when it is not installed.</summary>
    internal static string? Find(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? tool + ".exe" : tool))
            .FirstOrDefault(File.Exists);
}
