using RedisAnalyzers.Knowledge.Library;
using RedisAnalyzers.Knowledge.Platform;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Knowledge;

/// <summary>Every row names a method of the real library, in the oldest version and in the newest, with the parameters that it says.</summary>
public sealed class CommandMethodsTests
{
    public static TheoryData<string> Libraries => [.. Setup.Plain.RunsOn];

    [Theory, MemberData(nameof(Libraries))]
    public void Every_row_is_real(string library) =>
        Assert.All(CommandMethods.All, row =>
        {
            var type = RealLibrary.Get(library).Assembly.GetType(row.Type);
            Assert.NotNull(type);
            Assert.Contains(
                type.GetMethods(),
                method => method.Name == row.Member && row.Parameters.All(parameter => method.GetParameters().Any(p => p.Name == parameter)));
        });

    [Theory]
    [InlineData("protected-mode", "no")]
    [InlineData(" Requirepass ", "")]
    [InlineData("bind", "* -::*")]
    [InlineData("BIND", "10.0.0.5 0.0.0.0")]
    public void What_lets_strangers_in(string setting, string value) => Assert.NotNull(ServerProtection.Exposure(setting, value));

    [Theory]
    [InlineData("protected-mode", "yes")]
    [InlineData("requirepass", "x")]
    [InlineData("bind", "127.0.0.1 -::1")]
    [InlineData("bind-source-addr", "0.0.0.0")]
    [InlineData("", "")]
    public void What_does_not(string setting, string value) => Assert.Null(ServerProtection.Exposure(setting, value));
}
