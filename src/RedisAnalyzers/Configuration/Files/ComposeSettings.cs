using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Reads what a compose file puts into the environment of its services.</summary>
internal static class ComposeSettings
{
    /// <summary>
    /// The variables of all services, in written order; none where the file is not understood. Two underscores in a name become a colon, as in the provider
    /// of environment variables of .NET. Variables in the values stay as they are written.
    /// </summary>
    internal static ImmutableArray<FileValue> Read(ImmutableArray<YamlNode> documents) => !documents.IsDefaultOrEmpty
        && documents[0] is YamlMapping root && root.Find("services") is YamlMapping services
        ? services.AllEntries().Select(static service => service.Value).OfType<YamlMapping>().Select(static service => service.Find("environment"))
            .OfType<YamlNode>().SelectMany(Environment).Where(static value => value.Start >= 0).GroupBy(static value => value.Start)
            .Select(static same => same.First()).ToImmutableArray()
        : ImmutableArray<FileValue>.Empty;

    /// <summary>The variables of an <c>environment</c>, in both forms. One without a value, which the machine gives, has the start -1.</summary>
    internal static IEnumerable<FileValue> Environment(YamlNode environment) => environment switch
    {
        YamlMapping mapping =>
            from entry in mapping.AllEntries()
            where entry.Value is YamlScalar
            select Variable(entry.Key.Text, entry.Value is YamlScalar { IsNull: false } value ? value.Text : null),
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>().Select(static item => Variable(item.Text)),
        _ => Enumerable.Empty<FileValue>(),
    };

    /// <summary>The variable of a line <c>NAME=value</c>.</summary>
    private static FileValue Variable(FileString line)
    {
        var sign = line.Value.IndexOf('=');
        return sign < 0
            ? Variable(line, null)
            : Variable(line.Part(new TextSpan(0, sign)), line.Part(TextSpan.FromBounds(sign + 1, line.Value.Length)));
    }

    private static FileValue Variable(FileString name, FileString? value) =>
        new(name.Value.Trim().Replace("__", ":"), name.Span, value ?? new FileString("", -1, default));
}
