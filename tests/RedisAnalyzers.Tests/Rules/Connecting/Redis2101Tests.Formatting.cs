using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>The fix keeps line breaks, tabs and the version of the language.</summary>
public partial class Redis2101Tests
{
    [Theory]
    [InlineData("\r\n", "    ")]
    [InlineData("\n", "\t")]
    [InlineData("\r\n", "\t")]
    public void Line_breaks_and_tabs(string newLine, string tab) => Fixes(
        Lines(
            """
            using StackExchange.Redis;
            class C
            {
            ~object Open()
            ~{
            ~~var options = [|new ConfigurationOptions|]
            ~~{
            ~~~EndPoints = { "localhost" }, // here
            ~~};
            ~~return ConnectionMultiplexer.Connect(options);
            ~}
            }

            """,
            newLine,
            tab),
        Lines(
            """
            using StackExchange.Redis;
            class C
            {
            ~object Open()
            ~{
            ~~var options = new ConfigurationOptions
            ~~{
            ~~~EndPoints = { "localhost" }, // here
            ~~~AbortOnConnectFail = false,
            ~~};
            ~~return ConnectionMultiplexer.Connect(options);
            ~}
            }

            """,
            newLine,
            tab));

    [Fact]
    public void Old_language() => Fixes(
        "class C { object Open() { return StackExchange.Redis.ConnectionMultiplexer.Connect([|@\"localhost\"|]); } }",
        "class C { object Open() { return StackExchange.Redis.ConnectionMultiplexer.Connect(@\"localhost,abortConnect=false\"); } }",
        setup: Setup.Plain with { Language = LanguageVersion.CSharp7_3, Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    private static string Lines(string text, string newLine, string tab) =>
        text.ReplaceLineEndings(newLine).Replace("~", tab, StringComparison.Ordinal);

    /// <summary>A comment that makes the line too long stands above it from now on.</summary>
    [Fact]
    public void A_comment_after_a_long_line() => Fixes(
        """
        var mux = ConnectionMultiplexer.Connect([|"redis-1.shop.internal:6379,defaultDatabase=7"|]); // all carts and baskets
        """,
        """
        // all carts and baskets
        var mux = ConnectionMultiplexer.Connect("redis-1.shop.internal:6379,defaultDatabase=7,abortConnect=false");
        """);

    [Fact]
    public void A_long_text() => Fixes(
        """
        var mux = ConnectionMultiplexer.Connect([|"redis-1.shop.internal:6379,redis-2.shop.internal:6379,name=the-shop-of-many-carts,defaultDatabase=7"|]);
        """,
        """
        var mux = ConnectionMultiplexer.Connect(
            "redis-1.shop.internal:6379,redis-2.shop.internal:6379,name=the-shop-of-many-carts,defaultDatabase=7"
            + ",abortConnect=false");
        """);
}
