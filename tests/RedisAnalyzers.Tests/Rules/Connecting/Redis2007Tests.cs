using RedisAnalyzers.CodeFixes.Connecting;
using RedisAnalyzers.Rules.Connecting;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

public sealed class Redis2007Tests : RuleTest<Redis2007LoopbackInSettings, Redis2007LoopbackInSettingsFix>
{
    [Fact]
    public void What_is_found_is_flagged() => Flags("""ConnectionMultiplexer.Connect([|"TODO"|])""");

    [Fact]
    public void What_is_right_is_not() => Silent("""ConnectionMultiplexer.Connect(args[0])""");

    [Fact]
    public void What_is_found_is_fixed() => Fixes("""ConnectionMultiplexer.Connect([|"TODO"|])""", """ConnectionMultiplexer.Connect("done")""");
}
