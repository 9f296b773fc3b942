namespace Tour;

/// <summary>The Tour cannot go on, and the message says why in one sentence.</summary>
internal class TourException(string message, int exitCode = TourException.StepFailed) : Exception(message)
{
    /// <summary>Something that should have happened did not.</summary>
    internal const int StepFailed = 1;

    /// <summary>The request itself cannot be carried out: a wrong path, a project that does not build, nothing to look at.</summary>
    internal const int CannotStart = 2;

    internal int ExitCode { get; } = exitCode;
}

/// <summary>A wrong path, a project that does not build, no StackExchange.Redis in it.</summary>
internal sealed class RequestException(string message) : TourException(message, CannotStart);
