using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>A name in XML.</summary>
/// <param name="Prefix">The part before the colon; empty when there is none.</param>
/// <param name="Local">The name without its prefix.</param>
internal readonly record struct XmlName(TextSpan Prefix, TextSpan Local)
{
    /// <summary>The name as it is written.</summary>
    internal TextSpan Span => TextSpan.FromBounds(Prefix.Start, Local.End);
}

/// <summary>An attribute.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What stands between the quotes.</param>
internal readonly record struct XmlAttribute(XmlName Name, TextSpan Value);
