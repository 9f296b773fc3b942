using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Syntax;

/// <summary>
/// One <c>$COMMAND=replacement</c> of a connection string: renames a command, or disables it when the replacement is empty.
/// A name that is not a command of the library is silently ignored.
/// </summary>
/// <param name="Span">The whole item, trimmed.</param>
/// <param name="CommandSpan">The command's name, without the <c>$</c>.</param>
/// <param name="Command">The command's name as written, not trimmed: with a space before the <c>=</c> the library does not find the command.</param>
/// <param name="ReplacementSpan">The new name, trimmed.</param>
/// <param name="Replacement">The new name, trimmed; empty when the command is disabled; null when a hole hides a part of it.</param>
internal sealed record CommandOverride(TextSpan Span, TextSpan CommandSpan, string Command, TextSpan ReplacementSpan, string? Replacement);
