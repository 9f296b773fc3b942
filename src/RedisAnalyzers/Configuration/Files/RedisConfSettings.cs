using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>The passwords in the configuration of a server, as settings like those of a program.</summary>
internal static class RedisConfSettings
{
    private const string Prefix = "redis:";

    /// <summary>The passwords of a file; none where it is broken.</summary>
    internal static ImmutableArray<FileValue> Read(string text) =>
        RedisConf.Read(text) is { IsDefault: false } directives ? PasswordsIn(directives).ToImmutableArray() : ImmutableArray<FileValue>.Empty;

    /// <summary>The passwords in directives: of the server itself, of the one that it copies from, and of its users.</summary>
    internal static IEnumerable<FileValue> PasswordsIn(ImmutableArray<RedisDirective> directives)
    {
        foreach (var directive in directives)
        {
            switch (directive.Name)
            {
                case "requirepass" or "masterauth" when directive.Arguments.Length == 1:
                    yield return new FileValue(Prefix + directive.Name, directive.NameSpan, directive.Arguments[0]);
                    break;
                case "user":
                    foreach (var rule in directive.Arguments.Where(static rule => rule.Value.StartsWith(">", StringComparison.Ordinal)))
                    {
                        yield return new FileValue(
                            Prefix + "user:password", directive.NameSpan, rule.Part(TextSpan.FromBounds(1, rule.Value.Length)));
                    }

                    break;
            }
        }
    }
}
