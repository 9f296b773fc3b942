using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>The names under which Aspire's client integrations look for a connection string: <c>builder.AddRedisClient("cache")</c>.</summary>
internal static class ConnectionNames
{
    private const string Parameter = "connectionName";

    private static readonly ImmutableArray<string> Methods = ImmutableArray.Create(
        "AddRedisClient", "AddKeyedRedisClient", "AddRedisClientBuilder", "AddRedisDistributedCache", "AddKeyedRedisDistributedCache", "AddRedisOutputCache",
        "AddKeyedRedisOutputCache", "WithRedisDistributedCache", "WithRedisOutputCache");

    /// <summary>The names that code passes, as far as they are known.</summary>
    internal static IEnumerable<string> In(RedisCompilation compilation)
    {
        var context = ReadContext.At(compilation);
        return
            from tree in compilation.TreesThatMentionAny(Methods)
            from method in Methods
            from call in compilation.IndexOf(tree).Calls(method).OfType<InvocationExpressionSyntax>()
            let argument = compilation.CalledMethod(call) is { } called ? call.ArgumentFor(called, Parameter) : null
            where argument is not null
            let name = TemplateReader.Read(argument, context).Template
            where name is { IsComplete: true, Text.Length: > 0 }
            select name.Text;
    }
}
