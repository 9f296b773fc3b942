using Microsoft.CodeAnalysis;
using RedisAnalyzers.Knowledge.Apis;

namespace RedisAnalyzers.Model.Sites;

/// <summary>A sink that a configuration reaches.</summary>
/// <param name="Sink">The sink's row.</param>
/// <param name="Node">The call or assignment that hands the configuration over.</param>
internal sealed record ReachedSink(ConnectionSink Sink, SyntaxNode Node);
