using System;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>A text of a compose file, or of a file that it names.</summary>
/// <param name="File">The file.</param>
/// <param name="Known">The text, with a hole for each variable whose value is not known. Defaults of variables are not known: somebody may set them.</param>
/// <param name="Usual">The text as it is when nobody sets the variables that have a default.</param>
internal sealed record ComposeText(SettingsFile File, FileString Known, FileString Usual)
{
    /// <summary>Nothing of the text is left open.</summary>
    internal bool IsKnown => Known.Value.IndexOf(ConnectionString.Hole) < 0;

    /// <summary>Where it is written.</summary>
    internal FilePlace Place => new(File, Known.Span);

    /// <summary>The words are those of the file itself.</summary>
    internal static ComposeText Of(SettingsFile file, FileString text) => new(file, text, text);

    /// <summary>The text with all variables in it replaced.</summary>
    internal static ComposeText Expand(SettingsFile file, FileString text, Func<string, string?> valueOf) =>
        new(file, ComposeVariables.Expand(text, valueOf, takesDefaults: false), ComposeVariables.Expand(text, valueOf, takesDefaults: true));
}

/// <summary>A span of a file.</summary>
internal readonly record struct FilePlace(SettingsFile File, TextSpan Span);
