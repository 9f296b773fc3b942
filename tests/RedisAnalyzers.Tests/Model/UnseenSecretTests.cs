using RedisAnalyzers.CodeFixes.Secrets;
using RedisAnalyzers.Rules.Secrets;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Model;

/// <summary>Where a password goes when it does not stand at the connection.</summary>
public class UnseenSecretTests : VerbTest<Redis3001PasswordInSource, Redis3001PasswordInSourceFix>
{
    [Fact]
    public void In_a_field_that_no_parameter_reaches() => Only(
        """
        private const string Text = "cache.example.net:6379,password=[|abc7xyz|]";
        public object Open(IConfiguration settings) => ConnectionMultiplexer.Connect(Text);
        """);

    [Fact]
    public void In_a_field_that_is_assigned_to_the_options() => Only(
        """
        private readonly IConfiguration _settings = null!;
        private readonly string _word = "[|abc7xyz|]";
        public object Open() => ConnectionMultiplexer.Connect(new ConfigurationOptions { Password = _word }) ?? (object)_settings;
        """);

    private void Only(string source)
    {
        Flags(source, Setup.Web);
        Assert.Equal("Redis3001.Environment", Assert.Single(Actions(source, Setup.Web)));
    }
}
