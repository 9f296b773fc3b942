using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

/// <summary>Passwords that go to the server in a command.</summary>
public partial class Redis3001Tests
{
    private const string Server = "IServer server = (await ConnectionMultiplexer.ConnectAsync(args[0])).GetServer(args[1]);\n";

    private const string Database = "IDatabase db = (await ConnectionMultiplexer.ConnectAsync(args[0])).GetDatabase();\n";

    [Theory]
    [InlineData("server.ConfigSet(\"requirepass\", \"[|hunter2|]\");")]
    [InlineData("await server.ConfigSetAsync(\"RequirePass\", \"[|hunter2|]\");")]
    [InlineData("server.ConfigSet(\"masterauth\", \"[|hunter2|]\");")]
    [InlineData("const string Secret = \"[|hunter2|]\"; server.ConfigSet(\"requirepass\", Secret);")]
    [InlineData("server.ConfigSet(value: \"[|hunter2|]\", setting: \"requirepass\");")]
    public void Settings_of_a_server(string statement) => Flags(Server + statement);

    [Theory]
    [InlineData("db.Execute(\"CONFIG\", \"SET\", \"requirepass\", \"[|hunter2|]\");")]
    [InlineData("await db.ExecuteAsync(\"config\", \"set\", \"requirepass\", \"[|hunter2|]\");")]
    [InlineData("db.Execute(\"CONFIG\", new object[] { \"SET\", \"requirepass\", \"[|hunter2|]\" });")]
    [InlineData("db.Execute(\"AUTH\", \"[|hunter2|]\");")]
    [InlineData("db.Execute(\"AUTH\", \"shop\", \"[|hunter2|]\");")]
    [InlineData("db.Execute(\"AUTH\", args[0], \"[|hunter2|]\");")]
    [InlineData("db.Execute(\"HELLO\", \"3\", \"AUTH\", \"shop\", \"[|hunter2|]\");")]
    public void Commands(string statement) => Flags(Database + statement);

    [Fact]
    public void A_helper_that_sends_it() => Flags(
        """
        private static void Protect(IServer server, string secret) => server.ConfigSet("requirepass", secret);
        public void Run(IServer server) => Protect(server, "[|hunter2|]");
        """);

    [Theory]
    [InlineData("server.ConfigSet(\"requirepass\", args[0]);")]
    [InlineData("server.ConfigSet(\"requirepass\", \"\");")]
    [InlineData("server.ConfigSet(\"requirepass\", \"<password>\");")]
    [InlineData("server.ConfigSet(\"maxmemory\", \"hunter2\");")]
    [InlineData("server.ConfigSet(args[0], \"hunter2\");")]
    [InlineData("server.ConfigGet(\"requirepass\");")]
    [InlineData("#if DEBUG\nserver.ConfigSet(\"requirepass\", \"hunter2\");\n#endif")]
    public void No_secret_of_a_server(string statement) => Silent(Server + statement, Setup.Plain.Define("DEBUG"));

    [Theory]
    [InlineData("db.Execute(\"AUTH\", args[0]);")]
    [InlineData("db.Execute(\"AUTH\");")]
    [InlineData("db.Execute(\"AUTH\", \"a\", \"b\", \"c\");")]
    [InlineData("db.Execute(\"HELLO\", \"3\");")]
    [InlineData("db.Execute(\"HELLO\", \"3\", \"AUTH\", \"shop\");")]
    [InlineData("db.Execute(\"HELLO\", \"3\", \"SETNAME\", \"shop\", \"hunter2\");")]
    [InlineData("db.Execute(\"SET\", \"AUTH\", \"hunter2\");")]
    [InlineData("db.Execute(\"CONFIG\", \"GET\", \"requirepass\");")]
    [InlineData("db.StringSet(\"requirepass\", \"hunter2\");")]
    public void No_secret_in_a_command(string statement) => Silent(Database + statement);

    [Theory]
    [InlineData("password=$REDIS_PASSWORD")]
    [InlineData("password=REDIS_PASSWORD")]
    [InlineData("password=insert-password-here")]
    [InlineData("password=enter_your_password")]
    [InlineData("password=replace-me")]
    [InlineData("password=password-here")]
    [InlineData("password=<<REDIS_PASSWORD>>")]
    public void More_placeholders(string item) => SilentTwice($"redis:6379,{item}");

    [Theory]
    [InlineData("HUNTER2")]
    [InlineData("$ecret")]
    [InlineData("ABC_123")]
    [InlineData("insertion")]
    [InlineData("there")]
    [InlineData("Add1ng")]
    public void Passwords_that_look_odd(string secret) => Flags($"""ConnectionMultiplexer.Connect("redis:6379,password=[|{secret}|]")""");

    [Theory]
    [InlineData(
        """server.ConfigSet("requirepass", "[|hunter2|]"); // ours""",
        """server.ConfigSet("requirepass", $W ?? throw new InvalidOperationException("The password of Redis is not set")); // ours""")]
    [InlineData(
        """await server.ConfigSetAsync("requirepass", "[|hun" + "ter2|]");""",
        """await server.ConfigSetAsync("requirepass", $W ?? throw new InvalidOperationException("The password of Redis is not set"));""")]
    public void A_setting_has_to_be_there(string before, string after) => Fixes(Server + before, Short(Server + after));

    [Fact]
    public void A_command_has_to_have_it() => FixesAll(
        Database + "db.Execute(\"CONFIG\", \"SET\", \"requirepass\", \"[|hunter2|]\");\ndb.Execute(\"AUTH\", \"[|hunter2|]\");",
        Short(
            $"""
            {Database}db.Execute("CONFIG", "SET", "requirepass", $W ?? throw new InvalidOperationException("The password of Redis is not set"));
            db.Execute("AUTH", $W ?? throw new InvalidOperationException("The password of Redis is not set"));
            """));
}
