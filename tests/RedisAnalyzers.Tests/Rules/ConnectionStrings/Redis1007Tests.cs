using RedisAnalyzers.CodeFixes.ConnectionStrings;
using RedisAnalyzers.Rules.ConnectionStrings;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

public class Redis1007Tests : RuleTest<Redis1007OptionWithoutEffect, Redis1007OptionWithoutEffectFix>
{
    private static Setup New => Setup.Plain.On("3.4.35");

    private static Setup Old => Setup.Plain.On("2.1.30");

    [Theory]
    [InlineData("redis:6379,responseTimeout=1000")]
    [InlineData("redis:6379,writeBuffer=4096,ssl=true")]
    public void Every_shape(string text) => FlagsInEveryShape(text);

    [Theory]
    [InlineData("redis:6379,[|responseTimeout=1000|]")]
    [InlineData("redis:6379, [|writeBuffer = 4096|] ,ssl=true")]
    [InlineData("[|preserveAsyncOrder=false|],redis:6379")]
    [InlineData("redis:6379,[|responseTimeout=1|],[|writeBuffer=2|]")]
    public void Keywords_of_old(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""");

    [Fact]
    public void A_keyword_that_went_with_2_5() => Flags("""ConnectionMultiplexer.Connect("redis:6379,[|highPriorityThreads=true|]")""", New);

    [Theory]
    [InlineData("redis,[|$BOGUS=x|],$CONFIG=")]
    [InlineData("redis,[|$CLIENT =|]")]
    [InlineData("redis,[|$=x|]")]
    public void Commands_that_there_are_not(string text) => Flags($"""ConnectionMultiplexer.Connect("{text}")""");

    [Theory]
    [InlineData("\"redis,[|bogus=1|],[|db=2|]\", true")]
    [InlineData("\"redis,[|db=2|]\", ignoreUnknown: true")]
    public void Keywords_that_are_skipped_on_request(string arguments) => Flags($"ConfigurationOptions.Parse({arguments})");

    [Theory]
    [InlineData("\"redis,bogus=1\", args.Length > 0")]
    [InlineData("\"redis,password=ab7,c=1\", true")]
    [InlineData("\"redis,bogus=1\", false")]
    [InlineData("$\"redis,{args[0]}=1,${args[0]}=x\", true")]
    public void Keywords_that_may_be_read(string arguments) => Silent($"ConfigurationOptions.Parse({arguments})");

    [Theory]
    [InlineData("$\"{args[0]}:6379,[|writeBuffer=4096|]\"")]
    [InlineData("args[0] + \",[|writeBuffer=4096|]\"")]
    [InlineData("$\"redis:6379,[|responseTimeout={args[0]}|],ssl=true\"")]
    public void Partly_known_texts(string text) => Flags($"var mux = ConnectionMultiplexer.Connect({text});");

    [Theory]
    [InlineData("#pragma warning disable CS0618\nvar options = new ConfigurationOptions { EndPoints = { args[0] }, [|SocketManager = new SocketManager(\"shop\")|] };\nvar mux = ConnectionMultiplexer.Connect(options);")]
    [InlineData("#pragma warning disable CS0618\nvar options = ConfigurationOptions.Parse(args[0]);\n[|options.SocketManager = SocketManager.ThreadPool|];\nvar mux = ConnectionMultiplexer.Connect(options);")]
    [InlineData("#pragma warning disable CS0618\npublic static void Set(ConfigurationOptions options) => [|options.SocketManager = SocketManager.Shared|];")]
    public void A_socket_manager_on_3(string source) => Flags(source, New);

    [Theory]
    [InlineData("[|options.EndPoints.Add(\"redis-2:6379\")|];")]
    [InlineData("[|options.EndPoints.Add(args[0], 6379)|];")]
    [InlineData("[|options.CommandMap = CommandMap.Twemproxy|];")]
    [InlineData("[|options.ConfigurationChannel = \"\"|];")]
    [InlineData("if (args.Length > 0)\n{\n    [|options.EndPoints.Add(\"redis-2\")|];\n}")]
    public void Too_late(string statement) => Flags(
        $"var options = new ConfigurationOptions {{ EndPoints = {{ \"redis\" }} }};\nvar mux = await ConnectionMultiplexer.ConnectAsync(options);\n{statement}");

    [Theory]
    [InlineData("services.AddStackExchangeRedisCache(options =>\n{\n    [|options.Configuration = \"redis:6379\"|];\n    options.ConfigurationOptions = new ConfigurationOptions { EndPoints = { \"redis\" } };\n});")]
    [InlineData("services.AddStackExchangeRedisCache(options =>\n{\n    options.ConfigurationOptions = ConfigurationOptions.Parse(args[0]);\n    [|options.Configuration = configuration[\"Redis\"]|];\n});")]
    [InlineData("services.AddStackExchangeRedisOutputCache(options =>\n{\n    [|options.Configuration = \"redis\"|];\n    options.ConnectionMultiplexerFactory = async () => await ConnectionMultiplexer.ConnectAsync(args[0]);\n});")]
    [InlineData("services.AddStackExchangeRedisCache(options =>\n{\n    { [|options.Configuration = \"redis:6379\"|]; }\n    (options).ConfigurationOptions = ConfigurationOptions.Parse(args[0]);\n});")]
    [InlineData("var cache = new Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions { [|Configuration = \"redis\"|], ConfigurationOptions = ConfigurationOptions.Parse(args[0]) };")]
    public void Text_beside_options(string source) => Flags(source, Setup.Web);

    [Fact]
    public void A_test_project_too() =>
        Flags("""ConnectionMultiplexer.Connect("redis:6379,[|writeBuffer=1|]")""", Setup.Plain.Property("IsTestProject", "true"));

    [Theory]
    [InlineData("redis:6379,syncTimeout=1000,asyncTimeout=1000,connectTimeout=1000")]
    [InlineData("redis:6379,name=writeBuffer=1")]
    [InlineData("redis:6379,password=responseTimeout=1")]
    [InlineData("redis:6379,writebuffers=1")]
    [InlineData("redis:6379,writeBuffer")]
    public void Other_texts(string text) => Silent($"""ConnectionMultiplexer.Connect("{text}")""");

    [Fact]
    public void Old_versions_still_listen() => Silent(
        "var options = ConfigurationOptions.Parse(\"redis:6379,highPriorityThreads=true\");\noptions.SocketManager = new SocketManager(\"shop\");\nvar mux = ConnectionMultiplexer.Connect(options);", Old);

    [Theory]
    [InlineData("$\"{args[0]},ssl=true\"")]
    [InlineData("$\"redis:6379,{args[0]}=1\"")]
    [InlineData("args.Length > 0 ? \"redis,writeBuffer=1\" : args[0]")]
    public void Holes(string text) => Silent($"var mux = ConnectionMultiplexer.Connect({text});");

    [Theory]
    [InlineData("options.EndPoints.Add(\"redis-2\");\nvar mux = ConnectionMultiplexer.Connect(options);")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(options);\noptions.Password = args[0];")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(options);\noptions.EndPoints.Add(\"redis-2\");\nvar other = ConnectionMultiplexer.Connect(options);")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(options);\noptions.EndPoints.Add(\"redis-2\");\nvar kept = new[] { options };")]
    [InlineData("for (var i = 0; i < 2; i++)\n{\n    var mux = ConnectionMultiplexer.Connect(options);\n    options.EndPoints.Add(\"redis-\" + i);\n}")]
    [InlineData("Func<object> open = () => ConnectionMultiplexer.Connect(options);\noptions.EndPoints.Add(\"redis-2\");\nvar mux = open();")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(options.Clone());\noptions.EndPoints.Add(\"redis-2\");\nvar all = new List<ConfigurationOptions> { options };")]
    [InlineData("if (args.Length > 0)\n{\n    var mux = ConnectionMultiplexer.Connect(options);\n}\nelse\n{\n    options.EndPoints.Add(\"redis-2\");\n    var mux = ConnectionMultiplexer.Connect(options);\n}")]
    public void Not_too_late(string statements) => Silent($"var options = new ConfigurationOptions {{ EndPoints = {{ \"redis\" }} }};\n{statements}");

    [Theory]
    [InlineData("services.AddStackExchangeRedisCache(options =>\n{\n    options.Configuration = \"redis:6379\";\n    options.InstanceName = \"shop\";\n});")]
    [InlineData("services.AddStackExchangeRedisCache(options =>\n{\n    options.Configuration = \"redis:6379\";\n    options.ConfigurationOptions = null;\n});")]
    [InlineData("services.AddStackExchangeRedisCache(options =>\n{\n    options.Configuration = \"redis:6379\";\n    if (args.Length > 0) options.ConfigurationOptions = ConfigurationOptions.Parse(args[0]);\n});")]
    [InlineData("services.AddStackExchangeRedisCache(options =>\n{\n    if (args.Length > 0) options.Configuration = \"redis:6379\";\n    else options.ConfigurationOptions = ConfigurationOptions.Parse(args[0]);\n});")]
    [InlineData("services.AddStackExchangeRedisCache(one => one.Configuration = \"redis:6379\");\nservices.AddStackExchangeRedisCache(two => two.ConfigurationOptions = ConfigurationOptions.Parse(args[0]));")]
    [InlineData("services.AddStackExchangeRedisCache(options =>\n{\n    var made = new ConfigurationOptions();\n    options.ConfigurationOptions = made;\n    made.EndPoints.Add(\"redis\");\n});")]
    public void One_of_the_two(string source) => Silent(source, Setup.Web);

    [Theory]
    [InlineData("\"redis:6379,[|responseTimeout=1000|],ssl=true\"", "\"redis:6379,ssl=true\"")]
    [InlineData("\"redis:6379, ssl=true, [|writeBuffer=1|]\"", "\"redis:6379, ssl=true\"")]
    [InlineData("\"[|writeBuffer=1|], redis:6379\"", "\" redis:6379\"")]
    [InlineData("@\"redis:6379,[|writeBuffer=1|]\"", "@\"redis:6379\"")]
    [InlineData("$\"{args[0]}:6379,[|writeBuffer=1|],password={args[1]}\"", "$\"{args[0]}:6379,password={args[1]}\"")]
    [InlineData("\"redis:6379\" + \",[|writeBuffer=1|],ssl=true\"", "\"redis:6379\" + \",ssl=true\"")]
    public void Fix_of_a_text(string before, string after) =>
        Fixes($"var mux = ConnectionMultiplexer.Connect({before}); // old", $"var mux = ConnectionMultiplexer.Connect({after}); // old");

    [Theory]
    [InlineData("new ConfigurationOptions { EndPoints = { args[0] }, [|SocketManager = null!|] }", "new ConfigurationOptions { EndPoints = { args[0] } }")]
    [InlineData("new ConfigurationOptions { [|SocketManager = null!|], Ssl = true }", "new ConfigurationOptions { Ssl = true }")]
    [InlineData("new ConfigurationOptions\n{\n    // ours\n    [|SocketManager = null!|],\n    Ssl = true, // safe\n}", "new ConfigurationOptions\n{\n    // ours\n    Ssl = true, // safe\n}")]
    [InlineData("new ConfigurationOptions\n{\n    Ssl = true,\n    [|SocketManager = null!|], // fast\n}", "new ConfigurationOptions\n{\n    Ssl = true,\n    // fast\n}")]
    public void Fix_of_an_element(string before, string after) => Fixes(
        $"#pragma warning disable CS0618\nvar options = {before.Replace("null!", "SocketManager.Shared", StringComparison.Ordinal)};\nvar mux = ConnectionMultiplexer.Connect(options);",
        $"#pragma warning disable CS0618\nvar options = {after};\nvar mux = ConnectionMultiplexer.Connect(options);", 0, New);

    [Fact]
    public void Fix_of_a_statement() => Fixes(
        "var options = new ConfigurationOptions { EndPoints = { \"redis\" } };\nvar mux = ConnectionMultiplexer.Connect(options);\n// the second\n[|options.EndPoints.Add(\"redis-2\")|];\nConsole.WriteLine(mux);",
        "var options = new ConfigurationOptions { EndPoints = { \"redis\" } };\nvar mux = ConnectionMultiplexer.Connect(options);\n// the second\nConsole.WriteLine(mux);");

    [Fact]
    public void Everywhere() => FixesAll(
        "var a = ConnectionMultiplexer.Connect(\"redis,[|writeBuffer=1|],[|responseTimeout=1|]\");\nvar options = ConfigurationOptions.Parse(\"redis,[|responseTimeout=1|]\");\nvar b = ConnectionMultiplexer.Connect(options);\n[|options.EndPoints.Add(\"redis-2\")|];",
        "var a = ConnectionMultiplexer.Connect(\"redis\");\nvar options = ConfigurationOptions.Parse(\"redis\");\nvar b = ConnectionMultiplexer.Connect(options);\n");

    [Theory]
    [InlineData("internal const string Text = \"redis,writeBuffer=1\";\npublic object Open() => ConnectionMultiplexer.Connect([|Text|]);\npublic string Other => Text;")]
    [InlineData("public object Open()\n{\n    var options = new ConfigurationOptions { EndPoints = { \"redis\" } };\n    var mux = ConnectionMultiplexer.Connect(options);\n    [|options.EndPoints.Add(\"redis-2\")|]; // why\n    return mux;\n}")]
    public void No_fix(string source) =>
        NoFix(source.Replace("\"redis,writeBuffer=1\"", "\"redis,[|writeBuffer=1|]\"", StringComparison.Ordinal).Replace("[|Text|]", "Text", StringComparison.Ordinal));

    [Fact]
    public void The_messages_say_why() => Assert.Equal(
        [
            "'writeBuffer' has no effect: StackExchange.Redis accepts it and does nothing with it; remove it",
            "'EndPoints' has no effect: the connection copied it when it was opened; set it before Connect, or remove it",
        ],
        Messages("ConnectionMultiplexer.Connect(\"redis,writeBuffer=4096,password=hunter2\");\nvar options = ConfigurationOptions.Parse(\"redis\");\nvar mux = ConnectionMultiplexer.Connect(options);\noptions.EndPoints.Add(\"redis-2\");"));
}
