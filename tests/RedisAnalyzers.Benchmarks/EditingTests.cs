using Xunit;
using Xunit.Abstractions;

namespace RedisAnalyzers.Benchmarks;

/// <summary>The promises about editing, with fewer edits than docs/performance.md shows.</summary>
public sealed class EditingTests(ITestOutputHelper output)
{
    private const int Edits = 9;

    [Fact]
    public void A_key_press() => Promises.Keep(output, () =>
    {
        var few = Editing.Measure(2_000, 4, Edits);
        return [.. Target.KeyPress(few), .. Target.KeyPressGrowing([Editing.Measure(500, 4, Edits), few])];
    });

    [Fact]
    public void A_key_press_where_many_files_connect() => Promises.Keep(output, () => Target.KeyPressAmongMany(Editing.Measure(2_000, 100, Edits)));

    [Fact]
    public void A_key_press_beside_settings_files() => Promises.Keep(output, () => Target.KeyPressWithSettings(Scanning.OfKeyPress(100, 15)));

    [Fact]
    public void A_cancellation()
    {
        Promises.Keep(output, () =>
        {
            var cancelling = Cancelling.Measure(2_000, 4, 8, limit: TimeSpan.FromSeconds(8));
            Assert.True(cancelling.Cancelled > 3, $"Only {cancelling.Cancelled} analyses were cancelled in time.");
            return Target.Stopping(cancelling);
        });
    }
}
