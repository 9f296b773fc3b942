namespace RedisAnalyzers.Tests.Conventions;

/// <summary>Configurations that fixes are tried on: every form that people write, with texts that need every fix.</summary>
internal static class FixSources
{
    /// <summary>The password of every source that has one.</summary>
    public const string Password = "abc7xyz";

    private static readonly string[] Texts =
    [
        "localhost:6379",
        "redis-1.shop.internal,ssl=true,name=shop,connectRetry=1",
        $"127.0.0.1:7000,user=shop,password={Password},abortConnect=true,defaultDatabase=3,keepAlive=30",
        $"[::1]:6379,password={Password},connectRetry=0,syncTimeout=2000,channelPrefix=shop:",
    ];

    private static readonly string[] Initializers =
    [
        "EndPoints = { \"localhost\" }",
        $"EndPoints = {{ {{ \"redis-1.shop.internal\", 7000 }} }}, Password = \"{Password}\", AbortOnConnectFail = true, ConnectRetry = 1, Ssl = true",
        "EndPoints = { \"127.0.0.1:7001\" }, ClientName = \"shop\", DefaultDatabase = 2, ConnectTimeout = 900",
    ];

    /// <summary>Snippets that connect once.</summary>
    public static IEnumerable<string> All => Texts.SelectMany(OfText).Concat(Initializers.SelectMany(OfOptions)).Concat(Others);

    private static IEnumerable<string> Others =>
    [
        "ConnectionMultiplexer.Connect(\"localhost:6379,localhost:6380,abortConnect=true\");",
        "ConnectionMultiplexer.Connect(\"shop.redis.cache.windows.net:6379,ssl=true,name=shop\");",
        "ConnectionMultiplexer.Connect($\"shop.redis.cache.windows.net,configCheckSeconds={7 + args.Length}\");",
        "ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { \"shop.westeurope.redis.azure.net\", 6380 } }, Ssl = true });",
        "ConnectionMultiplexer.Connect(\"eu1-shop.upstash.io:6379,ssl=no,user=default\");",
        "ConnectionMultiplexer.Connect(\"redis:6379,syncTimeout=90000,connectTimeout=0\");",
        "ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { \"redis\" }, SyncTimeout = 50 /* fast */, AsyncTimeout = 100000 });",
        "ConnectionMultiplexer.Connect(\"sentinel-1:26379,sentinel-2:26379,password=abc7xyz\"); // all of them",
        "ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { \"redis\", 6379 } }, ServiceName = \"mymaster:6379\" });",
        "var options = new ConfigurationOptions();\noptions.EndPoints.Add(\"sentinel\", 26379); // here\nConnectionMultiplexer.Connect(options);",
        "ConnectionMultiplexer.Connect(\"redis:6379,responseTimeout=1000,ssl=true,writeBuffer=4096\"); // old",
        "ConnectionMultiplexer.Connect(\"preserveAsyncOrder=false,redis:6379, writeBuffer=1 ,name=shop\");",
        "ConnectionMultiplexer.Connect(\"redis:6379,redis-2:6397,abortConnect=false\"); // two",
        "ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { \"sentinel\", 26739 } }, ServiceName = \"main\" });",
        "ConnectionMultiplexer.Connect(\"[::]:6379,name=shop\");",
        "ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { { IPAddress.Any, 6379 } }, ConnectRetry = 1 });",
        "ConnectionMultiplexer.Connect(\"localhost,serviceName=main,connectRetry=1\");",
        "ConnectionMultiplexer.Connect(\"localhost:6379,$CONFIG=,version=6.2,proxy=Twemproxy\"); // odd",
        "ConnectionMultiplexer.Connect(\"localhost:6379,name={a}b,tiebreaker=\");",
        "ConnectionMultiplexer.Connect(@\"localhost:6379,name=a\\b\"\"c\");",
        "ConnectionMultiplexer.Connect(\"lo\\u0063alhost:6379,name=\\\"a\\\\b\\\"\");",
        "ConnectionMultiplexer.Connect(\"localhost,ssl=yes,abortConnect=1\");",
        "ConnectionMultiplexer.Connect(\"shop.redis.cache.windows.net,abortConnect=true\");",
        "ConnectionMultiplexer.Connect(\"shop.redis.cache.windows.net:6380,connectRetry=1\");",
        $"ConnectionMultiplexer.Connect(new ConfigurationOptions {{ EndPoints = {{ new DnsEndPoint(\"localhost\", 7000) }}, Password = /* ours */ "
            + $"\"{Password}\" }});",
        "var options = new ConfigurationOptions();\noptions.EndPoints.Add(port: 7000, host: \"localhost\"); // here\noptions.ConnectRetry = 1;\n"
            + "ConnectionMultiplexer.Connect(options);",
        "var options = new ConfigurationOptions();\noptions.EndPoints.Add(\"localhost\");\noptions.Ssl = true;\nConnectionMultiplexer.Connect(options);",
        "var options = ConfigurationOptions.Parse(\"localhost\");\noptions.Ssl = true;\noptions.AbortOnConnectFail = true;\n"
            + "ConnectionMultiplexer.Connect(options);",
    ];

    private static IEnumerable<string> OfText(string text)
    {
        var half = text.IndexOf(',') is var comma and > 0 ? comma + 1 : text.Length / 2;
        var (left, right) = (text[..half], text[half..]);
        yield return $"ConnectionMultiplexer.Connect(\"{text}\"); // late";
        yield return $"await ConnectionMultiplexer.ConnectAsync(@\"{text}\", Console.Out);";
        yield return $"ConnectionMultiplexer.Connect(\"\"\"{text}\"\"\");";
        yield return $"ConnectionMultiplexer.Connect($\"{text},configCheckSeconds={{7 + args.Length}}\");";
        yield return $"ConnectionMultiplexer.Connect(\"{text},configCheckSeconds=\" + (7 + args.Length));";
        yield return $"ConnectionMultiplexer.Connect(string.Format(\"{text},configCheckSeconds={{0}}\", 7 + args.Length));";
        yield return $"ConnectionMultiplexer.Connect(\n    \"{left}\" + // first\n    /* then */ \"{right}\");";
        yield return $"const string Text = \"{text}\"; // one\nConnectionMultiplexer.Connect(Text);";
        yield return $"var text = \"{text}\";\nConsole.Write(text.Length > 0 ? \"\" : text);\nConnectionMultiplexer.Connect(text);";
        yield return $"private const string Text = \"{text}\";\npublic async Task Run(string[] args) => await ConnectionMultiplexer.ConnectAsync(Text);";
        yield return $"private static readonly string Text = \"{text}\";\npublic async Task Run(string[] args) => await "
            + $"ConnectionMultiplexer.ConnectAsync(configuration: Text);";
        yield return $"internal const string Text = \"{text}\";\npublic async Task Run(string[] args) => await ConnectionMultiplexer.ConnectAsync(Text);";
        yield return $"private static object Open(string text) => ConnectionMultiplexer.Connect(text);\npublic async Task Run(string[] args) => "
            + $"Open(\"{text}\");";
        yield return $"ConnectionMultiplexer.Connect(ConfigurationOptions.Parse(\"{text}\"));";
        yield return $"var options = ConfigurationOptions.Parse(\"{text}\");\noptions.ConfigCheckSeconds = 7; // often\n"
            + "ConnectionMultiplexer.Connect(options);";
    }

    private static IEnumerable<string> OfOptions(string initializer)
    {
        yield return $"ConnectionMultiplexer.Connect(new ConfigurationOptions {{ {initializer} }});";
        yield return $"ConfigurationOptions options = new() {{ {initializer}, }}; // ours\nawait ConnectionMultiplexer.ConnectAsync(options);";
        yield return $"var options = new ConfigurationOptions\n{{\n    // first\n    "
            + $"{initializer.Replace("}, ", "}, // and\n    ", StringComparison.Ordinal)} // last\n}};\nConnectionMultiplexer.Connect(options);";
        yield return $"var options = new ConfigurationOptions {{ {initializer} }};\noptions.ConfigCheckSeconds = 7;\nConnectionMultiplexer.Connect(options);";
        yield return $"private static readonly ConfigurationOptions Options = new ConfigurationOptions {{ {initializer} }};\npublic async Task Run(string[] "
            + $"args) => ConnectionMultiplexer.Connect(Options);";
    }
}
