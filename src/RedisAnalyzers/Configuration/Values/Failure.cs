namespace RedisAnalyzers.Configuration.Values;

/// <summary>An exception that the library throws.</summary>
/// <param name="Exception">Full name of its type.</param>
/// <param name="ParamName">
/// The parameter name of the exception. Null when it has none, and where versions before 2.2.2 put a whole sentence there.
/// </param>
internal sealed record Failure(string Exception, string? ParamName)
{
    internal static Failure Argument(string? paramName) => new("System.ArgumentException", paramName);

    internal static Failure OutOfRange(string? paramName) => new("System.ArgumentOutOfRangeException", paramName);

    internal static Failure UriFormat() => new("System.UriFormatException", null);
}
