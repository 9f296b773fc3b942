using System.Text.RegularExpressions;
using RedisAnalyzers.Docs;

namespace RedisAnalyzers.Tests.Docs;

/// <summary>A block of a rule's page that shows settings files or deployment files.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Kind">flagged or quiet.</param>
/// <param name="Files">Each file begins with its name, in a comment on a line of its own.</param>
/// <param name="Code">The program beside the files, which begins with its name in the same way; null where the block shows none.</param>
internal sealed record FileBlock(string Id, string Kind, int Line, IReadOnlyList<(string Name, string Text)> Files, string? Code)
{
    public override string ToString() => $"{Id}.md({Line})";
}

/// <summary>The examples of the pages that are settings files or deployment files.</summary>
internal static class FileBlocks
{
    private const string Program = "Program.cs";

    private static readonly string[] Languages = ["json", "dotenv", "xml", "yaml", "conf", "dockerfile"];

    /// <summary>The info strings of the blocks: the language of the first file, and what is said of the block.</summary>
    internal static readonly string[] Kinds = [.. from language in Languages from kind in new[] { "flagged", "quiet" } select $"{language} {kind}"];

    private static readonly Regex FirstLine = new(
        @"^(?://|#|<!--) (\S+\.(?:json|config|ya?ml|conf|cs)|(?:\S+/)?(?:\.env|Dockerfile)\S*)(?: -->)?$", RegexOptions.Multiline);

    /// <summary>Of all pages.</summary>
    internal static IReadOnlyList<FileBlock> All { get; } = [.. Rule.All(Texts.Repository).SelectMany(Of)];

    /// <summary>Of the page of a rule.</summary>
    internal static IEnumerable<FileBlock> Of(Rule rule) =>
        from block in Markdown.Blocks(Texts.Repository.Read(rule.Page))
        where Kinds.Contains(block.Info)
        let files = Split(block.Text)
        select new FileBlock(
            rule.Id, block.Info.Split(' ')[1], block.Line, [.. files.Where(file => file.Name != Program)],
            files.Where(file => file.Name == Program).Select(file => file.Text[(file.Text.IndexOf('\n') + 1)..]).SingleOrDefault());

    /// <summary>The files of a block; the first line names the first one.</summary>
    internal static IReadOnlyList<(string Name, string Text)> Split(string text)
    {
        var names = FirstLine.Matches(text);
        Assert.True(names.Count > 0 && names[0].Index == 0, $"The first line of a block names its file, in a comment:\n{text}");
        return
        [
            .. names.Select((name, at) => (name.Groups[1].Value, text[name.Index..(at + 1 < names.Count ? names[at + 1].Index : text.Length)])),
        ];
    }
}
