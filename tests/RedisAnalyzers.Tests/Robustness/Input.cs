namespace RedisAnalyzers.Tests.Robustness;

/// <summary>One source text that every analyzer sees, and every fix whose rule reports in it.</summary>
/// <param name="Kind">How it was made: what a run counts by.</param>
/// <param name="NeedsWeb">It uses ASP.NET Core.</param>
/// <param name="IsProgram">It has top-level statements, which cannot stand in a namespace.</param>
internal sealed record Input(string Kind, string Text, bool NeedsWeb = false, bool IsProgram = false);
