using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Knowledge.Platform;
using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Tests.Configuration.Files;

namespace RedisAnalyzers.Tests.Model.Deployment;

public sealed class ServerSettingsTests
{
    [Theory]
    [InlineData("", "6379 0 10000 0")]
    [InlineData("port 6380\nmaxclients 500\ntimeout 30", "6380 0 500 30")]
    [InlineData("port 1\nport 2\nport 3", "3 0 10000 0")]
    [InlineData("tls-port 6380", "6379 6380 10000 0")]
    [InlineData("port 0\ntls-port 6380", "0 6380 10000 0")]
    [InlineData("port abc", "? 0 10000 0")]
    [InlineData("port 06379", "? 0 10000 0")]
    [InlineData("port 70000\nmaxclients 0\ntimeout -1", "? 0 ? ?")]
    [InlineData("port 1 2", "? 0 10000 0")]
    [InlineData("port", "? 0 10000 0")]
    [InlineData("port 6380\ninclude /x.conf", "? ? ? ?")]
    [InlineData("include /x.conf\nport 6380\ntimeout 0", "6380 ? ? 0")]
    [InlineData("loadmodule /x.so\nport 6380", "6380 0 10000 0")]
    [InlineData("requirepass \"a", "? ? ? ?")]
    [InlineData("port 26379\nsentinel monitor main 10.0.0.1 6379 2", "? ? ? ?")]
    public void Ports_and_limits(string text, string expected) => Assert.Equal(expected, Numbers(ServerSettings.Of(RedisConf.Read(text))));

    [Theory]
    [InlineData("", "all")]
    [InlineData("bind *", "[*]")]
    [InlineData("bind 127.0.0.1 -::1", "[127.0.0.1][-::1]")]
    [InlineData("bind \"127.0.0.1 ::1\"", "[127.0.0.1][::1]")]
    [InlineData("bind 127.0.0.1\nbind 0.0.0.0", "[0.0.0.0]")]
    [InlineData("bind \"\"", "?")]
    [InlineData("bind", "?")]
    [InlineData("bind 127.0.0.1\ninclude x", "?")]
    [InlineData("bind-source-addr 127.0.0.1", "all")]
    public void Addresses(string text, string expected)
    {
        var bind = ServerSettings.Of(RedisConf.Read(text)).Bind;
        Assert.Equal(expected, !bind.IsKnown ? "?" : bind.IsWritten ? bind.Value.Show() : "all");
    }

    [Theory]
    [InlineData("", "unset")]
    [InlineData("protected-mode yes", "True")]
    [InlineData("protected-mode NO", "False")]
    [InlineData("protected-mode 1", "?")]
    [InlineData("protected-mode yes\nprotected-mode no", "False")]
    [InlineData("protected-mode no\ninclude x", "?")]
    public void Protected_mode(string text, string expected)
    {
        var mode = ServerSettings.Of(RedisConf.Read(text)).ProtectedMode;
        Assert.Equal(expected, !mode.IsKnown ? "?" : mode.IsWritten ? mode.Value.ToString() : "unset");
    }

    [Theory]
    [InlineData("", "None")]
    [InlineData("requirepass x", "Set x @requirepass")]
    [InlineData("requirepass \"a b\"", "Set a b @requirepass")]
    [InlineData("requirepass x\nrequirepass y", "Set y @requirepass")]
    [InlineData("requirepass x\nrequirepass \"\"", "None @requirepass")]
    [InlineData("requirepass a b", "Unknown")]
    [InlineData("masterauth x", "None")]
    [InlineData("include x", "Unknown")]
    [InlineData("requirepass x\ninclude x", "Unknown")]
    [InlineData("include x\nrequirepass x", "Set x @requirepass")]
    [InlineData("user default on >x ~* +@all", "Set x @user")]
    [InlineData("user default ON >x ~* +@all", "Set x @user")]
    [InlineData("user default on nopass ~* +@all\nrequirepass x", "None @user")]
    [InlineData("user default on nopass >x ~* +@all", "Set x @user")]
    [InlineData("user default on >x nopass ~* +@all", "None @user")]
    [InlineData("user default on >x >y", "Set @user")]
    [InlineData("user default on >x >y <x", "Set y @user")]
    [InlineData("user default on >x <x", "Users @user")]
    [InlineData("user default on >x resetpass", "Users @user")]
    [InlineData("user default on nopass reset", "Users @user")]
    [InlineData("user default on #5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8", "Set @user")]
    [InlineData("user default off", "Users @user")]
    [InlineData("user default off >x", "Users @user")]
    [InlineData("user default on", "Users @user")]
    [InlineData("user default on >x !5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8", "Unknown @user")]
    [InlineData("include x\nuser default off", "Users @user")]
    [InlineData("user shop on >x ~* +@all", "None")]
    [InlineData("user shop on >x\nrequirepass y", "Set y @requirepass")]
    [InlineData("aclfile /x\nrequirepass y", "UserFile @aclfile")]
    [InlineData("aclfile \"\"\nrequirepass y", "Set y @requirepass")]
    [InlineData("aclfile /x\naclfile \"\"", "None")]
    public void Passwords(string text, string expected)
    {
        var password = ServerSettings.Of(RedisConf.Read(text)).Password;
        Assert.Equal(expected, Show(password));
    }

    [Theory]
    [InlineData("redis-server --port 1 --requirepass x", "1 0 10000 0 Set x @requirepass")]
    [InlineData("redis-server /x.conf --port 1", "1 0 200 0 Set f @requirepass")]
    [InlineData("redis-server /x.conf --requirepass ''", "6380 0 200 0 None @requirepass")]
    [InlineData("redis-server --port 1 □ --timeout 5", "? ? ? 5 Unknown")]
    [InlineData("redis-server □ --port 1", "1 ? ? ? Unknown")]
    [InlineData("redis-server --requirepass □", "6379 0 10000 0 Set □ @requirepass")]
    [InlineData("redis-server --port □", "? 0 10000 0 None")]
    [InlineData("redis-server --user default on >□", "6379 0 10000 0 Set □ @user")]
    [InlineData("redis-server --user default on □", "6379 0 10000 0 Unknown @user")]
    [InlineData("dragonfly --tls --port 6380", "0 6380 10000 0 None")]
    [InlineData("dragonfly --tls=false --port=6380", "6380 0 10000 0 None")]
    [InlineData("dragonfly --tls", "0 6379 10000 0 None")]
    [InlineData("garnet --auth Password --password x", "6379 0 10000 0 Set x @requirepass")]
    [InlineData("garnet --password x", "6379 0 10000 0 None")]
    [InlineData("garnet --auth Aad", "6379 0 10000 0 UserFile @aclfile")]
    [InlineData("./start.sh", "? ? ? ? Unknown")]
    [InlineData("redis-cli ping", "? ? ? ? Unknown")]
    public void Of_a_command_line(string line, string expected)
    {
        var arguments = ServerArguments.Read(ShellWords.Split(Written.Text(line.Replace(">", "'>'", StringComparison.Ordinal))), ServerProgram.Redis);
        var settings = ServerSettings.Of(RedisConf.Read("port 6380\nmaxclients 200\nrequirepass f"), arguments);
        Assert.Equal(expected, $"{Numbers(settings)} {Show(settings.Password)}");
    }

    [Fact]
    public void The_file_of_a_command_line_may_not_be_known()
    {
        var arguments = ServerArguments.Read(Written.Words("/x.conf", "--port", "1"), ServerProgram.Redis);
        Assert.Equal("1 0 10000 0", Numbers(ServerSettings.Of([], arguments)));
        Assert.Equal("1 ? ? ?", Numbers(ServerSettings.Of(default, arguments)));
        Assert.Equal("6379 0 10000 0", Numbers(ServerSettings.Of(default, ServerArguments.Read([], ServerProgram.Redis))));
    }

    private static string Numbers(ServerSettings settings) => string.Join(' ', new[] { settings.Port, settings.TlsPort, settings.MaxClients, settings.Timeout }
        .Select(setting => setting.IsKnown ? $"{setting.Value}" : "?"));

    private static string Show(ServerPassword password) =>
        $"{password.State} {Written.Words(password.Text?.Value ?? "").Show().Trim('[', ']')}".TrimEnd() + (password.Directive is { } by ? $" @{by.Name}" : "");
}
