using Microsoft.CodeAnalysis.CSharp;
using Xunit.Sdk;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>The verbs fail when they should; otherwise no other test is worth anything.</summary>
public sealed class HarnessTests : VerbTest<ToyRule, ToyFix>
{
    [Fact]
    public void Flags_passes_where_the_rule_reports() => Flags("""Console.WriteLine([|"bad"|] + "good" + [|"so bad"|]);""");

    [Fact]
    public void Flags_needs_the_report() => Fails("no report", () => Flags("""Console.WriteLine([|"good"|]);"""));

    [Fact]
    public void Flags_needs_the_exact_place() => Fails("no report", () => Flags("""Console.WriteLine("[|bad|]");"""));

    [Fact]
    public void Flags_takes_no_report_beside_the_marks() => Fails("beside the marks", () => Flags("""Console.WriteLine([|"bad"|] + "bad too");"""));

    [Fact]
    public void Flags_needs_a_mark() => Fails("needs a mark", () => Flags("""Console.WriteLine("good");"""));

    [Fact]
    public void Flags_checks_the_ID() => Fails("no report", () => Flags("""Console.WriteLine({|Toy2:"bad"|});"""));

    [Fact]
    public void Flags_takes_the_ID() => Flags("""Console.WriteLine({|Toy1:"bad"|});""");

    [Fact]
    public void Silent_fails_on_a_report() => Fails("Should be silent", () => Silent("""Console.WriteLine("bad");"""));

    [Fact]
    public void Silent_takes_no_marks() => Fails("takes no marks", () => Silent("""Console.WriteLine([|"bad"|]);"""));

    [Fact]
    public void The_source_must_compile() => Fails("CS0103", () => Silent("missing.Call();"));

    [Fact]
    public void The_source_need_not_compile_when_it_is_said() => Silent("missing.Call();", Setup.Plain with { AllowErrors = true });

    [Fact]
    public void An_analyzer_that_throws_fails_the_case() => Assert.Throws<InvalidOperationException>(() => Silent("""Console.WriteLine("throw");"""));

    [Fact]
    public void Both_ends_of_the_supported_range_are_compiled() =>
        Fails("3.4.35", () => Silent("var options = new ConfigurationOptions { UseSsl = true };"));

    [Fact]
    public void A_version_can_be_chosen() => Silent("var options = new ConfigurationOptions { UseSsl = true };", Setup.Plain.On("2.1.30"));

    [Fact]
    public void Cases_are_collected_without_being_analysed()
    {
        var collected = Cases.Collect(() =>
        {
            Silent("throw new Exception(\"throw\");");
            Flags("Missing([|1|]);");
            Fails("nothing throws", () => { });
            return null;
        });
        Assert.Equal(["Missing([|1|]);", "throw new Exception(\"throw\");"], collected.Select(one => one.Source).Order(StringComparer.Ordinal));
        Assert.False(Cases.AreCollected);
    }

    [Fact]
    public void Every_rule_has_cases()
    {
        Assert.True(Cases.All.Count > 2500, $"Only {Cases.All.Count} cases are found in the rules' tests.");
        var rules = Conventions.Product.Rules.Select(rule => rule.SupportedDiagnostics[0].Id);
        Assert.Equal(rules.Order(StringComparer.Ordinal), Cases.All.Select(one => one.Id).Distinct());
    }

    [Fact]
    public void The_web_has_its_packages() => Silent(
        """
        services.AddStackExchangeRedisCache(options => options.Configuration = configuration["Redis"]);
        services.AddStackExchangeRedisOutputCache(options => options.InstanceName = "shop");
        services.AddSignalR().AddStackExchangeRedis("redis");
        services.AddHealthChecks().AddRedis("redis");
        """, Setup.Web);

    [Fact]
    public void Older_caches_are_there() => Assert.All([References.Web8, References.CachingBefore8], references =>
        Silent("services.AddStackExchangeRedisCache(options => options.Configuration = null);", new Setup { References = references }));

    [Fact]
    public void Without_the_library_nothing_of_it_compiles() =>
        Fails("CS0246", () => Silent("ConfigurationOptions options = null!;", new Setup { References = References.WithoutLibrary }));

    [Fact]
    public void An_editorconfig_key_is_read() => Silent("""Console.WriteLine("bad");""", Option("toy.off", "true"));

    [Fact]
    public void An_editorconfig_key_of_another_folder_is_not() =>
        Flags("""Console.WriteLine([|"bad"|]);""", Setup.Plain.Option("toy.off", "true", "other/*.cs"));

    [Fact]
    public void A_build_property_is_read() => Silent("""Console.WriteLine("bad");""", Setup.Plain.Property("ToyOff", "true"));

    [Fact]
    public void Symbols_are_defined() => Flags("#if DEBUG\nConsole.WriteLine([|\"bad\"|]);\n#endif", Setup.Plain.Define("DEBUG"));

    [Fact]
    public void An_old_language_is_an_old_language() =>
        Fails("CS8370", () => Silent("Func<int> one = static () => 1;", Setup.Plain with { Language = LanguageVersion.CSharp7_3, Nullable = 0 }));

    [Fact]
    public void Marks_in_other_files_count() =>
        Flags("Console.WriteLine(Names.One);", Setup.Plain.Source("Names.cs", """class Names { internal const string One = [|"bad"|]; }""")
            .File("a.json", "{ [|bad|] }"));

    [Fact]
    public void Messages_are_those_of_the_reports() => Assert.Equal(["'bad' is bad"], Messages("""Console.WriteLine("bad");"""));

    [Fact]
    public void The_shapes_of_a_text_compile_on_every_version() => SilentInEveryShape("good");

    [Fact]
    public void Each_shape_of_a_text_is_counted() => Fails("concatenation on 2.1.30: 0 reports", () => FlagsInEveryShape("bad"));

    [Fact]
    public void Each_shape_of_options_is_counted() => FlagsOptionsInEveryShape("ClientName = \"bad\"");

    [Fact]
    public void A_report_in_a_shape_of_options_breaks_silence() => Fails("target-typed new", () => SilentOptionsInEveryShape("ClientName = \"bad\""));

    private static void Fails(string message, Action verb) =>
        Assert.Contains(message, Assert.ThrowsAny<XunitException>(verb).Message, StringComparison.Ordinal);
}
