using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Whole files, and what becomes of them when they are damaged: no reader throws, and no span leaves the file.</summary>
public sealed class SampleFilesTests
{
    private const int Damages = 20_000;

    public static TheoryData<string> Names => [.. SampleFiles.Readers.Keys.Order()];

    [Theory]
    [InlineData("appsettings.json", "ConnectionStrings:Redis=cache.example.com:6380,password=p&ss\\word,ssl=True,abortConnect=False",
        "Redis:Host=${REDIS_HOST}", "Redis:Port=6379", "Redis:UseTls=False", "Redis:Sentinels:1=sentinel-2:26379", "Serilog:MinimumLevel=Debug",
        "Features:1:Enabled=False")]
    [InlineData("shop.env", "REDIS_URL=rediss://:s3cret@cache.example.com:6380/0", "REDIS_HOST=redis", "REDIS_PORT=${PORT:-6379}", "GREETING=it's",
        "ConnectionStrings:Redis=redis:6379,password=a\"b\\c,ssl=true", "PRIVATE_KEY=-----BEGIN KEY-----\nMIIB # not a comment\n-----END KEY-----")]
    [InlineData("web.config", "appSettings:Redis:Host=cache.example.com", "appSettings:Redis:Options=ssl=true,\npassword=a&b\"c",
        "ConnectionStrings:Redis=localhost:6379,       abortConnect=false", "sessionState:Sessions:host=127.0.0.1", "appSettings:Redis:Host=admin-cache")]
    [InlineData("compose.yml", "services:cache:command:2=it's #1", "services:cache:ports:0=127.0.0.1:6379:6379", "x-environment:REDIS_PORT=6379",
        "services:cache:healthcheck:test=redis-cli -a \"$PASSWORD\" ping", "services:web:environment:GREETING=hello, café\n",
        "services:web:environment:ConnectionStrings__Redis=cache:6379,password=p\\w, abortConnect=false", "services:web:environment:EMPTY=",
        "services:web:entrypoint:2=echo \"# no comment\"\n\nexec dotnet Shop.dll\n", "services:web:labels:1:0=b")]
    public void A_sample_is_read(string name, params string[] expected)
    {
        var text = SampleFiles.Text(name);
        var pairs = SampleFiles.Readers[name](text).Pairs().ToList();
        Assert.All(expected, pair => Assert.Contains(pair, pairs));
        Assert.DoesNotContain(pairs, pair => pair.EndsWith("=not read", StringComparison.Ordinal));
        var other = SampleFiles.Readers[name]("\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal)).Pairs().ToList();
        Assert.Equal(pairs, other);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_cut_is_survived(string name)
    {
        var text = SampleFiles.Text(name);
        for (var length = 0; length <= text.Length; length++)
        {
            Survives(name, text[..length]);
            Survives(name, text[length..]);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_damage_is_survived(string name)
    {
        var text = SampleFiles.Text(name);
        var random = new Random(1);
        var read = 0;
        for (var i = 0; i < Damages; i++)
        {
            read += Survives(name, Damage.Apply(text, random)) > 0 ? 1 : 0;
        }

        Assert.InRange(read, Damages / 50, Damages * 49 / 50);
    }

    [Theory, MemberData(nameof(Names))]
    public void Noise_is_survived(string name)
    {
        const string Characters = "{}[]\"':,/*\\un0x9-eE.+<>?!&#;=$ \t\r\n\0\uFEFF\uD83D\uDE00adextrue";
        var random = new Random(2);
        for (var i = 0; i < Damages; i++)
        {
            Survives(name, string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Characters[random.Next(Characters.Length)])));
        }
    }

    /// <summary>Also on a small stack, and in a time that grows with the length: each text has 200,000 characters or more.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Deep_and_long_files_are_survived(string name)
    {
        string[] pieces =
        [
            "[", "{", "{\"a\":", "\"", "\\", "\\u", "/*", "//", "// x\n", "/**/", "[],", "{\"a\":[", "\"a\":", "0", "<a>", "<", "<a ", "</", "<!--",
            "<![CDATA[", "&", "&#", "&#1", "<a xmlns:p='u'>", "<?a", "]", "]]>", " b='1'", "--",
            "- ", "? ", "a: ", "- a: ", "\"a\": [", "&a ", "*a ", "&a [*a, ", "!a ", "|\n", ">\n ", "'", "a\n ", "a:\n", "---\n", "...\n", "%YAML 1.2\n",
            "export ", "A=", "A=\"", "A='", "A=\"\\", "=", "#", " ", "\n", "\r", "A=1\n", "\uD83D",
        ];
        string[] starts = ["", "{\"a\":", "{\"a\":\"", "<a>", "<a b='", "<a", "<!--", "A=", "A=\"", "A='", "<appSettings><add key='a' value='",
            "a: ", "- ", "a: |\n ", "a: >\n ", "a: '", "a: [b", "a: &a {<<: *a, "];
        var prefixes = Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"<a xmlns:p{i}='u' p{i}:b='c'>"));
        var texts = pieces.Select(piece => string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length))).Append(string.Concat(prefixes));
        Exception? failure = null;
        void Run() => failure = Record.Exception(() => Assert.All(texts, text => Assert.All(starts, start => Survives(name, start + text))));
        var thread = new Thread(Run, maxStackSize: 256 * 1024);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(2)), "A reader does not come to an end.");
        Assert.Null(failure);
    }

    /// <summary>How many values are read.</summary>
    private static int Survives(string name, string text)
    {
        var values = SampleFiles.Readers[name](text);
        foreach (var value in values)
        {
            var whole = new TextSpan(0, text.Length);
            if (!whole.Contains(value.Span) || !whole.Contains(value.KeySpan) || !whole.Contains(value.SpanOf(new TextSpan(value.Value.Length, 0))))
            {
                Assert.Fail($"{value} leaves the file: {text}");
            }
        }

        return values.Length;
    }
}
