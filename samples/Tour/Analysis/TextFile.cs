using System.Text;

namespace Tour.Analysis;

internal static class TextFile
{
    /// <summary>Replaces a file's text and keeps its byte order mark, or its lack of one.</summary>
    internal static void WriteLike(string path, string text)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true);
        reader.Read();
        var encoding = reader.CurrentEncoding;
        reader.Dispose();
        File.WriteAllText(path, text, encoding);
    }
}
