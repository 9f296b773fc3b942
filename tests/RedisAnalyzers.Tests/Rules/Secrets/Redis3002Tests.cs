using RedisAnalyzers.CodeFixes.Secrets;
using RedisAnalyzers.Rules.Secrets;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

public sealed class Redis3002Tests : RuleTest<Redis3002PasswordInSettingsFile, Redis3002PasswordInSettingsFileFix>
{
    [Fact]
    public void What_is_found_is_flagged() => Flags("""ConnectionMultiplexer.Connect([|"TODO"|])""");

    [Fact]
    public void What_is_right_is_not() => Silent("""ConnectionMultiplexer.Connect(args[0])""");

    [Fact]
    public void What_is_found_is_fixed() => Fixes("""ConnectionMultiplexer.Connect([|"TODO"|])""", """ConnectionMultiplexer.Connect("done")""");
}
