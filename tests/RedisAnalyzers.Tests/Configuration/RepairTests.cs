using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>A repaired text is read by the real library, as it was meant.</summary>
public class RepairTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("redis,abortOnConnectFail=false", "redis,abortConnect=false")]
    [InlineData("redis,connect_timeout=5000,Connection Timeout=7", "redis,connectTimeout=5000,connectTimeout=7")]
    [InlineData("redis,db=3,username=bob,useSsl=true", "redis,defaultDatabase=3,user=bob,ssl=true")]
    [InlineData("redis,abortConect=false,conectTimeout=1,paswsord=x", "redis,abortConnect=false,connectTimeout=1,password=x")]
    [InlineData("redis,\"abortConnect=false\"", "redis,abortConnect=false")]
    [InlineData("host=redis,port=6380", "redis:6380")]
    [InlineData("ssl=true,port=6380,server=redis", "ssl=true,redis:6380")]
    [InlineData("redis,port=6380,ssl=true", "redis:6380,ssl=true")]
    [InlineData("Endpoint=redis:6379", "redis:6379")]
    [InlineData("redis;abortConnect=false;", "redis,abortConnect=false")]
    [InlineData("h1:1;h2:2,ssl=true", "h1:1,h2:2,ssl=true")]
    [InlineData("redis&abortConnect=false", "redis,abortConnect=false")]
    [InlineData("redis abortConnect=false", "redis,abortConnect=false")]
    [InlineData("redis,password=a;b;ssl=true", "redis,password=a;b,ssl=true")]
    [InlineData("redis:6379/2", "redis:6379,defaultDatabase=2")]
    [InlineData("redis/2,ssl=true", "redis,defaultDatabase=2,ssl=true")]
    [InlineData("redis,abortConnect:false", "redis,abortConnect=false")]
    [InlineData("redis,connectTimeout:5000", "redis,connectTimeout=5000")]
    [InlineData("redis,ssl,allowAdmin", "redis,ssl=true,allowAdmin=true")]
    [InlineData("redis,$CLIENT", "redis,$CLIENT=")]
    [InlineData("redis:6,379", "redis:6379")]
    [InlineData("redis,connectTimeout=10,000,ssl=true", "redis,connectTimeout=10000,ssl=true")]
    [InlineData("redis,sslProtocols=Tls12,Tls13", "redis,sslProtocols=Tls12|Tls13")]
    [InlineData("\"redis:6379\"", "redis:6379")]
    [InlineData("secret@redis:6379", "redis:6379,password=secret")]
    [InlineData("bob:secret@redis:6379,ssl=true", "redis:6379,ssl=true,user=bob,password=secret")]
    [InlineData(":secret@redis:6379", "redis:6379,password=secret")]
    [InlineData("::1:6379", "[::1]:6379")]
    [InlineData("[::1]6379", "[::1]:6379")]
    [InlineData("/var/run/redis.sock", "!/var/run/redis.sock")]
    [InlineData(
        "redis,connectTimeout=5s,keepAlive=2m,syncTimeout=00:00:03,asyncTimeout=1_000",
        "redis,connectTimeout=5000,keepAlive=120,syncTimeout=3000,asyncTimeout=1000")]
    [InlineData("redis,ssl=\"true\",sslProtocols=TLSv1.2;tls1.3", "redis,ssl=true,sslProtocols=tls12|tls13")]
    [InlineData("redis,abortConnect=f,version=v6.2", "redis,abortConnect=false,version=6.2")]
    [InlineData("redis,ssl=true,name=a,ssl=false", "redis,name=a,ssl=false")]
    public void Becomes(string text, string expected)
    {
        Assert.Equal(expected, Repaired(text, RealLibrary.Newest.Version));
        var outcome = RealLibrary.Newest.Parse(expected);
        Assert.True(outcome.Exception is null && !outcome.Endpoints.IsEmpty, $"{expected}: {outcome.Exception}");
    }

    [Theory]
    [InlineData("redis,timeout=5000")]
    [InlineData("redis,retry=5")]
    [InlineData("redis,prefix=a:")]
    [InlineData("redis,poolSize=5")]
    [InlineData("redis,heartbeatInterval=1000")]
    [InlineData("redis,abortConnect=perhaps")]
    [InlineData("redis,syncTimeout=0")]
    [InlineData("redis:abc")]
    [InlineData("a b:6379")]
    [InlineData("redis,abortConnect")]
    [InlineData("redis,host=b")]
    public void Only_the_author_knows(string text)
    {
        var mistake = Assert.Single(ProblemReader.Read(ConnectionString.Parse(text), RealLibrary.Newest.Version, ignoresUnknown: false));
        if (text != "redis,host=b")
        {
            Assert.Empty(mistake.Repairs);
        }
    }

    /// <summary>Which server and which port belong together is not certain.</summary>
    [Theory]
    [InlineData("host=a,host=b")]
    [InlineData("host=a,server=b,port=6380")]
    [InlineData("host=a:1,port=2")]
    [InlineData("host=a/b")]
    [InlineData("host=")]
    [InlineData("host=\uFFFC")]
    [InlineData("redis,port=x")]
    [InlineData("redis,port=\uFFFC")]
    [InlineData("redis:1,port=2")]
    [InlineData("a,b,port=6380")]
    public void No_server_is_put_together(string text)
    {
        var mistakes = ProblemReader.Read(ConnectionString.Parse(text), RealLibrary.Newest.Version, ignoresUnknown: false);
        Assert.NotEmpty(mistakes);
        Assert.All(mistakes, mistake => Assert.Empty(mistake.Repairs));
    }

    /// <summary>
    /// Over the whole oracle file: once all repairs are made, nothing is left to repair, and where no mistake is left the library reads the text.
    /// </summary>
    [Fact]
    public void Every_repair_of_the_oracle_file()
    {
        int repaired = 0, clean = 0;
        foreach (var row in OracleRow.All.Where(row => RealLibrary.Versions.Contains(row.Version)))
        {
            var version = Version.Parse(row.Version);
            var text = Repaired(row.Input!, version, row.IgnoreUnknown);
            if (text == row.Input)
            {
                continue;
            }

            repaired++;
            var left = ProblemReader.Read(ConnectionString.Parse(text), version, row.IgnoreUnknown);
            Assert.True(
                left.All(m => m.Repairs.IsEmpty || m.OverriddenBy is not null),
                $"{row.Version}: '{row.Input}' becomes '{text}', with {string.Join(" | ", left)}");
            if (!left.IsEmpty)
            {
                continue;
            }

            clean++;
            var outcome = RealLibrary.Get(row.Version).Parse(text, row.IgnoreUnknown);
            Assert.True(
                outcome.Exception is null && !outcome.Endpoints.IsEmpty,
                $"{row.Version}: '{row.Input}' becomes '{text}', which throws {outcome.Exception}");
        }

        output.WriteLine($"{repaired} rows repaired, {clean} of them wholly");
        Assert.True(clean > 200);
    }

    private static string Repaired(string text, Version version, bool ignoresUnknown = false)
    {
        // Separators first, as the fix of one rule before the other's: then the items are what they were read as.
        foreach (var kinds in new Func<Problem, bool>[] { m => m.Kind == ProblemKind.Separator, m => m.Kind != ProblemKind.Separator })
        {
            var parsed = ConnectionString.Parse(text);
            var repairs = ProblemReader.Read(parsed, version, ignoresUnknown).Where(kinds)
                .SelectMany(m => m.Repairs).Distinct().Select((repair, index) => (repair, index));
            foreach (var (repair, _) in repairs.OrderByDescending(pair => pair.repair.Span.Start).ThenByDescending(pair => pair.index))
            {
                text = text[..repair.Span.Start] + repair.Text + (repair.Moved is { } moved ? parsed.TextOf(moved) : "") + text[repair.Span.End..];
            }
        }

        return text;
    }
}
