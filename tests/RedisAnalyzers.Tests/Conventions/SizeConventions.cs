namespace RedisAnalyzers.Tests.Conventions;

/// <summary>A file that outgrows its limit has found a second subject: split it.</summary>
public sealed class SizeConventions
{
    [Theory]
    [InlineData("src/RedisAnalyzers/Rules", "*.cs", 80)]
    [InlineData("src/RedisAnalyzers.CodeFixes", "Redis????*Fix.cs", 80)]
    [InlineData("tests", "*Tests.cs", 200)]
    [InlineData("tests", "*.cs", 400)]
    [InlineData("src", "*.cs", 400)]
    [InlineData("tools", "*.cs", 400)]
    [InlineData("samples", "*.cs", 400)]
    public void A_file_has_at_most(string folder, string pattern, int lines)
    {
        var tooLong = Product.Files(folder, pattern).Select(file => (file, Lines: Product.Repository.Read(file).TrimEnd('\n').Split('\n').Length)).Where(file => file.Lines > lines);
        Assert.True(!tooLong.Any(), string.Join('\n', tooLong.Select(file => $"{file.file} has {file.Lines} lines; the limit is {lines}.")));
    }
}
