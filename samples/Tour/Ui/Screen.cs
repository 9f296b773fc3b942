using System.Diagnostics;
using System.Text;

namespace Tour.Ui;

/// <summary>Everything the Tour prints. Colours only on a terminal that wants them.</summary>
internal sealed class Screen(TextWriter output, bool isTerminal)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    internal static Screen ForConsole()
    {
        var plain = Console.IsOutputRedirected
            || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8; // elsewhere it is
        }

        return new Screen(Console.Out, !plain);
    }

    /// <summary>Between 80 and 120: readable on every terminal and in a log.</summary>
    internal int Width { get; } = Math.Clamp(isTerminal ? TerminalWidth() : 110, 80, 120);

    internal TimeSpan Elapsed => _clock.Elapsed;

    internal void Title(string text) => Line(Paint(text, Colour.Bold));

    internal void Line(string text = "") => output.WriteLine(Hide(text));

    /// <summary>From now on these are not shown, wherever they stand.</summary>
    internal void Conceal(IEnumerable<string> secrets) => _secrets.UnionWith(secrets);

    internal string Hide(string text) =>
        _secrets.Aggregate(Secrets.Hide(text), (shown, secret) => shown.Replace(secret, "****", StringComparison.Ordinal));

    internal void Note(string text) => Line("  " + Paint(text, Colour.Dim));

    internal void Good(string text) => Line("  " + Paint("✓ ", Colour.Green) + text);

    internal void Bad(string text) => Line("  " + Paint("✗ ", Colour.Red) + text);

    internal string Paint(string text, Colour colour) => isTerminal ? $"\e[{(int)colour}m{text}\e[0m" : text;

    /// <summary>Says what starts, does it, says how long it took.</summary>
    internal async Task<T> WhileAsync<T>(string doing, Func<Task<T>> work)
    {
        var started = Stopwatch.StartNew();
        doing = Cut(doing, Width - "  …  999.9 s".Length);
        output.Write($"  … {doing}");
        output.Flush();
        try
        {
            var task = work();
            while (isTerminal && await Task.WhenAny(task, Task.Delay(1000)) != task)
            {
                output.Write($"\r  … {doing} {Paint($"{started.Elapsed.TotalSeconds:0} s", Colour.Dim)}");
                output.Flush();
            }

            return await task;
        }
        finally
        {
            output.WriteLine($"{(isTerminal ? $"\r  … {doing} " : " ")}{Paint($"{started.Elapsed.TotalSeconds:0.0} s", Colour.Dim)}");
        }
    }

    /// <summary>At most so many characters, with a sign that there were more.</summary>
    internal static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth - 1;
        }
        catch (IOException)
        {
            return 110;
        }
    }
}

/// <summary>The codes of ECMA-48.</summary>
internal enum Colour
{
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
