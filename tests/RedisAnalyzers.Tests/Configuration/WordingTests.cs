using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>What a person is told of each mistake: what is found, and what to write instead.</summary>
public class WordingTests
{
    [Theory]
    [InlineData("redis://cache:6379", "redis:// → write host:port")]
    [InlineData("redis://:abc7xyz@cache", "redis:// → write host:port,password=…")]
    [InlineData("rediss://bob:abc7xyz@cache", "rediss:// → write host:port,password=…,ssl=true")]
    [InlineData("https://cache", "https:// → write host:port,ssl=true")]
    [InlineData("unix:/run/redis.sock", "unix: → write !/path")]
    [InlineData("unix:///run/redis.sock", "unix:// → write !/path")]
    [InlineData("", "An empty text throws → name a server, host:port")]
    [InlineData(" ", "An empty text throws → name a server, host:port")]
    [InlineData("ssl=true", "The text names no server, and connecting throws → begin it with host:port")]
    public void Of_a_text(string text, string expected) => Says(expected, text);

    [Theory]
    [InlineData("redis;ssl=true", "';' → write a comma")]
    [InlineData("redis&ssl=true", "'&' → write a comma")]
    [InlineData("redis,ssl=true|name=a", "'|' → write a comma")]
    [InlineData("redis ssl=true", "A blank → write a comma")]
    [InlineData("redis;", "';' → leave it out")]
    [InlineData("redis:abc,ssl=true;name=a", "'redis:abc' is dropped without a word → write a number behind the colon | ';' → write a comma")]
    public void Of_a_separator(string text, string expected) => Says(expected, text);

    [Theory]
    [InlineData("abortOnConnect=false", "'abortOnConnect' is no keyword → write 'abortConnect'")]
    [InlineData("\"abortConnect=false\"", "'\"abortConnect' is no keyword → write 'abortConnect' without quotes")]
    [InlineData("bogusWord=1", "'bogusWord' is no keyword → remove it, or write the keyword that is meant")]
    [InlineData("ssi=true", "'ssi' is no keyword → remove it, or write the keyword that is meant")]
    [InlineData("prxi=none", "'prxi' is no keyword → remove it, or write the keyword that is meant")]
    [InlineData("conectTimout=5", "'conectTimout' is no keyword → write 'connectTimeout'")]
    [InlineData("a.b=1", "This is no keyword → remove it, or write the keyword that is meant")]
    [InlineData("heartbeatInterval=1000", "'heartbeatInterval' is no keyword → set ConfigurationOptions.HeartbeatInterval in code")]
    [InlineData("host=b", "'host' is no keyword → write host:port without a keyword")]
    [InlineData("port=6380", "'port' is no keyword → write it behind the host, host:port")]
    [InlineData("password=a,conectTimeout=5", "'conectTimeout' is no keyword → write 'connectTimeout'")]
    public void Of_a_keyword(string item, string expected) => Says(expected, "redis," + item);

    [Theory]
    [InlineData("ssl=maybe", "The value is neither true nor false → write true or false")]
    [InlineData("ssl=maybe,ssl=true", "The value is neither true nor false → write true or false")]
    [InlineData("ssl=\"true\"", "The value is neither true nor false → write true")]
    [InlineData("ssl=enable", "The value is neither true nor false → write true")]
    [InlineData("ssl=disable", "The value is neither true nor false → write false")]
    [InlineData("ssl=y", "'y' is neither true nor false → write true")]
    [InlineData("ssl=n", "'n' is neither true nor false → write false")]
    [InlineData("connectTimeout=", "'connectTimeout' has no value → write a number of milliseconds")]
    [InlineData("connectTimeout=5s", "'5s' is no whole number → write 5000")]
    [InlineData("connectTimeout=5ms", "'5ms' is no whole number → write 5")]
    [InlineData("connectTimeout=5 milliseconds", "'5 milliseconds' is no whole number → write 5")]
    [InlineData("connectTimeout=2min", "'2min' is no whole number → write 120000")]
    [InlineData("keepAlive=2000ms", "'2000ms' is no whole number → write 2")]
    [InlineData("keepAlive=1500ms", "'1500ms' is no whole number → write a number of seconds")]
    [InlineData("keepAlive=1.5", "'1.5' is no whole number → write a number of seconds")]
    [InlineData("connectRetry=many", "The value is no whole number → write a number")]
    [InlineData("syncTimeout=0", "'0' is below the minimum of 1 → write a number of at least 1 of milliseconds")]
    [InlineData("version=latest", "The value is no version → write a version such as 6.2")]
    [InlineData("proxy=nginx", "The value is no value of 'proxy' → write None, Twemproxy or Envoyproxy")]
    [InlineData("sslProtocols=tls99", "'tls99' is no value of 'sslProtocols' → write names such as Tls12|Tls13")]
    [InlineData("protocol=resp9", "'resp9' is no value of 'protocol' → write resp2 or resp3")]
    [InlineData("tunnel=proxy:8080", "The value is no tunnel → write http:host:port")]
    [InlineData("ssl=true,name=a,ssl=false", "'ssl' is said again behind this, and the last one counts → keep one of them")]
    [InlineData("$GET=a,$get=b", "'$GET' is said again behind this, and the last one counts → keep one of them")]
    [InlineData("$GET=a,$get=a", "")]
    [InlineData("$GET=a,$SET=b", "")]
    [InlineData("$GET=\uFFFC,$GET=b", "")]
    [InlineData("$GET=a,$GET=\uFFFC", "")]
    public void Of_a_value(string item, string expected) => Says(expected, "redis," + item);

    [Theory]
    [InlineData("\"redis-2\"", "A quoted text is no server → write it without quotes")]
    [InlineData("'redis-2'", "A quoted text is no server → write it without quotes")]
    [InlineData("redis-2'", "A quoted text is no server → write it without quotes")]
    [InlineData("$CLIENT", "'$CLIENT' is taken for a host of that name → write '$CLIENT=' to disable the command")]
    [InlineData("ssl", "'ssl' is taken for a host of that name → write 'ssl=true' or leave it out")]
    [InlineData("connectTimeout", "'connectTimeout' is taken for a host of that name → write 'connectTimeout=…'")]
    [InlineData("abortConnect:false", "'abortConnect:' is dropped without a word → write 'abortConnect='")]
    [InlineData("connectTimeout:5000", "'connectTimeout:' is taken for a host of that name → write 'connectTimeout='")]
    [InlineData("sslProtocols=Tls12,Tls13", "'Tls13' is taken for a host of that name → join the protocols with '|'")]
    [InlineData("6380", "'6380' is read as an IPv4 address → write a host before the port, or numbers without a thousands separator")]
    [InlineData("/run/redis.sock", "A path is taken for a host of that name → write '!' before the path of a Unix socket")]
    [InlineData("abc7xyz@redis-2", "A text with '@' is no server → write the password as ',password=…'")]
    [InlineData("redis-2:", "'redis-2:' is dropped without a word → write a port behind the colon, or no colon")]
    [InlineData("redis-2:abc", "'redis-2:abc' is dropped without a word → write a number behind the colon")]
    [InlineData("redis-2:6379/2", "'redis-2:6379/2' is dropped without a word → write ',defaultDatabase=2'")]
    [InlineData("redis-2/2", "'redis-2/2' is taken for a host of that name → write ',defaultDatabase=2'")]
    [InlineData("redis-2:6379/cache", "'redis-2:6379/cache' is dropped without a word → write host:port")]
    [InlineData("redis-2:6379/12345", "'redis-2:6379/12345' is dropped without a word → write host:port")]
    [InlineData("redis-2:-1", "A port outside of 0 to 65535 makes reading throw → write the server's port")]
    [InlineData("redis-2:65536", "A port outside of 0 to 65535 makes reading throw → write the server's port")]
    [InlineData("::1:6379", "'::1:6379' is the address ::0.1.99.121, without a port → put the address in brackets, [address]:port")]
    [InlineData("[::1]6379", "'[::1]6379' loses its port → write a colon behind the bracket")]
    [InlineData("redis-2:6379:1", "'redis-2:6379:1' is taken for a host of that name → write one port behind the host")]
    public void Of_a_server(string item, string expected) => Says(expected, "redis," + item);

    [Theory]
    [InlineData("redis,tunnel=http:proxy:8080", "2.1.30", "'tunnel' is no keyword yet → it needs StackExchange.Redis 2.6.80")]
    [InlineData("redis,password=a,tunnel=http:proxy:8080", "2.1.30", "'tunnel' is no keyword yet → it needs StackExchange.Redis 2.6.80")]
    [InlineData("redis,::1", "1.2.6", "An IPv6 address is dropped without a word → it needs StackExchange.Redis 2.0")]
    public void Of_what_a_version_lacks(string text, string version, string expected) => Says(expected, text, Version.Parse(version));

    private static void Says(string expected, string text, Version? version = null) => Assert.Equal(
        expected,
        string.Join(
            " | ",
            ProblemReader.Read(ConnectionString.Parse(text), version ?? RealLibrary.Newest.Version, ignoresUnknown: false)
                .Select(m => $"{m.Found} → {m.Advice}")));
}
