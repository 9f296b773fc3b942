using System.Collections.Immutable;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads <c>app.config</c> and <c>web.config</c> of .NET Framework, and the files that hold one section of them.</summary>
internal static class XmlSettings
{
    /// <summary>
    /// The values in written order; a key that is set twice is there twice. A file that <c>System.Xml</c> refuses, or that has a document type, has none.
    /// <list type="bullet">
    /// <item><c>appSettings/add</c>: <c>appSettings:key</c></item>
    /// <item><c>connectionStrings/add</c>: <c>ConnectionStrings:name</c></item>
    /// <item>Redis providers of <c>sessionState</c> and <c>outputCache</c>: <c>sessionState:provider:host</c> and so on</item>
    /// </list>
    /// </summary>
    internal static ImmutableArray<FileValue> Read(string text) => new XmlSettingsReader(text).Read();
}
