namespace Tour.Analysis;

/// <summary>What a copy of somebody's sources leaves out, and how big it may become.</summary>
internal static class CopyRules
{
    private const int MostFiles = 100_000;
    private const long MostBytes = 2L << 30;

    private static readonly string[] NeverCopied = [".git", ".hg", ".svn", ".vs", ".idea", "node_modules", "TestResults"];

    /// <summary>Copies the tree; the original is only read.</summary>
    internal static void CopyTree(string from, string to, CancellationToken cancellation)
    {
        var (files, bytes) = (0, 0L);
        Copy(new DirectoryInfo(from), to);

        void Copy(DirectoryInfo source, string target)
        {
            cancellation.ThrowIfCancellationRequested();
            Directory.CreateDirectory(target);
            foreach (var file in source.EnumerateFiles().Where(file => file.LinkTarget is null || File.Exists(file.FullName)))
            {
                (files, bytes) = (files + 1, bytes + file.Length);
                if (files > MostFiles || bytes > MostBytes)
                {
                    throw new RequestException(
                        $"the sources around it are too big to copy (more than {MostFiles:N0} files or {MostBytes >> 30} GB): "
                        + "copy the part that matters and name that");
                }

                file.CopyTo(Path.Combine(target, file.Name), overwrite: true);
            }

            foreach (var folder in source.EnumerateDirectories().Where(folder => folder.LinkTarget is null && !IsLeftOut(folder)))
            {
                Copy(folder, Path.Combine(target, folder.Name));
            }
        }
    }

    internal static bool IsInOutputFolder(string root, string file)
    {
        for (var folder = Directory.GetParent(file); folder is not null && folder.FullName.Length > root.Length; folder = folder.Parent)
        {
            if (IsLeftOut(folder))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>bin</c> and <c>obj</c> are left out where they are a project's own; a folder of scripts called bin is kept.</summary>
    private static bool IsLeftOut(DirectoryInfo folder) =>
        NeverCopied.Contains(folder.Name, StringComparer.OrdinalIgnoreCase)
        || (folder.Name.ToLowerInvariant() is "bin" or "obj"
            && (folder.Parent!.Name == "artifacts" || folder.Parent.EnumerateFiles("*.*proj").Any()));
}
