using System.Globalization;

namespace RedisAnalyzers.Tests.Conventions.Matrix;

/// <summary>
/// How much of a matrix is run: a fixed slice, or all of it where REDIS_LAWS=all. A number takes every so many cells; <c>4+1</c> begins with the second.
/// </summary>
internal static class Slice
{
    private const int Usual = 23;

    private static readonly string[] Wanted = (Environment.GetEnvironmentVariable("REDIS_LAWS") ?? $"{Usual}").Replace("all", "1", StringComparison.Ordinal)
        .Split('+');

    /// <summary>Of so many cells one is run.</summary>
    public static int Width { get; } = int.Parse(Wanted[0], CultureInfo.InvariantCulture);

    /// <summary>Thinner than what CI runs: too thin to say anything about what it covers.</summary>
    public static bool IsThin => Width > Usual;

    private static int Start { get; } = Wanted.Length > 1 ? int.Parse(Wanted[1], CultureInfo.InvariantCulture) : 0;

    /// <summary>Of a list that is short beside a matrix one in <paramref name="every"/> is run, or all.</summary>
    public static bool Takes(int cell, int every) => Width == 1 || cell % every == 0;

    /// <param name="cell">The cell's number.</param>
    /// <param name="thinner">How much thinner this matrix is sliced than others, unless all of it is run.</param>
    public static bool Has(int cell, int thinner = 1) => Width == 1 || cell % (Width * thinner) == Start;
}
