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
    [InlineData("", "An empty connection string throws → add an endpoint, host:port")]
    [InlineData(" ", "An empty connection string throws → add an endpoint, host:port")]
    [InlineData("ssl=true", "The connection string has no endpoint, and connecting throws → start it with host:port")]
    public void Of_a_text(string text, string expected) => Says(expected, text);

    [Theory]
    [InlineData("redis;ssl=true", "';' → use a comma")]
    [InlineData("redis&ssl=true", "'&' → use a comma")]
    [InlineData("redis,ssl=true|name=a", "'|' → use a comma")]
    [InlineData("redis ssl=true", "Whitespace → use a comma")]
    [InlineData("redis;", "';' → remove it")]
    [InlineData("redis:abc,ssl=true;name=a", "'redis:abc' is silently ignored → write a port number after the colon | ';' → use a comma")]
    public void Of_a_separator(string text, string expected) => Says(expected, text);

    [Theory]
    [InlineData("abortOnConnect=false", "'abortOnConnect' is not a known keyword → use 'abortConnect'")]
    [InlineData("\"abortConnect=false\"", "'\"abortConnect' is not a known keyword → use 'abortConnect' without quotes")]
    [InlineData("bogusWord=1", "'bogusWord' is not a known keyword → remove it, or use the intended keyword")]
    [InlineData("ssi=true", "'ssi' is not a known keyword → remove it, or use the intended keyword")]
    [InlineData("prxi=none", "'prxi' is not a known keyword → remove it, or use the intended keyword")]
    [InlineData("conectTimout=5", "'conectTimout' is not a known keyword → use 'connectTimeout'")]
    [InlineData("a.b=1", "This is not a known keyword → remove it, or use the intended keyword")]
    [InlineData("heartbeatInterval=1000", "'heartbeatInterval' is not a known keyword → set ConfigurationOptions.HeartbeatInterval in code")]
    [InlineData("host=b", "'host' is not a known keyword → write host:port without a keyword")]
    [InlineData("port=6380", "'port' is not a known keyword → write it after the host, as host:port")]
    [InlineData("password=a,conectTimeout=5", "'conectTimeout' is not a known keyword → use 'connectTimeout'")]
    public void Of_a_keyword(string item, string expected) => Says(expected, "redis," + item);

    [Theory]
    [InlineData("ssl=maybe", "The value is neither true nor false → use true or false")]
    [InlineData("ssl=maybe,ssl=true", "The value is neither true nor false → use true or false")]
    [InlineData("ssl=\"true\"", "The value is neither true nor false → use true")]
    [InlineData("ssl=enable", "The value is neither true nor false → use true")]
    [InlineData("ssl=disable", "The value is neither true nor false → use false")]
    [InlineData("ssl=y", "'y' is neither true nor false → use true")]
    [InlineData("ssl=n", "'n' is neither true nor false → use false")]
    [InlineData("connectTimeout=", "'connectTimeout' has no value → use a number of milliseconds")]
    [InlineData("connectTimeout=5s", "'5s' is not an integer → use 5000")]
    [InlineData("connectTimeout=5ms", "'5ms' is not an integer → use 5")]
    [InlineData("connectTimeout=5 milliseconds", "'5 milliseconds' is not an integer → use 5")]
    [InlineData("connectTimeout=2min", "'2min' is not an integer → use 120000")]
    [InlineData("keepAlive=2000ms", "'2000ms' is not an integer → use 2")]
    [InlineData("keepAlive=1500ms", "'1500ms' is not an integer → use a number of seconds")]
    [InlineData("keepAlive=1.5", "'1.5' is not an integer → use a number of seconds")]
    [InlineData("connectRetry=many", "The value is not an integer → use a number")]
    [InlineData("syncTimeout=0", "'0' is below the minimum of 1 → use a number of milliseconds, at least 1")]
    [InlineData("version=latest", "The value is not a version → use a version such as 6.2")]
    [InlineData("proxy=nginx", "The value is not valid for 'proxy' → use None, Twemproxy or Envoyproxy")]
    [InlineData("sslProtocols=tls99", "'tls99' is not valid for 'sslProtocols' → use names such as Tls12|Tls13")]
    [InlineData("protocol=resp9", "'resp9' is not valid for 'protocol' → use resp2 or resp3")]
    [InlineData("tunnel=proxy:8080", "The value is not a valid tunnel → use http:host:port")]
    [InlineData("ssl=true,name=a,ssl=false", "'ssl' is set again later, and the last value wins → keep one of them")]
    [InlineData("$GET=a,$get=b", "'$GET' is set again later, and the last value wins → keep one of them")]
    [InlineData("$GET=a,$get=a", "")]
    [InlineData("$GET=a,$SET=b", "")]
    [InlineData("$GET=\uFFFC,$GET=b", "")]
    [InlineData("$GET=a,$GET=\uFFFC", "")]
    public void Of_a_value(string item, string expected) => Says(expected, "redis," + item);

    [Theory]
    [InlineData("\"redis-2\"", "A quoted item is not a valid endpoint → remove the quotes")]
    [InlineData("'redis-2'", "A quoted item is not a valid endpoint → remove the quotes")]
    [InlineData("redis-2'", "A quoted item is not a valid endpoint → remove the quotes")]
    [InlineData("$CLIENT", "'$CLIENT' is treated as a host name → write '$CLIENT=' to disable the command")]
    [InlineData("ssl", "'ssl' is treated as a host name → write 'ssl=true' or remove it")]
    [InlineData("connectTimeout", "'connectTimeout' is treated as a host name → write 'connectTimeout=…'")]
    [InlineData("abortConnect:false", "'abortConnect:' is silently ignored → write 'abortConnect='")]
    [InlineData("connectTimeout:5000", "'connectTimeout:' is treated as a host name → write 'connectTimeout='")]
    [InlineData("sslProtocols=Tls12,Tls13", "'Tls13' is treated as a host name → join the protocols with '|'")]
    [InlineData("6380", "'6380' is parsed as an IPv4 address → add the host before the port, or remove the thousands separator")]
    [InlineData("/run/redis.sock", "A path is treated as a host name → put '!' before the path of a Unix socket")]
    [InlineData("abc7xyz@redis-2", "An item with '@' is not a valid endpoint → write the password as ',password=…'")]
    [InlineData("redis-2:", "'redis-2:' is silently ignored → add a port after the colon, or remove the colon")]
    [InlineData("redis-2:abc", "'redis-2:abc' is silently ignored → write a port number after the colon")]
    [InlineData("redis-2:6379/2", "'redis-2:6379/2' is silently ignored → use ',defaultDatabase=2' instead")]
    [InlineData("redis-2/2", "'redis-2/2' is treated as a host name → use ',defaultDatabase=2' instead")]
    [InlineData("redis-2:6379/cache", "'redis-2:6379/cache' is silently ignored → write host:port")]
    [InlineData("redis-2:6379/12345", "'redis-2:6379/12345' is silently ignored → write host:port")]
    [InlineData("redis-2:-1", "A port outside the range 0 to 65535 makes parsing throw → use the server's port")]
    [InlineData("redis-2:65536", "A port outside the range 0 to 65535 makes parsing throw → use the server's port")]
    [InlineData("::1:6379", "'::1:6379' is parsed as the address ::0.1.99.121, without a port → put the address in brackets, [address]:port")]
    [InlineData("[::1]6379", "'[::1]6379' loses its port → add a colon after the bracket")]
    [InlineData("redis-2:6379:1", "'redis-2:6379:1' is treated as a host name → write a single port after the host")]
    public void Of_a_server(string item, string expected) => Says(expected, "redis," + item);

    [Theory]
    [InlineData("redis,tunnel=http:proxy:8080", "2.1.30", "'tunnel' is not a known keyword in this version → it needs StackExchange.Redis 2.6.80")]
    [InlineData("redis,password=a,tunnel=http:proxy:8080", "2.1.30", "'tunnel' is not a known keyword in this version → it needs StackExchange.Redis 2.6.80")]
    [InlineData("redis,::1", "1.2.6", "An IPv6 address is silently ignored → it needs StackExchange.Redis 2.0")]
    public void Of_what_a_version_lacks(string text, string version, string expected) => Says(expected, text, Version.Parse(version));

    private static void Says(string expected, string text, Version? version = null) => Assert.Equal(
        expected,
        string.Join(
            " | ",
            ProblemReader.Read(ConnectionString.Parse(text), version ?? RealLibrary.Newest.Version, ignoresUnknown: false)
                .Select(m => $"{m.Found} → {m.Advice}")));
}
