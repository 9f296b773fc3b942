namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>The fix writes the port after a colon.</summary>
public partial class Redis1004Tests
{
    [Theory]
    [InlineData("\"redis:6379[|/2|],ssl=true\"", "\"redis:6379,defaultDatabase=2,ssl=true\"")]
    [InlineData("\"redis,[|abortConnect:false|]\"", "\"redis,abortConnect=false\"")]
    [InlineData("@\"redis,[|ssl|]\" /* tls */", "@\"redis,ssl=true\" /* tls */")]
    [InlineData("\"redis,connectTimeout=1,[|000|]\"", "\"redis,connectTimeout=1000\"")]
    [InlineData("\"[|bob:abc7xyz@redis:6379|],ssl=true\"", "\"redis:6379,ssl=true,user=bob,password=abc7xyz\"")]
    [InlineData("\"[|::1:6379|]\"", "\"[::1]:6379\"")]
    [InlineData("$\"{args[0]}:6379[|/0|]\"", "$\"{args[0]}:6379,defaultDatabase=0\"")]
    public void Fix(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before});", $"var mux = ConnectionMultiplexer.Connect({after});");

    [Fact]
    public void Everywhere() => FixesAll(
        "var a = ConnectionMultiplexer.Connect(\"redis:6379[|/1|],[|ssl|]\");\nvar b = ConnectionMultiplexer.Connect(\"redis:6,[|379|]\");",
        "var a = ConnectionMultiplexer.Connect(\"redis:6379,defaultDatabase=1,ssl=true\");\nvar b = ConnectionMultiplexer.Connect(\"redis:6379\");");

    [Theory]
    [InlineData("[|redis:abc|]")]
    [InlineData("[|red is:6379|]")]
    [InlineData("[|abortConnect=false|]")]
    public void No_fix(string text) => NoFix($"var mux = ConnectionMultiplexer.Connect(\"{text}\");");
}
