using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>A value that a settings file gives to a key, and where each of its characters stands in the file.</summary>
internal sealed record FileValue(string Key, string Value, TextSpan KeySpan, int Start, ImmutableArray<int> Positions)
{
    internal TextSpan Span => SpanOf(new TextSpan(0, Value.Length));

    internal TextSpan SpanOf(TextSpan part) => Positions.IsDefault
        ? new TextSpan(Start + part.Start, part.Length)
        : TextSpan.FromBounds(Positions[part.Start], Positions[part.End]);
}

internal static class JsonSettings { internal static ImmutableArray<FileValue> Read(string text) => ImmutableArray<FileValue>.Empty; }
internal static class EnvSettings { internal static ImmutableArray<FileValue> Read(string text) => ImmutableArray<FileValue>.Empty; }
internal static class XmlSettings { internal static ImmutableArray<FileValue> Read(string text) => ImmutableArray<FileValue>.Empty; }
