using System.Text;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Generates configuration files: valid, with everything that XML allows around the settings.</summary>
internal sealed class XmlDocuments(Random random)
{
    private static readonly string[] Pieces =
        ["a", "cache:6379", ",", "=", ">", "]]>", "&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#65;", "&#x41;", "&#10;", "&#xD;", "&#x1F600;", "😀", "é",
            "\t", "\n", "\r\n", "\r", " ", "&#0065;", "'", "\"", "\u2028", "\u0085"];

    private static readonly string[] Keys = ["Redis", "a:b", "redis", "é", "a&amp;b", "&#x1F600;", ""];

    private readonly StringBuilder _text = new();

    internal string Next()
    {
        _text.Clear();
        _text.Append(Pick("", "", "\uFEFF")).Append(Pick("", "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<?xml version='1.0' standalone = 'yes' ?>\r\n"));
        Between(isText: false);
        Element("configuration", Pick("", " xmlns:xdt='http://schemas.microsoft.com/XML-Document-Transform' xmlns:q='u'", " xmlns='v' xmlns:xdt='w'"), () =>
        {
            for (var i = random.Next(4); i > 0; i--)
            {
                if (random.Next(4) == 0)
                {
                    Element("location", " path=\"a/b\"", Section);
                }
                else
                {
                    Section();
                }
            }
        });
        Between(isText: false);
        return _text.ToString();
    }

    private void Section()
    {
        switch (random.Next(6))
        {
            case 0 or 1:
                Element("appSettings", "", () => Items("key", "value", "other"));
                break;
            case 2:
                Element("connectionStrings", "", () => Items("name", "connectionString", "providerName"));
                break;
            case 3:
                Element("system.web", "", () => Element("sessionState", " mode='Custom'", () => Element("providers", "", Providers)));
                break;
            case 4:
                Element("system.web", "", () => Element("caching", "", () => Element("outputCache", "", () => Element("providers", "", Providers))));
                break;
            default:
                Element(Pick("custom", "x.y-z", "appsettings", "configuration"), "", () => Items("key", "value", "name"));
                break;
        }
    }

    private void Items(params string[] attributes)
    {
        for (var i = random.Next(4); i > 0; i--)
        {
            Element(Pick("add", "add", "add", "remove", "clear"), Attributes(attributes), null);
        }
    }

    private void Providers() => Items("name", "type", "host", "port", "accessKey", "ssl", "connectionString", "databaseId");

    private string Attributes(string[] names)
    {
        var written = new StringBuilder();
        foreach (var name in names.OrderBy(_ => random.Next()).Take(random.Next(4) == 0 ? random.Next(names.Length) : names.Length))
        {
            var quote = Pick("\"", "'");
            var value = name is "key" or "name" or "type"
                ? Pick(Keys)
                : string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pick(Pieces))).Replace(quote, "", StringComparison.Ordinal);
            written.Append(Pick(" ", "\r\n  ", "\t")).Append(name).Append(Pick("=", "=", " = ")).Append(quote).Append(value).Append(quote);
        }

        return written.ToString();
    }

    private void Element(string name, string attributes, Action? content)
    {
        var start = _text.Append(Pick("", "\n  ")).Append('<').Append(name).Append(attributes).Append(Pick("", "", " ", "\n"));
        if (content is null && random.Next(3) > 0)
        {
            start.Append("/>");
            return;
        }

        start.Append('>');
        Between(isText: true);
        content?.Invoke();
        Between(isText: true);
        _text.Append("</").Append(name).Append(Pick("", "", " ")).Append('>');
    }

    private void Between(bool isText)
    {
        while (random.Next(4) == 0)
        {
            _text.Append(Pick("\n", " ", "<!-- <add key='a' value='b'/> - -->", "<!---->", "<?target?>", "<?x <add/> ? > ?>"));
            _text.Append(isText ? Pick("", "text ] ]>"[..7], "&amp;&#65;", "<![CDATA[<add key='x'>]] ]>]]>", "<q xml:lang='en'/>", "😀", "]") : "");
        }
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
