using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// A fix changes the options that it is for and no other. The library decides: the code before and after is run up to its connect, with the real
/// assembly, where REDIS_HOST and REDIS_PORT are not set and REDIS_PASSWORD is what was written.
/// </summary>
public sealed class FactConventions
{
    private const string Password = "abc7xyz";

    public static TheoryData<string> Sources =>
    [
        "ConnectionMultiplexer.Connect(\"localhost:6379\");",
        "ConnectionMultiplexer.Connect(\"0.0.0.0:6379,ssl=true\");",
        "ConnectionMultiplexer.Connect(\"localhost\");",
        "ConnectionMultiplexer.Connect(\"LOCALHOST:7000,ssl=true,name=shop\");",
        "ConnectionMultiplexer.Connect(\"127.0.0.1:6380,ssl=True,sslHost=cache.example.net,defaultDatabase=3,connectRetry=1\");",
        "ConnectionMultiplexer.Connect(\"[::1]:6379,connectRetry=0,abortConnect=true\");",
        $"ConnectionMultiplexer.Connect(\"cache.example.net:6379,user=shop,password={Password},keepAlive=30,allowAdmin=true,"
            + $"syncTimeout=2000,channelPrefix=shop:,version=6.2\");",
        $"ConnectionMultiplexer.Connect(\"localhost:6379, password={Password}, abortConnect=true, configCheckSeconds=5, tiebreaker=tie, proxy=Twemproxy, "
            + $"resolveDns=true\");",
        "ConnectionMultiplexer.Connect(\"localhost:6379,localhost:6380,abortConnect=false\");",
        "ConnectionMultiplexer.Connect(\"localhost:6379,serviceName=mymaster,asyncTimeout=700,connectTimeout=900\");",
        "ConnectionMultiplexer.Connect(\"localhost:6379,$CONFIG=,$PING=pong,connectRetry=-1\");",
        "ConnectionMultiplexer.Connect(\"redis-1:6379,redis-2:6379,redis-3,ssl=false\");",
        "ConnectionMultiplexer.Connect(\"10.0.0.7,abortConnect=false,abortConnect=true\");",
        "ConnectionMultiplexer.Connect(\"localhost:6379,\");",
        "ConnectionMultiplexer.Connect(\"shop.redis.cache.windows.net:6380,abortConnect=true\");",
        $"ConnectionMultiplexer.Connect(new ConfigurationOptions {{ EndPoints = {{ \"localhost:6379\" }}, Password = \"{Password}\", DefaultDatabase = 2, Ssl "
            + $"= true, SyncTimeout = 1234 }});",
        $"var options = new ConfigurationOptions();\noptions.EndPoints.Add(\"localhost\", 7001);\noptions.Password = \"{Password}\";\noptions.ClientName = "
            + $"\"shop\";\noptions.ConnectRetry = 1;\nConnectionMultiplexer.Connect(options);",
        $"var options = ConfigurationOptions.Parse(\"localhost,password={Password},connectRetry=0\");\noptions.AbortOnConnectFail = true;\noptions.KeepAlive "
            + $"= 20;\nawait ConnectionMultiplexer.ConnectAsync(options);",
        "const string Host = \"localhost\";\nConnectionMultiplexer.Connect(Host + \":6379,name=a\" + \"b,ssl=true\");",
        "var db = 4;\nConnectionMultiplexer.Connect($\"localhost:6379,defaultDatabase={db},abortConnect=true\");",
        "ConnectionMultiplexer.Connect(@\"localhost:6379,name=a\\b\");",
        "ConnectionMultiplexer.Connect(\"\"\"localhost:6379,name=\"quoted\",connectRetry=1\"\"\");",
    ];

    [Theory, MemberData(nameof(Sources))]
    public async Task A_fix_changes_what_it_is_for_and_nothing_else(string source)
    {
        (string, string)[] variables = source.Contains(Password, StringComparison.Ordinal) ? [("REDIS_PASSWORD", Password)] : [];
        foreach (var library in Setup.Plain.RunsOn)
        {
            var project = FixRun.Open(TestProject.Create(source, Setup.Plain, library));
            var before = Evaluation.Of((await FixRun.Texts(project))[TestProject.MainFile], library, variables);
            foreach (var fix in Product.Fixes)
            {
                var run = new FixRun(Product.Rule(fix.FixableDiagnosticIds[0])!, fix);
                foreach (var report in await run.Reports(project))
                {
                    foreach (var action in await run.Actions(project, report))
                    {
                        var text = (await FixRun.Texts(await FixRun.Apply(project, action)))[TestProject.MainFile];
                        var intent = Intent.Of(action.EquivalenceKey!);
                        if (!intent.RepairsText)
                        {
                            AssertOnly(intent, before, Evaluation.Of(text, library, variables), $"{action.EquivalenceKey} on {library} makes\n{text}");
                        }
                    }
                }
            }
        }
    }

    private static void AssertOnly(Intent intent, RealOutcome before, RealOutcome after, string what)
    {
        Assert.True(before.Exception == after.Exception, $"{before.Exception} becomes {after.Exception}: {what}");
        Assert.True(before.Endpoints.Length == after.Endpoints.Length && before.Endpoints.Zip(after.Endpoints, intent.Allows)
            .All(same => same), $"{string.Join(' ', before.Endpoints)} becomes {string.Join(' ', after.Endpoints)}: {what}");
        // The host that a certificate must name goes with the host.
        var isMoved = !before.Endpoints.SequenceEqual(after.Endpoints);
        // An empty text is as good as none: no client name, no user and no password is sent.
        var changed = before.Options.Where(option => (after.Options[option.Key] ?? "") != (option.Value ?? "") && !intent.Options.ContainsKey(option.Key)
            && !(isMoved && option.Key == "SslHost"));
        Assert.True(!changed.Any(), string.Join('\n', changed.Select(option => $"{option.Key}: {option.Value} becomes {after.Options[option.Key]}")) + "\n"
            + what);
    }
}
