using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

public sealed class XmlSettingsTests
{
    [Theory]
    [InlineData("""<configuration><appSettings><add key="Redis" value="cache:6379" /></appSettings></configuration>""", "appSettings:Redis=cache:6379")]
    [InlineData("""<configuration><connectionStrings><add name="Redis" connectionString="a" providerName="x"/></connectionStrings></configuration>""",
        "ConnectionStrings:Redis=a")]
    [InlineData("""<configuration><location path="."><appSettings><add value="a" key="b"></add></appSettings></location></configuration>""", "appSettings:b=a")]
    [InlineData("""<appSettings><clear/><add key="a" value="1"/><remove key="a"/><add key="a" value="2"/></appSettings>""", "appSettings:a=1 appSettings:a=2")]
    [InlineData("""<connectionStrings><add name='a' connectionString='"b"'/></connectionStrings>""", "ConnectionStrings:a=\"b\"")]
    [InlineData("""<appSettings><add key="x"/><add value="y"/><add key="" value=""/><add Key="a" Value="b"/></appSettings>""", "appSettings:=")]
    [InlineData("""<appSettings><!-- <add key="x" value="y"/> --><![CDATA[<add key="x" value="y"/>]]><?add key="x"?><add key="a" value="1"/></appSettings>""",
        "appSettings:a=1")]
    [InlineData("""<configuration xmlns="http://schemas.microsoft.com/v2.0"><appSettings><add key="a" value="1"/></appSettings></configuration>""",
        "appSettings:a=1")]
    [InlineData("""<configuration xmlns:xdt="u"><appSettings><add key="a" value="1" xdt:Transform="Insert" xdt:key="b"/></appSettings></configuration>""",
        "appSettings:a=1")]
    [InlineData("""<configuration xmlns:x="u"><x:appSettings><add key="a" value="1"/></x:appSettings></configuration>""", "")]
    [InlineData("""<configuration><mySection><add key="a" value="1"/><appSettings><add key="b" value="1"/></appSettings></mySection></configuration>""", "")]
    [InlineData("""<configuration><appSettings><group><add key="a" value="1"/></group><add><add key="a" value="1"/></add></appSettings></configuration>""", "")]
    [InlineData("""<other><appSettings><add key="a" value="1"/></appSettings></other>""", "")]
    [InlineData("""<configuration><system.web><appSettings><add key="a" value="1"/></appSettings></system.web></configuration>""", "")]
    [InlineData("<a/>", "")]
    public void Values(string text, string expected) => Assert.Equal(expected, string.Join(' ', XmlSettings.Read(text).Pairs()));

    [Fact]
    public void Providers()
    {
        const string Text = """
            <configuration><system.web>
              <sessionState mode="Custom"><providers>
                <clear/>
                <add name="Sessions" type="Microsoft.Web.Redis.RedisSessionStateProvider" host="cache" accessKey="k&amp;1"
                  SSL="false" port="6379" databaseId="1"/>
                <add name="MyRedis" type="X" connectionString="cache:6380"/>
                <add name="Sql" type="Y" connectionString="server"/>
                <add type="Redis" host="nameless"/>
              </providers></sessionState>
              <caching><outputCache><providers><add name="Output" type="RedisOutputCacheProvider" host="o"/></providers></outputCache></caching>
              <outputCache><providers><add name="Redis" host="o"/></providers></outputCache>
            </system.web></configuration>
            """;
        var values = XmlSettings.Read(Text);
        Assert.Equal(
            [
                "sessionState:Sessions:host=cache", "sessionState:Sessions:accessKey=k&1", "sessionState:Sessions:ssl=false", "sessionState:Sessions:port=6379",
                "sessionState:MyRedis:connectionString=cache:6380", "outputCache:Output:host=o",
            ],
            values.Pairs());
        Assert.Equal(["host", "accessKey", "SSL", "port", "connectionString", "host"], values.Select(value => value.KeySpan.In(Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE appSettings><appSettings>*</appSettings>")]
    [InlineData("<appSettings>*</appsettings>")]
    [InlineData("<appSettings>*")]
    [InlineData("<appSettings>*</appSettings><a/>")]
    [InlineData("<appSettings>*&nbsp;</appSettings>")]
    [InlineData("<appSettings>*<add key='a' value='<'/></appSettings>")]
    [InlineData("<appSettings>*<p:add/></appSettings>")]
    [InlineData("<appSettings>*<a b='1' b='2'/></appSettings>")]
    public void A_broken_file_has_no_values(string text) =>
        Assert.Empty(XmlSettings.Read(text.Replace("*", "<add key='a' value='1'/>", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Redis", "Redis")]
    [InlineData("Cache:Redis", "Redis")]
    [InlineData("a&amp;b", "a&amp;b")]
    [InlineData("Redis:", "Redis:")]
    public void The_key_stands_at(string key, string expected)
    {
        var text = $"<appSettings><add key='{key}' value='a'/></appSettings>";
        Assert.Equal(expected, Assert.Single(XmlSettings.Read(text)).KeySpan.In(text));
    }

    [Fact]
    public void Each_character_knows_where_it_stands()
    {
        const string Text = "<appSettings><add key='a' value='p&amp;&#x57;&#10;\r\n\t\n&#x1F600;😀;'/></appSettings>";
        var value = Assert.Single(XmlSettings.Read(Text));
        Assert.Equal("p&W\n   😀😀;", value.Value);
        Assert.Equal(
            ["p", "&amp;", "&#x57;", "&#10;", "\r\n", "\t", "\n", "&#x1F600;", "&#x1F600;", "\uD83D", "\uDE00", ";"],
            Enumerable.Range(0, value.Value.Length).Select(index => value.Raw(Text, index)));
    }
}
