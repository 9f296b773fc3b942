using System;
using System.Linq;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>The name of a container image: <c>[registry/][owner/]name[:tag][@digest]</c>.</summary>
/// <param name="Owner">What stands before the name, without the registry; empty for an official image.</param>
/// <param name="Name">The last part of the name, in lower case.</param>
/// <param name="Tag">The tag; empty when none is written.</param>
internal sealed record ContainerImage(string Owner, string Name, string Tag)
{
    /// <summary>Registries, and the folders in them, that have the official images under their own names.</summary>
    private const string Official = "library";

    /// <summary>The image that a text names; null when the name is not known.</summary>
    internal static ContainerImage? Of(string text)
    {
        var (path, _) = Split(text.Trim(), text.IndexOf('@'));
        var slash = path.LastIndexOf('/');
        var (name, tag) = Split(path.Substring(slash + 1), path.Substring(slash + 1).IndexOf(':'));
        if (name.Length == 0 || !name.All(static c => (c < 128 && char.IsLetterOrDigit(c)) || c is '.' or '-' or '_'))
        {
            return null;
        }

        var owners = path.Substring(0, Math.Max(slash, 0)).Split('/').Where(static part => part.Length > 0 && part.IndexOfAny(RegistrySigns) < 0).ToList();
        if (owners.Count > 0 && owners[owners.Count - 1] == Official)
        {
            owners.Clear();
        }

        return new ContainerImage(string.Join("/", owners).ToLowerInvariant(), name.ToLowerInvariant(), tag);
    }

    /// <summary>The number before the first dot of the tag; null when it has none.</summary>
    internal int? MajorVersion
    {
        get
        {
            var digits = new string(Tag.TakeWhile(char.IsDigit).ToArray());
            return int.TryParse(digits, out var number) ? number : null;
        }
    }

    private static readonly char[] RegistrySigns = { '.', ':', '\uFFFC' };

    private static (string Before, string After) Split(string text, int at) => at < 0 ? (text, "") : (text.Substring(0, at), text.Substring(at + 1));
}
