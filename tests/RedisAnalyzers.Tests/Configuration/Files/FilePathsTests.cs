using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Paths as texts.</summary>
public sealed class FilePathsTests
{
    [Theory]
    [InlineData("/repo", ".", "/repo")]
    [InlineData("/repo", "./src/Api", "/repo/src/Api")]
    [InlineData("/repo/deploy", "../src/Api/", "/repo/src/Api")]
    [InlineData("/repo", "/etc/redis", "/etc/redis")]
    [InlineData("C:/repo", "src\\Api", "C:/repo/src/Api")]
    [InlineData("C:/repo", "D:\\other", "D:/other")]
    [InlineData("/repo", "", "/repo")]
    [InlineData("/repo", "https://github.com/shop/api.git", null)]
    [InlineData("/repo", "git@github.com:shop/api.git", null)]
    [InlineData("/repo", "~/conf", null)]
    public void A_path_below_a_folder(string folder, string path, string? expected) => Assert.Equal(expected, FilePaths.Combine(folder, path));

    [Theory]
    [InlineData("/repo/src/a.json", "/repo", true)]
    [InlineData("/repo", "/repo/", true)]
    [InlineData("/repo2/a.json", "/repo", false)]
    [InlineData("C:\\Repo\\a.json", "c:/repo", true)]
    [InlineData("/other/a.json", "/repo", false)]
    public void Within(string path, string folder, bool expected) => Assert.Equal(expected, FilePaths.IsWithin(path, folder));

    [Theory]
    [InlineData("/repo", "/repo/a.json", "")]
    [InlineData("/repo", "/repo/tests/redis/a.json", "tests redis")]
    [InlineData("/repo/", "/repo/tests/a.json", "tests")]
    [InlineData("/repo", "/tests/a.json", "")]
    public void Folders_between(string folder, string path, string expected) =>
        Assert.Equal(expected, string.Join(' ', FilePaths.FoldersBetween(folder, path)));
}
