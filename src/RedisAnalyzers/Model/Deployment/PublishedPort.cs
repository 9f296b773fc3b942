using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>A range of ports that a service publishes on the machine: in nearly all cases a single one.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Text">As it is written, in the short form.</param>
/// <param name="Address">The address of the machine on which it is published; null for all of them.</param>
/// <param name="Outside">The first port outside; null when it is not known, or chosen by Docker.</param>
/// <param name="Inside">The first port inside the container.</param>
/// <param name="Count">How many ports.</param>
internal sealed record PublishedPort(FilePlace Place, string Text, string? Address, int? Outside, int Inside, int Count)
{
    private static readonly string[] EveryAddress = { "", "0.0.0.0", "::", "[::]", "*" };

    /// <summary>It is published on every address of the machine.</summary>
    internal bool IsOnEveryAddress => Address is null || Array.IndexOf(EveryAddress, Address) >= 0;

    /// <summary>The same ports on the loopback address, as Compose writes it.</summary>
    internal string OnLoopback
    {
        get
        {
            var inside = Text.LastIndexOf(':');
            return "127.0.0.1:" + (inside < 0 ? ":" : "") + Split(Text.Substring(Text.LastIndexOf(':', Math.Max(inside - 1, 0)) + 1), '/').Before;
        }
    }

    /// <summary>A port inside is among those that are published.</summary>
    internal bool Publishes(int inside) => inside >= Inside && inside < Inside + Count;

    /// <summary>The port inside that is published as another port outside; null when that port is not among them.</summary>
    internal int? InsideOf(int outside) => Outside is { } first && outside >= first && outside < first + Count ? Inside + (outside - first) : null;

    /// <summary>Reads an item of <c>ports</c>; null when it is not understood, or not TCP.</summary>
    internal static PublishedPort? Read(SettingsFile file, YamlNode node, ComposeProject project) => node switch
    {
        YamlScalar scalar => ReadShort(project.Expand(file, scalar.Text)),
        YamlMapping mapping => ReadLong(file, mapping, project),
        _ => null,
    };

    /// <summary><c>[[address:]outside:]inside[/protocol]</c>.</summary>
    private static PublishedPort? ReadShort(ComposeText text)
    {
        var (written, protocol) = Split(text.Known.Value.Trim(), '/');
        if (protocol is not (null or "tcp"))
        {
            return null;
        }

        var inside = written.LastIndexOf(':');
        var outside = inside < 0 ? -1 : written.LastIndexOf(':', Math.Max(inside - 1, 0));
        var address = outside > 0 ? written.Substring(0, outside) : null;
        return Create(
            new FilePlace(text.File, text.Known.Span), text.Usual.Value, address, inside < 0 ? null : written.Substring(outside + 1, inside - outside - 1),
            written.Substring(inside + 1));
    }

    private static PublishedPort? ReadLong(SettingsFile file, YamlMapping mapping, ComposeProject project)
    {
        string? Text(string key) => mapping.Find(key) is YamlScalar scalar ? project.Expand(file, scalar.Text).Known.Value : null;
        if (mapping.Find("target") is not YamlScalar target || Text("protocol") is not (null or "tcp") || Text("published") is not { } outside)
        {
            return null;
        }

        var place = mapping.Find("published") is YamlScalar published ? published.Span : target.Span;
        return Create(new FilePlace(file, place), outside + ":" + target.Value, Text("host_ip"), outside, Text("target")!);
    }

    private static PublishedPort? Create(FilePlace place, string text, string? address, string? outside, string inside)
    {
        var (first, last) = Split(inside, '-');
        if (Number(first) is not { } from || (last is null ? from : Number(last)) is not { } until || until < from)
        {
            return null;
        }

        // Of several ports outside, Docker chooses one for a single port inside.
        var (firstOutside, lastOutside) = outside is null ? ("", null) : Split(outside, '-');
        return new PublishedPort(place, text, address, lastOutside is null || last is not null ? Number(firstOutside) : null, from, until - from + 1);
    }

    private static (string Before, string? After) Split(string text, char separator) =>
        text.IndexOf(separator) is var at and >= 0 ? (text.Substring(0, at), text.Substring(at + 1)) : (text, null);

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;
}
