using System.Text.RegularExpressions;
using RedisAnalyzers.Docs;

namespace RedisAnalyzers.Tests.Docs;

/// <summary>A block of a rule's page that shows settings files.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Kind">flagged or quiet.</param>
/// <param name="Files">Each file begins with its name, in a comment on a line of its own.</param>
internal sealed record FileBlock(string Id, string Kind, int Line, IReadOnlyList<(string Name, string Text)> Files)
{
    public override string ToString() => $"{Id}.md({Line})";
}

/// <summary>The examples of the pages that are settings files.</summary>
internal static class FileBlocks
{
    /// <summary>The info strings of the blocks.</summary>
    internal static readonly string[] Kinds = ["json flagged", "json quiet", "dotenv flagged", "dotenv quiet", "xml flagged", "xml quiet"];

    private static readonly Regex FirstLine = new(@"^(?://|#|<!--) (\S+\.json|\S+\.config|\.env\S*)(?: -->)?$", RegexOptions.Multiline);

    /// <summary>Of all pages.</summary>
    internal static IReadOnlyList<FileBlock> All { get; } = [.. Rule.All(Texts.Repository).SelectMany(Of)];

    /// <summary>Of the page of a rule.</summary>
    internal static IEnumerable<FileBlock> Of(Rule rule) =>
        from block in Markdown.Blocks(Texts.Repository.Read(rule.Page))
        where Kinds.Contains(block.Info)
        select new FileBlock(rule.Id, block.Info.Split(' ')[1], block.Line, Split(block.Text));

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
