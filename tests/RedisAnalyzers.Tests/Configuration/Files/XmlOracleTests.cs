using RedisAnalyzers.Configuration.Files;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Our reading of XML agrees with <c>System.Xml</c>.</summary>
public sealed class XmlOracleTests(ITestOutputHelper output)
{
    private const int Documents = 3_000;
    private const int DamagesOfEach = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Agrees_on_generated_documents(int seed)
    {
        var random = new Random(seed);
        var documents = new XmlDocuments(random);
        var (values, damagedAndRead, stricter) = (0, 0, 0);
        for (var i = 0; i < Documents; i++)
        {
            var text = documents.Next();
            var expected = XmlOracle.Read(text);
            Assert.True(expected is not null, $"System.Xml refuses: {text}");
            var read = XmlSettings.Read(text);
            Assert.Equal(expected, read.Pairs());
            Assert.All(read, value => value.CheckSpans(text, XmlOracle.Decode));
            values += read.Length;
            for (var j = 0; j < DamagesOfEach; j++)
            {
                var (isRead, isStricter) = CheckDamaged(Damage.Apply(text, random));
                damagedAndRead += isRead ? 1 : 0;
                stricter += isStricter ? 1 : 0;
            }
        }

        output.WriteLine($"measured: xml: {Documents} documents, {values} values; {damagedAndRead} damaged ones are read, {stricter} more by System.Xml");
        Assert.True(values > Documents, $"Only {values} values are read.");
        Assert.True(stricter <= damagedAndRead / 20, $"{stricter} damaged documents are read by System.Xml alone, {damagedAndRead} by both.");
    }

    [Theory]
    [InlineData(" <?xml version='1.0'?>*")]
    [InlineData("<?xml version='1.1'?>*")]
    [InlineData("<?xml  version = \"1.0\"  standalone='no' ?>*")]
    [InlineData("<?xml version='1.0'encoding='utf-8'?>*")]
    [InlineData("<?xml encoding='utf-8'?>*")]
    [InlineData("<?xml version='1.0' encoding='foo'?>*")]
    [InlineData("<?xml version='1.0' encoding='a\"b'?>*")]
    [InlineData("<?xml\nversion='1.0'?>\n*")]
    [InlineData("<?xml?>*")]
    [InlineData("<?xml version='1.0' standalone='x'?>*")]
    [InlineData("<?xml-stylesheet?>*")]
    [InlineData("<?x:y z?>*")]
    [InlineData("<?xM z?>*")]
    [InlineData("<?XML z?>*")]
    [InlineData("*<?x?y?>")]
    [InlineData("*<b/>")]
    [InlineData("*x")]
    [InlineData("*&#32;")]
    [InlineData("<![CDATA[]]>*")]
    [InlineData("*</a>")]
    [InlineData("*<!-- a -- b -->")]
    [InlineData("*<!--->")]
    [InlineData("*<!---->")]
    [InlineData("*\0")]
    [InlineData("\0*")]
    [InlineData("\uFEFF\uFEFF*")]
    public void Agrees_on_what_stands_around(string text) =>
        CheckDamaged(text.Replace("*", "<appSettings><add key='a' value='1'/></appSettings>", StringComparison.Ordinal));

    [Theory]
    [InlineData("<add key='b' value='1'c='2'/>")]
    [InlineData("<a/ >")]
    [InlineData("<a></a >")]
    [InlineData("<a></ a>")]
    [InlineData("<a></b>")]
    [InlineData("< a/>")]
    [InlineData("<a:/>")]
    [InlineData("<:a/>")]
    [InlineData("<a:b:c xmlns:a='u'/>")]
    [InlineData("<a b/>")]
    [InlineData("<a b=c/>")]
    [InlineData("<a b='x' b='y'/>")]
    [InlineData("<a p:b='1'/>")]
    [InlineData("<a xmlns:p='u'><p:b p:c='1' c='2'/></a><p:b/>")]
    [InlineData("<a xmlns:p='u'><p:b p:c='1' c='2'/></a>")]
    [InlineData("<a xmlns:p='u'><b xmlns:p='v'/><p:c/></a>")]
    [InlineData("<a xmlns:p='u'/><p:c/>")]
    [InlineData("<a xmlns:p=''/>")]
    [InlineData("<a xmlns:p='u' xmlns:p='v'/>")]
    [InlineData("<a xmlns:p='u' xmlns:q='&#117;' p:x='1' q:x='2'/>")]
    [InlineData("<a xmlns:p='u' xmlns:q='v' p:x='1' q:x='2'/>")]
    [InlineData("<a xmlns='u' xmlns='u'/>")]
    [InlineData("<a xmlns='http://www.w3.org/2000/xmlns/'/>")]
    [InlineData("<a xmlns:xmlns='u'/>")]
    [InlineData("<a xml:space='x'/>")]
    [InlineData("<a xml:space=' preserve '/>")]
    [InlineData("<a xml:b='1' xml:c='2' xmlb='1'/>")]
    [InlineData("<a b='&#xD83D;'/>")]
    [InlineData("<a b='&#0;'/>")]
    [InlineData("<a b='&#x110000;'/>")]
    [InlineData("<a b='&#99999999999;'/>")]
    [InlineData("<a b='&#00000000000000000000000065;'/>")]
    [InlineData("<a b='&#38'/>")]
    [InlineData("<a b='&#x;'/>")]
    [InlineData("<a b='&#X41;'/>")]
    [InlineData("<a b='&amp'/>")]
    [InlineData("<a b='&'/>")]
    [InlineData("<a b='\u0001'/>")]
    [InlineData("<a b='\uFFFE'/>")]
    [InlineData("<a b='\uD83D'/>")]
    [InlineData("<\uD83D\uDE00/>")]
    [InlineData("<a\u0085b='1'/>")]
    [InlineData("<\u00e9\u00b7/>")]
    [InlineData("]]>")]
    [InlineData("<![CDATA[]]]]>]>")]
    [InlineData("<![cdata[]]>")]
    [InlineData("<!DOCTYPE a>")]
    [InlineData("<![CDATA[")]
    [InlineData("<!--")]
    [InlineData("<?a")]
    [InlineData("<")]
    public void Agrees_on_what_stands_inside(string content) => CheckDamaged($"<appSettings><add key='a' value='1'/>{content}</appSettings>");

    /// <summary>Whether we have read the document, and whether only System.Xml has.</summary>
    private static (bool IsRead, bool IsStricter) CheckDamaged(string text)
    {
        var expected = XmlOracle.Read(text);
        var values = XmlSettings.Read(text);
        if (values.IsEmpty)
        {
            return (false, expected is { Count: > 0 });
        }

        Assert.True(expected is not null, $"System.Xml refuses: {text}");
        Assert.Equal(expected, values.Pairs());
        Assert.All(values, value => value.CheckSpans(text, XmlOracle.Decode));
        return (true, false);
    }
}
