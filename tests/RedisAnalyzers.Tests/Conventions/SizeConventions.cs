using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>A file, a type or a list that outgrows its limit has found a second subject: split it. A limit is never met by squeezing lines.</summary>
public sealed class SizeConventions
{
    private const int LinesOfType = 400;
    private const int Columns = 160;
    private const int Parameters = 6;

    private static readonly string[] Folders = ["src", "tests", "tools", "samples"];

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
        var files = Product.Files(folder, pattern).Select(file => (Path: file, Lines: LinesOf(file).Length)).ToList();
        Assert.NotEmpty(files);
        KnownDebts.Check(
            from file in files
            where file.Lines > lines
            select ($"{file.Path}: {lines}", $"{file.Lines} lines"),
            KnownDebts.LongFiles.Where(debt => files.Any(file => debt == $"{file.Path}: {lines}")));
    }

    /// <summary>However many files a type is spread over. The catalog is a list that has an entry for each rule and nothing else.</summary>
    [Fact]
    public void A_partial_type_counts_as_one()
    {
        var parts =
            from tree in SourceCode.Trees
            from type in tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
            where type.Modifiers.Any(SyntaxKind.PartialKeyword) && type.Parent is not TypeDeclarationSyntax
            where type.Identifier.Text != nameof(RuleCatalog)
            select (Type: $"{type.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name}.{type.Identifier.Text}", type);
        var types = parts.GroupBy(part => part.Type, part => part.type).ToList();
        Assert.NotEmpty(types);
        KnownDebts.Check(
            from type in types
            let lines = type.Sum(part => LinesOf(part.SyntaxTree.FilePath).Length)
            where type.Count() > 1 && lines > LinesOfType
            select (type.Key, $"{lines} lines in {type.Count()} files; the limit is {LinesOfType}"),
            KnownDebts.LongPartialTypes);
    }

    [Fact]
    public void A_line_has_at_most_160_columns()
    {
        string[] patterns = ["*.cs", "*.csproj", "*.props", "*.targets", "*.sh"];
        var files = Folders.SelectMany(folder => patterns.SelectMany(pattern => Product.Files(folder, pattern)))
            .Concat(["Directory.Build.props", "Directory.Packages.props", ".ci/run", ".ci/hosts"]).ToList();
        Assert.True(files.Count > 400, $"Only {files.Count} files are looked at.");
        KnownDebts.Check(
            from file in files
            from line in LinesOf(file).Index()
            where line.Item.Length > Columns
            select (FolderOf(file), $"{file}({line.Index + 1}): {line.Item.Length} columns"),
            KnownDebts.LongLines);
    }

    /// <summary>What belongs together becomes an object. A record is one already.</summary>
    [Fact]
    public void A_list_of_parameters_has_at_most_six()
    {
        var lists = SourceCode.Trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<ParameterListSyntax>())
            .Where(list => list.Parent is not RecordDeclarationSyntax);
        KnownDebts.Check(
            from list in lists
            where list.Parameters.Count > Parameters
            select (list.SyntaxTree.FilePath, $"{SourceCode.At(list)}: {list.Parameters.Count} parameters"),
            KnownDebts.LongParameterLists);
    }

    /// <summary>No analyzer of the SDK asks for <c>is null</c>, so a test does.</summary>
    [Fact]
    public void A_null_is_asked_for_with_is()
    {
        var files = Product.Files("src").Concat(Product.Files("tests")).Concat(Product.Files("tools")).ToList();
        KnownDebts.Check(
            from file in files
            from comparison in SourceCode.Parse(file).GetRoot().DescendantNodes().OfType<BinaryExpressionSyntax>()
            where comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
            where comparison.Left.IsKind(SyntaxKind.NullLiteralExpression) || comparison.Right.IsKind(SyntaxKind.NullLiteralExpression)
            select (file, SourceCode.At(comparison)),
            Array.Empty<string>());
    }

    private static string[] LinesOf(string file) => Product.Repository.Read(file).TrimEnd('\n').Split('\n');

    /// <summary>Two folders of a path, or three in the tests, where others are at work in each.</summary>
    private static string FolderOf(string file) =>
        string.Join('/', file.Split('/').SkipLast(1).Take(file.StartsWith("tests/RedisAnalyzers.Tests/", StringComparison.Ordinal) ? 3 : 2));
}
