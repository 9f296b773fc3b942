using Tour.Running;

namespace Tour.Steps;

/// <summary>What must be so for the Tour to go on.</summary>
internal static class Demand
{
    internal static void That(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new TourException(otherwise);
        }
    }

    internal static void Success(ProcessResult result, string otherwise)
    {
        if (!result.Succeeded)
        {
            throw new TourException(WithReasons(otherwise, result));
        }
    }

    /// <summary>The sentence, and below it the first few errors of the tool.</summary>
    internal static string WithReasons(string sentence, ProcessResult result)
    {
        var reasons = result.Errors.Take(4).ToArray();
        if (reasons.Length == 0)
        {
            reasons = [.. result.Output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Take(6)];
        }

        return string.Join(Environment.NewLine + "    ", [sentence + ":", .. reasons]);
    }
}
