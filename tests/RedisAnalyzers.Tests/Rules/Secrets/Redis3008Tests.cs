using RedisAnalyzers.Rules.Secrets;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

public sealed class Redis3008Tests : RuleTest<Redis3008ServerProtectionDisabled>
{
    [Theory]
    [InlineData("""server.ConfigSet("protected-mode", [|"no"|]);""")]
    [InlineData("""server.ConfigSet("Protected-Mode", [|"NO"|]);""")]
    [InlineData("""await server.ConfigSetAsync("protected-mode", [|"no"|]);""")]
    [InlineData("""server.ConfigSet("requirepass", [|""|]);""")]
    [InlineData("""server.ConfigSet("requirepass", [|string.Empty|]);""")]
    [InlineData("""server.ConfigSet("requirepass", [|RedisValue.EmptyString|]);""")]
    [InlineData("""server.ConfigSet("requirepass", [|" "|]);""")]
    [InlineData("""server.ConfigSet("bind", [|"0.0.0.0"|]);""")]
    [InlineData("""server.ConfigSet("bind", [|"*"|]);""")]
    [InlineData("""server.ConfigSet("bind", [|"* -::*"|]);""")]
    [InlineData("""server.ConfigSet("bind", [|"127.0.0.1 ::"|]);""")]
    [InlineData("""server.ConfigSet(value: [|"no"|], setting: "protected-mode");""")]
    [InlineData("""server.ConfigSet("protected-mode", [|"no"|], CommandFlags.FireAndForget);""")]
    [InlineData("""server?.ConfigSet("protected-mode", [|"no"|]);""")]
    [InlineData("""const string Off = "no"; server.ConfigSet("protected-mode", [|Off|]);""")]
    [InlineData("""var setting = "protected-mode"; server.ConfigSet(setting, [|"n" + "o"|]);""")]
    [InlineData("""foreach (var one in new[] { server }) one.ConfigSet("protected-mode", [|"no"|]);""")]
    [InlineData("""server.Multiplexer.GetServers().ToList().ForEach(one => one.ConfigSet("protected-mode", [|"no"|]));""")]
    public void A_setting_of_a_server(string statement) =>
        Flags(Server + statement, statement.Contains("GetServers", StringComparison.Ordinal) ? Setup.Plain.On("3.4.35") : null);

    [Theory]
    [InlineData("""db.Execute("CONFIG", "SET", "protected-mode", [|"no"|]);""")]
    [InlineData("""db.Execute("config", "set", "PROTECTED-MODE", [|"no"|]);""")]
    [InlineData("""await db.ExecuteAsync("CONFIG", "SET", "protected-mode", [|"no"|]);""")]
    [InlineData("""db.Execute("CONFIG", new object[] { "SET", "protected-mode", [|"no"|] });""")]
    [InlineData("""db.Execute("CONFIG", new List<object> { "SET", "protected-mode", [|"no"|] }, CommandFlags.None);""")]
    [InlineData("""db.Execute("CONFIG", args: new object[] { "SET", "protected-mode", [|"no"|] });""")]
    [InlineData("""db.Execute("CONFIG", ["SET", "protected-mode", [|"no"|]]);""")]
    [InlineData("""db.Execute("CONFIG", "SET", "maxmemory", "1gb", "protected-mode", [|"no"|], "requirepass", [|""|]);""")]
    [InlineData("""db.Execute("CONFIG", "SET", "maxmemory", args[0], "protected-mode", [|"no"|]);""")]
    [InlineData("""db.Execute("CONFIG", "SET", "bind", (RedisValue)[|"0.0.0.0"|]);""")]
    public void Through_Execute(string statement) =>
        Flags(Database + statement.Replace("(RedisValue)[|\"0.0.0.0\"|]", "[|(RedisValue)\"0.0.0.0\"|]", StringComparison.Ordinal));

    [Fact]
    public void A_server_executes_too() => Flags(Server + """await server.ExecuteAsync("CONFIG", "SET", "protected-mode", [|"no"|]);""");

    [Fact]
    public void The_message_names_the_setting() => Assert.Equal(
        ["Setting 'protected-mode' to this value lets every host connect while no password is set: leave it to the server's own configuration"],
        Messages(Server + """server.ConfigSet("protected-mode", "no");"""));

    [Fact]
    public void A_test_project_when_asked_for() => Flags(
        Server + """server.ConfigSet("protected-mode", [|"no"|]);""",
        Setup.Plain.Property("IsTestProject", "true").Option("redis_analyzers.include_tests", "true"));

    [Theory]
    [InlineData("""server.ConfigSet("protected-mode", "yes");""")]
    [InlineData("""server.ConfigSet("bind", "127.0.0.1");""")]
    [InlineData("""server.ConfigSet("bind", "10.0.0.5 127.0.0.1 -::1");""")]
    [InlineData("""server.ConfigSet("requirepass", "hunter2");""")]
    [InlineData("""server.ConfigSet("maxmemory", "0");""")]
    [InlineData("""server.ConfigSet("notify-keyspace-events", "");""")]
    [InlineData("""server.ConfigSet("appendonly", "no");""")]
    [InlineData("""server.ConfigSet("protected-mode", args[0]);""")]
    [InlineData("""server.ConfigSet(args[0], "no");""")]
    [InlineData("""server.ConfigSet("requirepass", args[0] ?? "");""")]
    [InlineData("""server.ConfigSet("requirepass", args.Length > 0 ? args[0] : "");""")]
    [InlineData("""server.ConfigSet("protected-mode", RedisValue.Null);""")]
    [InlineData("""var mode = "no"; if (args.Length > 0) mode = "yes"; server.ConfigSet("protected-mode", mode);""")]
    [InlineData("""server.ConfigGet("protected-mode");""")]
    [InlineData("""server.ConfigRewrite();""")]
    [InlineData("""#if DEBUG""" + "\n" + """server.ConfigSet("protected-mode", "no");""" + "\n#endif")]
    public void Other_settings_and_values(string statement) => Silent(Server + statement, Setup.Plain.Define("DEBUG"));

    [Theory]
    [InlineData("""db.Execute("CONFIG", "GET", "protected-mode");""")]
    [InlineData("""db.Execute("CONFIG", "SET");""")]
    [InlineData("""db.Execute("CONFIG");""")]
    [InlineData("""db.Execute("SET", "protected-mode", "no");""")]
    [InlineData("""db.Execute("CONFIG", "SET", "protected-mode");""")]
    [InlineData("""db.Execute("CONFIG", "SET", "maxmemory", "protected-mode", "no");""")]
    [InlineData("""db.Execute(args[0], "SET", "protected-mode", "no");""")]
    [InlineData("""db.Execute("CONFIG", args);""")]
    [InlineData("""object[] words = { "SET", "protected-mode", "no" }; words[2] = "yes"; db.Execute("CONFIG", words);""")]
    [InlineData("""db.StringSet("protected-mode", "no");""")]
    [InlineData("""db.HashSet("config", "protected-mode", "no");""")]
    public void Other_commands(string statement) => Silent(Database + statement);

    [Fact]
    public void A_development_machine() => Silent(
        Server.Replace(
            "IServer",
            "StackExchange.Redis.IServer",
            StringComparison.Ordinal) + """if (env.IsDevelopment()) server.ConfigSet("protected-mode", "no");""", Setup.Web);

    [Fact]
    public void A_test_project() => Silent(Server + """server.ConfigSet("protected-mode", "no");""", Setup.Plain.Property("IsTestProject", "true"));

    [Theory]
    [InlineData(
        """
        public interface IServer { void ConfigSet(string setting, string value); }
        public class C
        {
            public void Run(IServer server) => server.ConfigSet("protected-mode", "no");
        }
        """)]
    [InlineData(
        """
        public class C
        {
            private void Execute(params object[] words) { }
            public void Run() => Execute("CONFIG", "SET", "protected-mode", "no");
        }
        """)]
    public void Methods_of_the_same_name(string file) => Silent(file);

    private const string Server = "IServer server = (await ConnectionMultiplexer.ConnectAsync(args[0])).GetServer(args[1]);\n";

    private const string Database = "IDatabase db = (await ConnectionMultiplexer.ConnectAsync(args[0])).GetDatabase();\n";
}
