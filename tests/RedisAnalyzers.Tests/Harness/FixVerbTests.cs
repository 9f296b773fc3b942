using Xunit.Sdk;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>The verbs about fixes fail when they should.</summary>
public sealed class FixVerbTests : VerbTest<ToyRule, ToyFix>
{
    private const string Bad = """Console.WriteLine([|"bad"|]); // said""";
    private const string Good = """Console.WriteLine("good"); // said""";
    private const string Two = "Console.WriteLine([|\"bad\"|]);\nConsole.WriteLine([|\"worse than bad\"|]);";
    private const string TwoGood = "Console.WriteLine(\"good\");\nConsole.WriteLine(\"good\");";

    [Fact]
    public void Fixes_compares_the_text() => Fixes(Bad, Good);

    [Fact]
    public void Fixes_fails_on_another_text() => Fails("makes another", () => Fixes(Bad, """Console.WriteLine("good");  // said"""));

    [Fact]
    public void Fixes_takes_the_action_by_number() => Fixes(Bad, """Console.WriteLine("BAD!"); // said""", 1);

    [Fact]
    public void Fixes_takes_the_action_by_key() => Fixes(Bad, """Console.WriteLine("BAD!"); // said""", "shout");

    [Fact]
    public void Fixes_fails_when_the_action_is_not_offered() => Fails("offered: good, shout", () => Fixes(Bad, Good, "whisper"));

    [Fact]
    public void Fixes_fails_when_nothing_changes() => Fails("changes nothing", () => Fixes(Bad, Bad, "same"));

    [Fact]
    public void Fixes_fails_when_the_result_does_not_compile() => Fails("CS0103", () => Fixes(Bad, "Console.WriteLine(nothing); // said", "broken"));

    [Fact]
    public void Fixes_fails_when_the_result_has_new_warnings() =>
        Fails("CS8602", () => Fixes(Bad, "Console.WriteLine(((string?)null).ToString()); // said", "warns"));

    [Fact]
    public void Fixes_repairs_the_first_report() => Fixes(Two, "Console.WriteLine(\"good\");\nConsole.WriteLine([|\"worse than bad\"|]);");

    [Fact]
    public void Fixes_fails_when_the_result_is_still_reported_beyond_its_marks() =>
        Fails("Should be silent", () => Fixes(Two, "Console.WriteLine(\"good\");\nConsole.WriteLine(\"worse than bad\");"));

    [Fact]
    public void FixesEach_repairs_one_after_the_other() => FixesEach(Two, TwoGood);

    [Fact]
    public void FixesAll_repairs_at_once() => FixesAll(Two, TwoGood);

    [Fact]
    public void FixesAll_covers_the_project() =>
        FixesAll(Bad, Good, setup: Setup.Plain.Source("Names.cs", """class Names { internal const string One = [|"bad"|]; }""",
            """class Names { internal const string One = "good"; }"""));

    [Fact]
    public void FixesAll_fails_on_another_text() => Fails("makes another", () => FixesAll(Two, "Console.WriteLine(\"good\");\nConsole.WriteLine(\"better\");"));

    [Fact]
    public void NoFix_passes_where_none_is_offered() => NoFix("""Console.WriteLine([|"bad for ever"|]);""");

    [Fact]
    public void NoFix_fails_where_one_is_offered() => Assert.ThrowsAny<XunitException>(() => NoFix(Bad));

    [Fact]
    public void Actions_are_the_keys() => Assert.Equal(["good", "shout", "same", "broken", "warns"], Actions(Bad));

    [Fact]
    public void Titles_are_what_the_user_reads() => Assert.Equal("Make it good", Titles(Bad)[0]);

    [Fact]
    public void Fixes_work_on_whole_files() =>
        Fixes("namespace A;\n\nclass B { const string C = [|\"bad\"|]; }\n", "namespace A;\n\nclass B { const string C = \"good\"; }\n");

    [Fact]
    public void Options_reach_the_fix_too() => Assert.Empty(Actions("""Console.WriteLine("bad");""", Option("toy.off", "true")));

    private static void Fails(string message, Action verb) =>
        Assert.Contains(message, Assert.ThrowsAny<XunitException>(verb).Message, StringComparison.Ordinal);
}
