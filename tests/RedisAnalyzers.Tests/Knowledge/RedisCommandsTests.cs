using RedisAnalyzers.Knowledge.Library;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Knowledge;

public class RedisCommandsTests
{
    public static TheoryData<string> Versions => [.. RealLibrary.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void HasExactlyTheCommandsOfTheLibrary(string version)
    {
        var library = RealLibrary.Get(version);
        var real = Enum.GetNames(library.Type("StackExchange.Redis.RedisCommand"));

        // Still in the enum, but not to be mapped any more.
        var mapped = real.Where(name => name != "UNKNOWN" || library.Parse("$UNKNOWN=X").Changed.ContainsKey("CommandMap"));
        var ours = RedisCommands.All.Where(command => command.IsKnownTo(library.Version)).Select(command => command.Name);
        Assert.Equal(mapped.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }
}
