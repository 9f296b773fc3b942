using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>An instruction of a Dockerfile.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="Flags">What it starts with: <c>--from=build</c>.</param>
/// <param name="Arguments">The rest.</param>
internal sealed record DockerfileInstruction(string Name, ImmutableArray<FileString> Flags, FileString Arguments)
{
    /// <summary>The instruction that a line has.</summary>
    internal static DockerfileInstruction Of(FileString line, DockerfileWords words)
    {
        var text = line.Value;
        var end = text.TrimEnd().Length;
        var position = 0;
        while (position < end && !DockerfileWords.IsBlank(text[position]))
        {
            position++;
        }

        var name = text.Substring(0, position).ToLowerInvariant();
        var flags = ImmutableArray.CreateBuilder<FileString>();
        while (SkipBlanks(text, ref position, end) && FileText.StartsAt(text, position, "--"))
        {
            var flag = words.FirstOf(line, position);
            flags.Add(flag);
            position += flag.Value.Length;
        }

        return new DockerfileInstruction(name, flags.ToImmutable(), line.Part(TextSpan.FromBounds(position, Math.Max(position, end))));
    }

    private static bool SkipBlanks(string text, ref int position, int end)
    {
        while (position < end && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position < end;
    }
}
