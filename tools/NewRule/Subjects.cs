namespace RedisAnalyzers.NewRule;

/// <summary>The subjects of rules. A subject's thousand starts its IDs and never changes.</summary>
internal static class Subjects
{
    private static readonly (string Name, char Thousand)[] All =
    [
        ("ConnectionStrings", '1'), ("Connecting", '2'), ("Secrets", '3'), ("Lifetime", '4'), ("Async", '5'), ("Commands", '6'), ("Deployment", '7'),
    ];

    internal static char Thousand(string subject) =>
        All.FirstOrDefault(known => known.Name == subject) is { Name: not null } found
            ? found.Thousand
            : throw new WrongRequestException($"'{subject}' is not a subject: choose one of {string.Join(", ", All.Select(known => known.Name))}.");
}
