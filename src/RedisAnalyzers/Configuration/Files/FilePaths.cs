using System;
using System.Collections.Generic;
using System.Linq;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>Paths of files, compared as texts: nobody looks whether they exist.</summary>
internal static class FilePaths
{
    private static readonly char[] Slashes = { '/' };

    /// <summary>The path with slashes, without <c>.</c> and <c>..</c> in it, and without a slash at the end.</summary>
    internal static string Normalized(string path)
    {
        var parts = new List<string>();
        var written = path.Replace('\\', '/');
        foreach (var part in written.Split(Slashes, StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return (written.StartsWith("/", StringComparison.Ordinal) ? "/" : "") + string.Join("/", parts);
    }

    /// <summary>The folder of a file.</summary>
    internal static string FolderOf(string path)
    {
        var normalized = Normalized(path);
        return normalized.Substring(0, Math.Max(normalized.LastIndexOf('/'), 0));
    }

    /// <summary>A path that is written relative to a folder; null for what is no path of this machine.</summary>
    internal static string? Combine(string folder, string path)
    {
        var written = path.Replace('\\', '/');
        return written.IndexOf("://", StringComparison.Ordinal) >= 0 || written.StartsWith("~", StringComparison.Ordinal) || written.Contains("git@")
            ? null
            : Normalized(written.StartsWith("/", StringComparison.Ordinal) || IsDrive(written) ? written : folder + "/" + written);
    }

    /// <summary>Two paths mean the same file.</summary>
    internal static bool Same(string one, string other) => string.Equals(Normalized(one), Normalized(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>A folder is another one, or stands below it.</summary>
    internal static bool IsWithin(string path, string folder) =>
        (Normalized(path) + "/").StartsWith(Normalized(folder) + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names of the folders between a folder and a file below it.</summary>
    internal static IEnumerable<string> FoldersBetween(string folder, string path) => IsWithin(path, folder)
        ? FolderOf(path).Substring(Math.Min(Normalized(folder).Length, FolderOf(path).Length)).Split(Slashes, StringSplitOptions.RemoveEmptyEntries)
        : Enumerable.Empty<string>();

    private static bool IsDrive(string path) => path.Length > 1 && path[1] == ':' && char.IsLetter(path[0]);
}
