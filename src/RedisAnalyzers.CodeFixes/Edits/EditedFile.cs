using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Options;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>The file that a fix edits, read once for all that is reported in it.</summary>
/// <param name="Tree">The syntax tree.</param>
/// <param name="Text">The text.</param>
/// <param name="Compilation">The compilation.</param>
/// <param name="Options">The options of the file.</param>
internal sealed record EditedFile(SyntaxTree Tree, SourceText Text, RedisCompilation Compilation, RedisOptions Options)
{
    private string? _indentUnit;

    /// <summary>One level of the file's indentation.</summary>
    internal string IndentUnit => _indentUnit ??= Indentation.UnitOf(Text);

    /// <summary>Reads a document; null when it is not C# that uses StackExchange.Redis.</summary>
    internal static async Task<EditedFile?> ReadAsync(Document document, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantic
            || RedisCompilation.TryGet(semantic.Compilation, document.Project.AnalyzerOptions.AdditionalFiles, cancellation) is not { } compilation)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return new EditedFile(semantic.SyntaxTree, text, compilation, RedisOptions.Of(document.Project.AnalyzerOptions, semantic.SyntaxTree));
    }
}
