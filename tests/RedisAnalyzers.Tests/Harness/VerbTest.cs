using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>
/// The verbs of a rule's tests, one line a case. Each case runs on the oldest and the newest supported StackExchange.Redis.
/// A source is a whole file, members, statements or one expression (see <see cref="Snippet"/>); <c>[|…|]</c> marks where the rule reports.
/// </summary>
public abstract class VerbTest<TAnalyzer>
    where TAnalyzer : class, new()
{
    /// <summary>Code beside a settings file: it uses the library and reads no setting.</summary>
    private const string NoSettings = "public static object Use(IConnectionMultiplexer mux) => mux.GetDatabase();";

    /// <summary>What holds for every case of the class that does not bring a setup of its own.</summary>
    protected virtual Setup Default => Setup.Plain;

    private protected virtual CodeFixProvider? Provider => null;

    /// <summary>The default setup with one editorconfig key.</summary>
    protected Setup Option(string key, string value) => Default.Option(key, value);

    /// <summary>The rule reports at each mark and nowhere else.</summary>
    protected void Flags(string source, Setup? setup = null)
    {
        var used = setup ?? Default;
        RequireMarks(source, used);
        Run(source, used);
    }

    /// <summary>The rule reports nothing.</summary>
    protected void Silent(string source, Setup? setup = null)
    {
        var used = setup ?? Default;
        Assert.True(Markup.Read(source).Marks.Count == 0, "Silent takes no marks; use Flags.");
        Run(source, used);
    }

    /// <summary>The rule reports at each mark of a settings file beside code that reads no setting.</summary>
    protected void FlagsFile(string path, string text, Setup? setup = null) => Flags(NoSettings, (setup ?? Default).File(path, text));

    /// <summary>The rule reports nothing about a settings file beside code that reads no setting.</summary>
    protected void SilentFile(string path, string text, Setup? setup = null)
    {
        Assert.True(Markup.Read(text).Marks.Count == 0, "SilentFile takes no marks; use FlagsFile.");
        Silent(NoSettings, (setup ?? Default).File(path, text));
    }

    /// <summary>The rule reports once where code reads a settings file, which is the second place of the report.</summary>
    protected void SecondPlaceIs(string path, string source, string text)
    {
        var report = Assert.Single(Reports(source, Default.File(path, text)));
        Assert.Contains(report.AdditionalLocations, place => place.GetLineSpan().Path.EndsWith(path, StringComparison.Ordinal));
    }

    /// <summary>The messages of the rule about a settings file.</summary>
    protected IEnumerable<string> FileMessages(string path, string text) => Messages(NoSettings, Default.File(path, text));

    /// <summary>The connection strings of a JSON file with the one that is called Redis; the value is escaped already.</summary>
    protected static string Json(string value, string name = "Redis") => $"{{\n  \"ConnectionStrings\": {{\n    \"{name}\": \"{value}\"\n  }}\n}}\n";

    /// <summary>What the rule reports on the newest StackExchange.Redis of the setup, in order of place: for messages and properties.</summary>
    protected ImmutableArray<Diagnostic> Reports(string source, Setup? setup = null)
    {
        var used = setup ?? Default;
        if (Cases.AreCollected)
        {
            return [];
        }

        var project = TestProject.Create(source, used, used.RunsOn.Last());
        CheckSource(project);
        return Wait(project.Analyze(RuleAnalyzers.Of<TAnalyzer>()));
    }

    /// <summary>The messages of <see cref="Reports"/>.</summary>
    protected IEnumerable<string> Messages(string source, Setup? setup = null) => Reports(source, setup).Select(report => report.GetMessage(null));

    /// <summary>One report, whatever its place, in each shape that can carry the connection string; see <see cref="Shapes"/>.</summary>
    protected void FlagsInEveryShape(string connectionString, int reports = 1) => CountInShapes(Shapes.OfText(connectionString), reports);

    /// <summary>No report in any shape that can carry the connection string.</summary>
    protected void SilentInEveryShape(string connectionString) => CountInShapes(Shapes.OfText(connectionString), 0);

    /// <summary>One report in each shape of <c>new ConfigurationOptions { initializer }</c>.</summary>
    protected void FlagsOptionsInEveryShape(string initializer, int reports = 1) => CountInShapes(Shapes.OfOptions(initializer), reports);

    /// <summary>No report in any shape of <c>new ConfigurationOptions { initializer }</c>.</summary>
    protected void SilentOptionsInEveryShape(string initializer) => CountInShapes(Shapes.OfOptions(initializer), 0);

    internal static void CheckSource(TestProject project) => Findings.RequireThatItCompiles(project, () => project.Compilation);

    private protected static void RequireMarks(string source, Setup setup)
    {
        var marks = Markup.Read(source).Marks.Count + setup.Sources.Concat(setup.AdditionalFiles).Sum(file => Markup.Read(file.Text).Marks.Count);
        Assert.True(marks > 0, "Flags needs a mark [|…|]; use Silent for a source without reports.");
    }

    // Verbs are synchronous so that no case can be forgotten to be awaited.
    private protected static T Wait<T>(Task<T> task) => Task.Run(() => task).GetAwaiter().GetResult();

    private void Run(string source, Setup setup)
    {
        if (Cases.AreCollected)
        {
            Cases.Add(new(RuleAnalyzers.Of<TAnalyzer>(), Provider, source, setup));
            return;
        }

        foreach (var library in setup.RunsOn)
        {
            var project = TestProject.Create(source, setup, library);
            CheckSource(project);
            Expect.ReportsAtMarks(project.Sources.Concat(project.Additional), Wait(project.Analyze(RuleAnalyzers.Of<TAnalyzer>())), library);
        }
    }

    private void CountInShapes(IEnumerable<Shape> shapes, int expected)
    {
        var wrong = new List<string>();
        foreach (var shape in Cases.AreCollected ? [] : shapes)
        {
            var setup = shape.Needs is { } library ? Default.On(library) : Default;
            foreach (var version in setup.RunsOn)
            {
                var project = TestProject.Create(shape.Source, setup, version);
                CheckSource(project);
                var reports = Wait(project.Analyze(RuleAnalyzers.Of<TAnalyzer>()));
                if (reports.Length != expected)
                {
                    var found = string.Join('\n', reports.AsEnumerable());
                    wrong.Add($"{shape.Name} on {version}: {reports.Length} reports instead of {expected}\n{shape.Source}\n{found}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }
}
