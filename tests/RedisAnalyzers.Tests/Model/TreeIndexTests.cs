using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Tests.Model;

/// <summary>Names are looked for in the text of a file; what is found is what the compiler calls a name.</summary>
public sealed class TreeIndexTests
{
    [Theory]
    [InlineData("_ = db;", 1)]
    [InlineData("_ = @db;", 1)]
    [InlineData("_ = this.db.db;", 2)]
    [InlineData("_ = $\"{db}db{db:db}\";", 2)]
    [InlineData("_ = \"db\"; // db", 0)]
    [InlineData("_ = dbs + adb + db_;", 0)]
    [InlineData("int db = 1;", 0)]
    [InlineData("M(db: db);", 2)]
    [InlineData("#if X\n_ = db;\n#endif\n_ = db;", 1)]
    [InlineData("_ = d\\u0062;", 1)]
    [InlineData("_ = db + \\u0064b + db;", 3)]
    [InlineData("_ = \"\\u0064b\";", 0)]
    public void Names_of_a_scope(string statement, int expected)
    {
        var tree = CSharpSyntaxTree.ParseText($"class db {{ void M() {{ {statement}\n }} int N() => db; }}");
        var scope = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().First();
        var names = NameSearch.In(scope, "db", CancellationToken.None).ToList();
        Assert.Equal(expected, names.Count);
        Assert.Equal(names.OrderBy(name => name.SpanStart), names);
    }

    [Fact]
    public void A_declaration_without_a_name_is_used_nowhere()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { void M(int ) { } }");
        Assert.Empty(NameSearch.In(tree.GetRoot(), "", CancellationToken.None));
    }
}
