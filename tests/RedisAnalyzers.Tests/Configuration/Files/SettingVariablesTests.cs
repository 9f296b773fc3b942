using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Tests.Configuration.Files;

public sealed class SettingVariablesTests
{
    [Theory]
    [InlineData("redis:6379,password=${REDIS_PASSWORD}", "redis:6379,password=_")]
    [InlineData("${REDIS_HOST:-redis}:6379", "_:6379")]
    [InlineData("$(RedisHost):$(RedisPort),ssl=true", "_:_,ssl=true")]
    [InlineData("%REDIS_HOST%:6379", "_:6379")]
    [InlineData("#{Redis.Host}#:6379,password=#{Redis.Password}#", "_:6379,password=_")]
    [InlineData("#{RedisConnection}", "_")]
    [InlineData("__RedisHost__:6379", "_:6379")]
    [InlineData("{{ redis_host }}:6379", "_:6379")]
    [InlineData("<your-host>:6379,password=<password>", "_:6379,password=_")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://shop.vault.azure.net/secrets/redis)", "_")]
    [InlineData("$REDIS_HOST:6379", "_:6379")]
    [InlineData("{RedisHost}:6379", "_:6379")]
    public void Become_holes(string text, string expected) => Assert.Equal(expected.Replace('_', ConnectionString.Hole), Read(text).Value);

    [Theory]
    [InlineData("redis:6379,password=pa$$word")]
    [InlineData("redis:6379,password=50%off")]
    [InlineData("redis_a:6379,name=my_app")]
    [InlineData("redis:6379,password=a#b")]
    [InlineData("redis:6379,password=x@y")]
    public void Other_signs_are_themselves(string text) => Assert.Equal(text, Read(text).Value);

    [Fact]
    public void Each_character_keeps_its_place()
    {
        const string Text = "${HOST}:6379,password=%PW%,ssl=true";
        var value = Read(Text);
        string Written(string part) => value.SpanOf(new TextSpan(value.Value.IndexOf(part, StringComparison.Ordinal), part.Length)) is var span
            ? ("0123456789" + Text).Substring(span.Start, span.Length)
            : "";
        Assert.Equal("6379", Written("6379"));
        Assert.Equal("ssl=true", Written("ssl=true"));
        Assert.Equal("${HOST}", Written(ConnectionString.Hole.ToString()));
        Assert.Equal("%PW%", Written("password=" + ConnectionString.Hole)["password=".Length..]);
        Assert.Equal(new TextSpan(10, Text.Length), value.Span);
    }

    private static FileValue Read(string text) => SettingVariables.WithHoles(new FileValue("Redis", text, default, 10, default));
}
