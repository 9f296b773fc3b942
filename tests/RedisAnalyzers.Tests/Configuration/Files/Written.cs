using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Texts as they stand in files, and what readers make of them in a form that tests compare. A hole is shown as <c>□</c>.</summary>
internal static class Written
{
    internal const char Hole = '□';

    /// <summary>A text that stands at the start of a file.</summary>
    internal static FileString Text(string text) => new(text.Replace(Hole, ConnectionString.Hole), 0, default);

    /// <summary>Words, each as if it were alone in a file.</summary>
    internal static ImmutableArray<FileString> Words(params string[] words) => [.. words.Select(Text)];

    /// <summary>Each word in brackets.</summary>
    internal static string Show(this ImmutableArray<FileString> words) =>
        words.IsDefault ? "broken" : string.Concat(words.Select(word => $"[{word.Value.Replace(ConnectionString.Hole, Hole)}]"));

    /// <summary>Each directive as <c>name[argument][argument]</c>.</summary>
    internal static string Show(this ImmutableArray<RedisDirective> directives) =>
        directives.IsDefault ? "broken" : string.Join(' ', directives.Select(directive => directive.Name + directive.Arguments.Show()));

    /// <summary>Each command in braces, with the files after it.</summary>
    internal static string Show(this ImmutableArray<ShellCommand> commands) => commands.IsDefault ? "broken" : string.Concat(commands.Select(command =>
        $"{{{command.Words.Show()}{(command.Files.IsEmpty ? "" : ">" + command.Files.Show())}}}"));

    /// <summary>The places of a text lie within a file, and in order.</summary>
    internal static void CheckPlaces(this FileString value, string text)
    {
        Assert.True(value.Positions.IsDefault || value.Positions.Length == value.Value.Length + 1, "There is a position for each character, and the end.");
        var places = Enumerable.Range(0, value.Value.Length + 1).Select(value.PositionOf).ToList();
        Assert.Equal(places.Order(), places);
        Assert.InRange(places[0], 0, text.Length);
        Assert.InRange(places[^1], 0, text.Length);
        Assert.Equal(value.Span, TextSpan.FromBounds(places[0], places[^1]));
    }
}
